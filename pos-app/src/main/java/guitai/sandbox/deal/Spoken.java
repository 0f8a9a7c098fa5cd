package guitai.sandbox.deal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.mac.Said;

/// An answer about money that can still be changed.
public record Spoken(int status, ObjectNode json) {
    public static Spoken of(ObjectNode json) {
        return new Spoken(200, json);
    }

    public static Spoken code(int status, String code) {
        return new Spoken(status, Said.node().put("code", code));
    }
}
