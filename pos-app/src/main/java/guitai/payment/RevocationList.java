package guitai.payment;

import java.time.Instant;
import java.util.Set;

/// Accounts whose tokens are worth nothing without asking the issuer: lost, stolen, closed.
///
/// @param version counts up; an older list never replaces a newer one
/// @param at when the issuer made it
/// @param accounts as [StoredValueToken#account] names them
public record RevocationList(long version, Instant at, Set<String> accounts) {
    /// A chain's lost cards of some years; the list is asked for whole.
    public static final int MOST = 100_000;

    public RevocationList {
        accounts = Set.copyOf(accounts);
        if (accounts.size() > MOST) {
            throw new IllegalArgumentException(accounts.size() + " revoked accounts");
        }
    }
}
