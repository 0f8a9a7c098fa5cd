package guitai.gateway.wechatpay;

import guitai.gateway.http.Exchange;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.Outgoing;
import guitai.gateway.http.Outgoing.Field;
import guitai.payment.Doubt;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// V2 messages: signs, sends once, and believes what is signed.
final class V2Client {
    private static final List<Field> XML =
            List.of(new Field("Content-Type", "text/xml; charset=utf-8"));

    private final Merchant merchant;
    private final V2Signature signature;
    private final HttpLine line;
    private final Nonces nonces;

    V2Client(Merchant merchant, V2Signature signature, HttpLine line, Nonces nonces) {
        this.merchant = merchant;
        this.signature = signature;
        this.line = line;
        this.nonces = nonces;
    }

    /// @param fields without ours: who we are, nonce, kind of signature and signature are added
    V2Answer call(String name, URI to, Map<String, String> fields) {
        return call(name, to, fields, signature);
    }

    /// @param other instead of the one this shop has chosen
    V2Answer call(String name, URI to, Map<String, String> fields, V2Signature other) {
        return switch (line.send(outgoing(name, to, fields, other))) {
            case Exchange.Answered answered -> read(answered, other);
            case Exchange.NoAnswer _ -> new V2Answer.Doubtful(Doubt.NO_ANSWER);
            case Exchange.NotSent _ -> new V2Answer.NotSent();
        };
    }

    /// Asks for a file, which comes without a signature.
    Exchange download(String name, URI to, Map<String, String> fields, Path file, Duration whole) {
        return line.download(outgoing(name, to, fields, signature), file, whole);
    }

    private Outgoing outgoing(
            String name, URI to, Map<String, String> fields, V2Signature signature) {
        var all = new LinkedHashMap<String, String>();
        all.put("appid", merchant.appid());
        all.put("mch_id", merchant.mchid());
        all.put("nonce_str", nonces.next());
        all.put("sign_type", signature.word());
        fields.forEach(
                (field, value) -> {
                    if (!value.isEmpty()) all.put(field, value);
                });
        all.put(V2Signature.SIGN, signature.sign(all, merchant.v2Key()));
        return Outgoing.post(name, to, XML, V2Xml.write(all));
    }

    V2Answer read(Exchange.Answered answered) {
        return read(answered, signature);
    }

    private V2Answer read(Exchange.Answered answered, V2Signature signature) {
        if (answered.status() != 200) return new V2Answer.Doubtful(Doubt.GATEWAY_UNSURE);
        var read = V2Xml.read(answered.body());
        if (read.isEmpty()) return new V2Answer.Doubtful(Doubt.UNREADABLE);
        var fields = read.get();
        if (!fields.getOrDefault("return_code", "").equals("SUCCESS")) {
            return new V2Answer.Unheard(fields.getOrDefault("return_msg", ""));
        }
        if (!signature.fits(fields, merchant.v2Key())) {
            return new V2Answer.Doubtful(Doubt.NOT_SIGNED);
        }
        if (!merchant.appid().equals(fields.get("appid"))
                || !merchant.mchid().equals(fields.get("mch_id"))) {
            return new V2Answer.Doubtful(Doubt.MISMATCH);
        }
        return new V2Answer.Signed(fields, answered.at());
    }
}
