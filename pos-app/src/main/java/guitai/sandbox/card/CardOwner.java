package guitai.sandbox.card;

import java.security.PrivateKey;

/// Whose payments these are, and what opens their sealed cards.
///
/// @param merchantId 15 digits
/// @param terminalId 8 digits
public record CardOwner(String merchantId, String terminalId, PrivateKey opening) {
    @Override
    public String toString() {
        return "CardOwner[" + merchantId + "/" + terminalId + "]";
    }
}
