package guitai.sandbox.alipay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The inner object of an answer, before it is signed.
final class Node {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode json = JSON.createObjectNode();
    private final boolean gate;
    private boolean slow;

    private Node(boolean gate, String code, String msg) {
        this.gate = gate;
        json.put("code", code);
        json.put("msg", msg);
    }

    static Node success() {
        return new Node(false, "10000", "Success");
    }

    static Node inProcess() {
        return new Node(false, "10003", " order success pay inprocess");
    }

    static Node failed(SubCode why, String detail) {
        return new Node(false, "40004", "Business Failed")
                .put("sub_code", why.code)
                .put("sub_msg", detail.isEmpty() ? why.text : why.text + "：" + detail);
    }

    static Node unavailable() {
        return new Node(false, "20000", "Service Currently Unavailable")
                .put("sub_code", "aop.unknow-error")
                .put("sub_msg", "系统繁忙");
    }

    static Node gate(String code, String subCode, String text) {
        var msg = code.equals("40001") ? "Missing Required Arguments" : "Invalid Arguments";
        return new Node(true, code, msg).put("sub_code", subCode).put("sub_msg", text);
    }

    Node put(String name, String value) {
        json.put(name, value);
        return this;
    }

    Node putIf(boolean wanted, String name, String value) {
        if (wanted) json.put(name, value);
        return this;
    }

    Node set(String name, JsonNode value) {
        json.set(name, value);
        return this;
    }

    /// The same, answered only after a while.
    Node slowly() {
        slow = true;
        return this;
    }

    boolean slow() {
        return slow;
    }

    static ObjectMapper mapper() {
        return JSON;
    }

    String text(String name) {
        return json.path(name).asText();
    }

    boolean has(String name) {
        return json.has(name);
    }

    /// Errors of the gateway in front stand under `error_response`, whatever was asked.
    String nameFor(String method) {
        return gate ? "error_response" : method.replace('.', '_') + "_response";
    }

    /// Exactly these characters are signed.
    @Override
    public String toString() {
        return json.toString();
    }
}
