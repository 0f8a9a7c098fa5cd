package guitai.payment;

/// Why no money moved.
///
/// @param code the gateway's own code, for the technician; never what a cashier reads
public record Decline(Reason reason, String code) {

    public enum Reason {
        /// A payment code lives about a minute.
        CODE_EXPIRED,
        CODE_INVALID,
        NOT_ENOUGH_MONEY,
        /// The buyer gave up, or the wallet would not let the buyer pay.
        BUYER_REFUSED,
        /// A limit of the wallet, the card or the shop.
        LIMIT,
        /// This till's set-up is wrong: nobody can pay through this channel until it is put right.
        SET_UP,
        /// The gateway closed the order unpaid.
        CLOSED,
        /// Nothing left this machine: there is no line to the gateway.
        NOT_SENT,
        OTHER
    }
}
