package guitai.sandbox.book;

import java.time.Duration;

/// A refund as asked for, and what this gateway will make of it.
///
/// @param amount in fen
/// @param becomes how it ends; [Refund.State#PROCESSING] never ends by itself
/// @param takes how long it is in work first; zero ends it at once
public record RefundWish(
        String number, long amount, String reason, Refund.State becomes, Duration takes) {}
