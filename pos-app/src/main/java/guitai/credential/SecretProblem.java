package guitai.credential;

/// Why a secret cannot be used. Nothing of what it holds is in it.
///
/// @param where a file, or an environment variable
public record SecretProblem(String where, Kind kind) {

    public enum Kind {
        NOT_NAMED("is named nowhere"),
        MISSING("is not there"),
        UNREADABLE("cannot be read by this user"),
        TOO_LARGE("is too large for a key"),
        NOT_PEM("holds neither PEM nor base64 text"),
        DAMAGED("is damaged: what is between BEGIN and END is no key or certificate"),
        PKCS1(
                "is in the older form 'RSA PRIVATE KEY' (PKCS#1); convert it with"
                        + " openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW"),
        PKCS1_PUBLIC(
                "is in the older form 'RSA PUBLIC KEY' (PKCS#1); convert it with"
                        + " openssl rsa -RSAPublicKey_in -pubout -in OLD -out NEW"),
        ENCRYPTED("has a password of its own; a till starts alone and needs it without one"),
        PRIVATE_WANTED("holds no private key, but a public key or a certificate"),
        PUBLIC_WANTED("holds a private key where the gateway's public key or certificate belongs"),
        CERTIFICATE_WANTED("holds no certificate"),
        NOT_RSA("holds a key that is not RSA"),
        TOO_SHORT("holds a key of less than 2048 bits"),
        EXPIRED("holds a certificate that has expired"),
        NOT_YET_VALID("holds a certificate that is not valid yet; look at the machine's clock too"),
        WRONG_PASSWORD("does not open with the password given"),
        NO_KEY_INSIDE("holds no private key with its certificate"),
        NOT_A_PAIR("holds a private key and a certificate that do not belong together"),
        NOT_ED25519("holds a key that is not Ed25519"),
        NOT_HEXADECIMAL("is not 64 hexadecimal digits"),
        WRONG_LENGTH("is not 32 letters and digits");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /// For a technician, in one line.
    public String words() {
        return where + " " + kind.words;
    }
}
