package guitai.sandbox.mac;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;

/// What is answered, before it is authenticated. The body is not copied.
public final class Said {
    private final int status;
    private final String type;
    private final byte[] body;

    private Said(int status, String type, byte[] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    public static Said json(ObjectNode json) {
        return json(200, json);
    }

    public static Said json(int status, ObjectNode json) {
        return new Said(status, "application/json", bytes(json.toString()));
    }

    /// `{"code": …}` and nothing more.
    public static Said code(int status, String code) {
        return json(status, Asked.JSON.createObjectNode().put("code", code));
    }

    public static Said csv(String text) {
        return new Said(200, "text/csv", bytes(text));
    }

    /// An empty object to fill.
    public static ObjectNode node() {
        return Asked.JSON.createObjectNode();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }
}
