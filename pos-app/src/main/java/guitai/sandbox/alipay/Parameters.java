package guitai.sandbox.alipay;

import guitai.sandbox.web.Call;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a request carries, from its query and its form body alike, decoded.
final class Parameters {
    private static final int MOST = 100;

    private final SortedMap<String, String> values;
    private final Charset charset;

    private Parameters(SortedMap<String, String> values, Charset charset) {
        this.values = values;
        this.charset = charset;
    }

    /// Reads leniently; whether it makes sense is checked later.
    static Parameters of(Call call) {
        var form =
                call.header("Content-Type")
                        .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                        .map(_ -> new String(call.body(), StandardCharsets.ISO_8859_1))
                        .orElse("");
        var first = decoded(call.query(), form, StandardCharsets.UTF_8);
        var charset = charset(first.getOrDefault("charset", ""));
        var values =
                charset.equals(StandardCharsets.UTF_8)
                        ? first
                        : decoded(call.query(), form, charset);
        return new Parameters(values, charset);
    }

    private static Charset charset(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith("GB")
                ? Charset.forName("GBK")
                : StandardCharsets.UTF_8;
    }

    private static SortedMap<String, String> decoded(String query, String form, Charset charset) {
        var values = new TreeMap<String, String>();
        for (var part : (query + "&" + form).split("&", MOST)) {
            int equals = part.indexOf('=');
            if (equals <= 0) continue;
            values.putIfAbsent(
                    decoded(part.substring(0, equals), charset),
                    decoded(part.substring(equals + 1), charset));
        }
        return values;
    }

    private static String decoded(String text, Charset charset) {
        try {
            return URLDecoder.decode(text, charset);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /// Empty when it is missing.
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    Charset charset() {
        return charset;
    }

    /// Every parameter that is not empty, but the signature, sorted, as `k=v&k=v`.
    String signed() {
        var text = new StringBuilder();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (entry.getKey().equals("sign") || entry.getValue().isEmpty()) continue;
            if (!text.isEmpty()) text.append('&');
            text.append(entry.getKey()).append('=').append(entry.getValue());
        }
        return text.toString();
    }
}
