package guitai.sandbox.alipay;

import guitai.sandbox.credential.Credentials;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.web.Header;
import guitai.sandbox.web.Reply;

import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Signs an answer's node, exactly as its characters stand, and puts it into its envelope.
final class Envelope {
    private final Credentials credentials;

    Envelope(Credentials credentials) {
        this.credentials = credentials;
    }

    Reply sealed(String method, Node node, Charset charset, Optional<Fault> fault) {
        var text = node.toString();
        if (is(fault, Fault.UNSIGNED) || is(fault, Fault.UNSIGNED_ERROR)) {
            return unsigned(method, node, charset);
        }
        var key = is(fault, Fault.WRONG_SERIAL) ? credentials.stranger() : ours();
        var sign = signedBy(key, text, charset);
        var shown = is(fault, Fault.TAMPERED) ? changed(text) : text;
        var name = node.nameFor(method);
        return written("{\"" + name + "\":" + shown + ",\"sign\":\"" + sign + "\"}", charset);
    }

    private static boolean is(Optional<Fault> fault, Fault one) {
        return fault.filter(one::equals).isPresent();
    }

    private PrivateKey ours() {
        return credentials.alipay().signing();
    }

    Reply unsigned(String method, Node node, Charset charset) {
        return written("{\"" + node.nameFor(method) + "\":" + node + "}", charset);
    }

    private static Reply written(String json, Charset charset) {
        return new Reply(
                200,
                List.of(new Header("Content-Type", "text/html;charset=" + charset.name())),
                json.getBytes(charset));
    }

    /// Another amount where there is one, another word where there is none.
    private static String changed(String text) {
        var mark = text.contains("\"total_amount\":\"") ? "\"total_amount\":\"" : "\"msg\":\"";
        int at = text.indexOf(mark) + mark.length();
        char other = text.charAt(at) == '9' ? '8' : '9';
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static String signedBy(PrivateKey key, String text, Charset charset) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(charset));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
