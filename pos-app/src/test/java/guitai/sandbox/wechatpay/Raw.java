package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Requests no decent client would send.
final class Raw {
    private final Counter counter;
    private final HttpClient http;
    private final PrivateKey key;

    Raw(Counter counter) {
        this.counter = counter;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(counter.tls())
                        .build();
        try {
            var bytes = Base64.getDecoder().decode(counter.merchant.bare("wechat", "privateKey"));
            this.key =
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What every V2 request carries.
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("appid", counter.word("appid"));
        fields.put("mch_id", counter.word("mchid"));
        fields.put("nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS");
        return fields;
    }

    Map<String, String> micropay(String number) {
        var fields = fields();
        fields.put("body", "收银台小票");
        fields.put("out_trade_no", number);
        fields.put("total_fee", "888");
        fields.put("spbill_create_ip", "10.0.0.8");
        fields.put("auth_code", counter.code());
        return fields;
    }

    /// Signs and posts over TLS with the merchant's certificate.
    Map<String, String> v2(String path, Map<String, String> fields) {
        var signed = new LinkedHashMap<>(fields);
        signed.put("sign", V2Signature.MD5.of(signed, counter.word("apiV2Key")));
        return v2Text(path, FlatXml.write(signed));
    }

    Map<String, String> v2Text(String path, String xml) {
        return v2Bytes(path, xml.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, String> v2Bytes(String path, byte[] xml) {
        var base = counter.sandbox.endpoints().secureBase();
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .POST(BodyPublishers.ofByteArray(xml))
                        .build();
        var read = FlatXml.read(sent(request).body());
        if (read instanceof FlatXml.Reading.Document(var answered)) return answered;
        throw new IllegalStateException("no XML: " + read);
    }

    /// A v3 request as it should be, before it is spoilt.
    static final class Wish {
        String method = "GET";
        String target = "/v3/certificates";
        String body = "";
        String accept = "application/json";
        String serial = "";
        String mchid = "";
        long secondsOff;
        String signedBody = "";
        String wechatpaySerial = "";
    }

    /// An answer and what its refusal says.
    record Answer(HttpResponse<byte[]> http) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(new String(http.body(), StandardCharsets.UTF_8));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        String told() {
            return http.statusCode() + " " + json().path("code").asText();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    Answer post(String target, String body) {
        return v3(
                wish -> {
                    wish.method = "POST";
                    wish.target = target;
                    wish.body = body;
                    wish.signedBody = body;
                });
    }

    Answer get(String target) {
        return v3(wish -> wish.target = target);
    }

    Answer v3(Consumer<Wish> spoil) {
        var wish = new Wish();
        wish.serial = counter.word("certificateSerial");
        wish.mchid = counter.word("mchid");
        spoil.accept(wish);
        long now = counter.sandbox.book().now().getEpochSecond() + wish.secondsOff;
        var text =
                new Authorization(wish.mchid, "nonce", now, wish.serial, "x")
                        .signedText(wish.method, wish.target, wish.signedBody);
        var base = counter.sandbox.endpoints().base();
        var builder =
                HttpRequest.newBuilder(URI.create(base + wish.target))
                        .method(wish.method, BodyPublishers.ofString(wish.body))
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                ("WECHATPAY2-SHA256-RSA2048 mchid=\"%s\",nonce_str=\"nonce\","
                                     + "timestamp=\"%d\",serial_no=\"%s\",signature=\"%s\"")
                                        .formatted(
                                                wish.mchid, now, wish.serial, Rsa.sign(text, key)));
        if (!wish.accept.isEmpty()) builder.header("Accept", wish.accept);
        if (!wish.wechatpaySerial.isEmpty()) {
            builder.header("Wechatpay-Serial", wish.wechatpaySerial);
        }
        return new Answer(sent(builder.build()));
    }

    private HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
