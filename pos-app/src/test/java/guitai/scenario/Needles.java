package guitai.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks for secrets in files: as they are, in hexadecimal, and in base64 wherever in a longer text
/// they begin.
public final class Needles {
    private final Map<String, String> forms = new LinkedHashMap<>();

    /// @param name what to call it; the secret itself is not said
    public void add(String name, String secret) {
        add(name, secret.getBytes(StandardCharsets.UTF_8));
    }

    public void add(String name, byte[] secret) {
        put(name + " in clear", new String(secret, StandardCharsets.ISO_8859_1));
        put(name + " in hex", HexFormat.of().formatHex(secret));
        put(name + " in HEX", HexFormat.of().withUpperCase().formatHex(secret));
        for (int before = 0; before < 3; before++) {
            var text = base64(secret, before);
            put(name + " in base64, " + before, text);
            put(name + " in base64url, " + before, text.replace('+', '-').replace('/', '_'));
        }
    }

    private void put(String name, String form) {
        forms.putIfAbsent(form, name);
    }

    /// The middle of its base64 when so many bytes stand before it: what does not change with its
    /// neighbours.
    private static String base64(byte[] secret, int before) {
        var shifted = new byte[before + secret.length];
        System.arraycopy(secret, 0, shifted, before, secret.length);
        var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        var from = before == 0 ? 0 : before + 1;
        var to = (before + secret.length) / 3 * 4;
        return text.substring(from, to);
    }

    public int size() {
        return forms.size();
    }

    /// Every form of a needle, to plant.
    public List<String> forms() {
        return List.copyOf(forms.keySet());
    }

    /// What was found in all the files under these folders, and where.
    ///
    /// @param except a folder that is not looked into
    public List<String> in(Path folder, Path except) {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(except)) found.addAll(in(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private List<String> in(Path file) throws IOException {
        // One character a byte, so that nothing in any kind of file is overlooked.
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return forms.entrySet().stream()
                .filter(form -> text.contains(form.getKey()))
                .map(form -> form.getValue() + " in " + file.getFileName())
                .toList();
    }

    /// The keys of a sandbox's merchant: all that a till uses to sign and to decrypt.
    public void merchant(Path folder) {
        try {
            var json =
                    new com.fasterxml.jackson.databind.ObjectMapper()
                            .readTree(folder.resolve("merchant.json").toFile());
            add("the v2 key", json.path("wechat").path("apiV2Key").asText());
            add("the v3 key", json.path("wechat").path("apiV3Key").asText());
            pem(folder, json.path("wechat").path("privateKey").asText());
            pem(folder, json.path("alipay").path("appPrivateKey").asText());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void pem(Path folder, String name) throws IOException {
        var body =
                Files.readAllLines(folder.resolve(name)).stream()
                        .filter(line -> !line.startsWith("-----"))
                        .toList();
        var der = Base64.getDecoder().decode(String.join("", body));
        // Past the header every RSA key begins with: modulus and exponents are its own.
        add("the key of " + name, java.util.Arrays.copyOfRange(der, der.length / 2, der.length));
        add("a line of " + name, body.get(body.size() / 2));
    }
}
