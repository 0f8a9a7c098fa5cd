package guitai.sandbox.card;

import java.time.LocalDateTime;

/// One row of a day's file. Amounts in fen.
///
/// @param at Beijing time
/// @param refund the shop's number of the refund, empty for the others
/// @param amount always above 0
/// @param fee what the acquirer keeps; below 0 where it gives back
record SettledRow(
        LocalDateTime at,
        Trade type,
        String order,
        String refund,
        String reference,
        String terminal,
        String pan,
        long amount,
        long fee,
        Status status,
        String code) {

    enum Trade {
        SALE,
        REFUND,
        VOID
    }

    enum Status {
        OK,
        FAILED,
        PROCESSING
    }

    /// What the shop gets; below 0 when it gives.
    long net() {
        if (status != Status.OK) return 0;
        return type == Trade.SALE ? amount - fee : -amount - fee;
    }

    SettledRow at(LocalDateTime other) {
        return new SettledRow(
                other, type, order, refund, reference, terminal, pan, amount, fee, status, code);
    }
}
