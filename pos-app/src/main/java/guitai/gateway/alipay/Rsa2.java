package guitai.gateway.alipay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/// Signs what this shop says and recognises what Alipay says (sign_type RSA2).
///
/// Thread-safe. Both keys are looked at when they are loaded, so a key that cannot be used here is
/// a bug.
final class Rsa2 {
    private static final String ALGORITHM = "SHA256withRSA";

    private final PrivateKey own;
    private final PublicKey theirs;

    Rsa2(PrivateKey own, PublicKey theirs) {
        this.own = own;
        this.theirs = theirs;
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException("the shop's key does not sign", bug);
        }
    }

    /// Whether Alipay's key signed exactly this text.
    boolean signed(String text, String signature) {
        try {
            var bytes = Base64.getDecoder().decode(signature);
            // The decoder overlooks bits behind the last byte; what was changed on the way is not
            // what was signed, wherever it was changed.
            if (!Base64.getEncoder().encodeToString(bytes).equals(signature)) return false;
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(theirs);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(bytes);
        } catch (IllegalArgumentException | SignatureException notOne) {
            return false;
        } catch (NoSuchAlgorithmException | InvalidKeyException bug) {
            throw new IllegalStateException("Alipay's key does not verify", bug);
        }
    }
}
