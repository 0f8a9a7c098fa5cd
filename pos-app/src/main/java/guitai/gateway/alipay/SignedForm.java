package guitai.gateway.alipay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One request as it goes over the wire: what names the call stands in the address, what it is
/// about in the body, as Alipay's own client does.
///
/// The gateway reads the body in the charset that the address names; with the charset in the body
/// Chinese goods names come out as something else and the signature does not verify.
///
/// @param query of the address, encoded
/// @param body a form, encoded
record SignedForm(String query, String body) {
    private static final String CONTENT = "biz_content";

    /// @param parameters with `biz_content`, without `sign`
    static SignedForm of(Map<String, String> parameters, Rsa2 keys) {
        var named = new TreeMap<>(parameters);
        named.put("sign", keys.sign(textToSign(new TreeMap<>(parameters))));
        var content = named.remove(CONTENT);
        return new SignedForm(encoded(named), content == null ? "" : CONTENT + "=" + one(content));
    }

    /// Every parameter that says something, sorted, as it is before encoding; `sign_type` too.
    static String textToSign(SortedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(p -> !p.getValue().isEmpty() && !p.getKey().equals("sign"))
                .map(p -> p.getKey() + "=" + p.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String encoded(SortedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(p -> !p.getValue().isEmpty())
                .map(p -> p.getKey() + "=" + one(p.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String one(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// A form holds the payment code.
    @Override
    public String toString() {
        return "SignedForm[…]";
    }
}
