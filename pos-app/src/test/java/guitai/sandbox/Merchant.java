package guitai.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files a merchant was given, read as any client would read them.
public final class Merchant {
    private final Path folder;
    private final JsonNode json;

    public Merchant(Sandbox sandbox) {
        this.folder = sandbox.endpoints().credentials();
        try {
            this.json = new ObjectMapper().readTree(folder.resolve("merchant.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A word of `merchant.json`.
    public String word(String gateway, String name) {
        var node = json.path(gateway).path(name);
        if (!node.isTextual()) throw new IllegalStateException("no " + gateway + "." + name);
        return node.asText();
    }

    public Path file(String gateway, String name) {
        return folder.resolve(word(gateway, name));
    }

    /// A PEM file without its armour, as the official clients want keys.
    public String bare(String gateway, String name) {
        try {
            return Files.readString(file(gateway, name)).replaceAll("-----[A-Z ]+-----|\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
