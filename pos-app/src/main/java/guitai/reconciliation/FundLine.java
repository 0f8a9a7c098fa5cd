package guitai.reconciliation;

import guitai.money.Money;

import java.time.Instant;

/// One row of a channel's fund bill (资金账单): money that moved on the shop's account with it.
///
/// @param row of the file, counted from 1 with its heading
/// @param reference the channel's number of the payment or refund it belongs to; may be empty
/// @param number ours, where the bill has it; may be empty
/// @param business the channel's own word for why
/// @param amount into the account where positive, out of it where negative
public record FundLine(
        long row, Instant at, String reference, String number, String business, Money amount) {}
