package guitai.credential;

import java.security.PublicKey;

/// A gateway's public key.
///
/// @param serial of the certificate it came in, capital hexadecimal; empty for a bare key
public record VerifyingKey(PublicKey key, String serial) {}
