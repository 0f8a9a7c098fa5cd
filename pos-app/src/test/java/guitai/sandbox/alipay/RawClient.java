package guitai.sandbox.alipay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.sandbox.Merchant;
import guitai.sandbox.Sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A client that can also do everything wrong.
final class RawClient {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Merchant merchant;
    private final String address;

    RawClient(Sandbox sandbox) {
        this.merchant = new Merchant(sandbox);
        this.address = sandbox.endpoints().alipay();
    }

    Map<String, String> parameters(String method, String content, Instant now) {
        var parameters = new TreeMap<String, String>();
        parameters.put("app_id", merchant.word("alipay", "appId"));
        parameters.put("method", method);
        parameters.put("format", "json");
        parameters.put("charset", "UTF-8");
        parameters.put("sign_type", "RSA2");
        parameters.put("timestamp", TIME.format(now));
        parameters.put("version", "1.0");
        parameters.put("biz_content", content);
        return parameters;
    }

    void sign(Map<String, String> parameters, Charset charset) throws GeneralSecurityException {
        var text =
                parameters.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("&"));
        var key = Base64.getDecoder().decode(merchant.bare("alipay", "appPrivateKey"));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(
                KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
        signature.update(text.getBytes(charset));
        parameters.put("sign", Base64.getEncoder().encodeToString(signature.sign()));
    }

    /// Whether the answer's signature fits the raw text of its node.
    boolean genuine(String answer, Charset charset) throws GeneralSecurityException {
        int mark = answer.lastIndexOf(",\"sign\":\"");
        if (mark < 0) return false;
        var node = answer.substring(answer.indexOf(':') + 1, mark);
        var sign = answer.substring(mark + 9, answer.length() - 2);
        var key = Base64.getDecoder().decode(merchant.bare("alipay", "alipayPublicKey"));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(
                KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
        signature.update(node.getBytes(charset));
        return signature.verify(Base64.getDecoder().decode(sign));
    }

    HttpResponse<byte[]> post(Map<String, String> query, Map<String, String> form, Charset charset)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address + "?" + encoded(query, charset)))
                        .timeout(Duration.ofSeconds(3))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form, charset)))
                        .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static String encoded(Map<String, String> parameters, Charset charset) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), charset))
                .collect(Collectors.joining("&"));
    }

    /// A well made call; everything in the form body.
    HttpResponse<byte[]> call(String method, String content, Instant now) throws Exception {
        var parameters = parameters(method, content, now);
        sign(parameters, StandardCharsets.UTF_8);
        return post(Map.of(), parameters, StandardCharsets.UTF_8);
    }

    /// The same, read as it comes.
    InputStream streamed(String method, String content, Instant now) throws Exception {
        var parameters = parameters(method, content, now);
        sign(parameters, StandardCharsets.UTF_8);
        var query = URI.create(address + "?" + encoded(parameters, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(query).POST(BodyPublishers.noBody()).build();
        return http.send(request, BodyHandlers.ofInputStream()).body();
    }

    /// The node of the answer to a well made call.
    JsonNode node(String method, String content, Instant now) throws Exception {
        return node(new String(call(method, content, now).body(), StandardCharsets.UTF_8));
    }

    static JsonNode node(String answer) throws IOException {
        return new ObjectMapper().readTree(answer).iterator().next();
    }

    HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
    }
}
