package guitai.sandbox.credential;

import guitai.sandbox.mac.LegKey;

import java.security.PrivateKey;
import java.security.PublicKey;

/// What stands behind the acquirer and head office.
///
/// @param card till and acquirer
/// @param terminal till and card terminal
/// @param acquirer card terminal and acquirer; the till has no copy
/// @param headOffice till and head office
/// @param opening opens what a terminal sealed for the acquirer
/// @param sealing what a terminal seals with
/// @param issuer signs tokens of stored value
/// @param issuerPublic checks them
/// @param issuerKeyId names both in tokens
public record Legs(
        String merchantId,
        String terminalId,
        LegKey card,
        LegKey terminal,
        LegKey acquirer,
        LegKey headOffice,
        PrivateKey opening,
        PublicKey sealing,
        PrivateKey issuer,
        PublicKey issuerPublic,
        String issuerKeyId) {
    @Override
    public String toString() {
        return "Legs[" + merchantId + "/" + terminalId + "]";
    }
}
