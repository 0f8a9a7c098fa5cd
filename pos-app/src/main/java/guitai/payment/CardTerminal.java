package guitai.payment;

/// Port: a payment terminal 刷卡终端, a machine of its own that alone sees the card and alone speaks to
/// the acquirer about it.
///
/// Thread-safe and blocking like every [PaymentGateway]; [#present] blocks as long as a customer
/// may take to find a card.
public interface CardTerminal extends OfflineGateway {

    /// Asks for a card and charges it. The attempt must be on disk already.
    ///
    /// @param mayStore whether the terminal may take the card without asking the acquirer; then the
    ///   outcome may be `StoredOffline`
    PaymentOutcome present(ChargeOrder order, boolean mayStore);
}
