package guitai.payment;

import java.util.Optional;

/// Port: who keeps the balances of the shop's stored value and gift cards 储值卡.
///
/// Thread-safe and blocking like every [PaymentGateway].
public interface StoredValueIssuer extends OfflineGateway {

    /// Spends from the account a token names. The attempt must be on disk already.
    PaymentOutcome spend(ChargeOrder order, StoredValueToken token);

    /// Fetches which accounts must not be trusted any more; empty where no believable answer came.
    Optional<RevocationList> revocations();
}
