package guitai.sandbox.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// An order, a code, the clock, each as one JSON line, and back. A field that is absent was empty.
final class BookLines {
    static final ObjectMapper JSON = new ObjectMapper();

    private BookLines() {}

    static String line(String what, ObjectNode content) {
        return JSON.createObjectNode().set(what, content).toString();
    }

    static JsonNode parse(String line) throws JsonProcessingException {
        return JSON.readTree(line);
    }

    static ObjectNode clock(Duration ahead) {
        return JSON.createObjectNode().put("ahead", ahead.toString());
    }

    static Duration clock(JsonNode json) {
        return Duration.parse(json.path("ahead").asText());
    }

    static ObjectNode order(Order order) {
        var json = JSON.createObjectNode();
        json.put("gateway", order.key().gateway().word());
        json.put("number", order.key().number());
        json.put("channel", order.channel().name());
        json.put("state", order.state().name());
        json.put("transaction", order.transaction());
        json.put("created", order.created().toString());
        json.put("buyer", order.buyer());
        json.set("terms", terms(order.terms()));
        vouchers(json, order.vouchers());
        order.pending()
                .ifPresent(
                        pending ->
                                json.putObject("pending")
                                        .put("due", pending.due().toString())
                                        .put("becomes", pending.becomes().name()));
        order.paid()
                .ifPresent(
                        paid -> {
                            var node = json.putObject("paid");
                            node.put("at", paid.at().toString());
                            node.put("buyer", paid.buyer());
                            node.put("source", paid.source());
                            vouchers(node, paid.vouchers());
                        });
        order.trouble().ifPresent(trouble -> json.put("trouble", trouble.name()));
        order.ended().ifPresent(at -> json.put("ended", at.toString()));
        var refunds = json.putArray("refunds");
        order.refunds().forEach(refund -> refunds.add(refund(refund)));
        return json;
    }

    static Order order(JsonNode json) {
        var refunds = new ArrayList<Refund>();
        json.path("refunds").forEach(node -> refunds.add(refund(node)));
        var pending = json.path("pending");
        var paid = json.path("paid");
        return new Order(
                new OrderKey(gateway(json), text(json, "number")),
                Order.Channel.valueOf(text(json, "channel")),
                terms(json.path("terms")),
                Order.State.valueOf(text(json, "state")),
                text(json, "transaction"),
                instant(json, "created"),
                text(json, "buyer"),
                vouchers(json),
                pending.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(
                                new Order.Pending(
                                        instant(pending, "due"),
                                        Order.State.valueOf(text(pending, "becomes")))),
                paid.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(
                                new Paid(
                                        instant(paid, "at"),
                                        text(paid, "buyer"),
                                        text(paid, "source"),
                                        vouchers(paid))),
                json.has("trouble")
                        ? Optional.of(Order.Trouble.valueOf(text(json, "trouble")))
                        : Optional.empty(),
                maybe(json, "ended"),
                refunds);
    }

    static ObjectNode code(WalletCode code) {
        var json = JSON.createObjectNode();
        json.put("hash", code.hash());
        json.put("gateway", code.gateway().word());
        json.put("buyer", code.buyer());
        json.put("expires", code.expires().toString());
        json.put("balance", code.balance());
        json.put("behaviour", code.behaviour().name());
        json.put("thinks", code.thinks().toString());
        vouchers(json, code.vouchers());
        code.usedBy().ifPresent(key -> json.put("usedBy", key.number()));
        return json;
    }

    static WalletCode code(JsonNode json) {
        var gateway = gateway(json);
        return new WalletCode(
                text(json, "hash"),
                gateway,
                text(json, "buyer"),
                instant(json, "expires"),
                json.path("balance").asLong(),
                WalletCode.Behaviour.valueOf(text(json, "behaviour")),
                Duration.parse(text(json, "thinks")),
                vouchers(json),
                json.has("usedBy")
                        ? Optional.of(new OrderKey(gateway, text(json, "usedBy")))
                        : Optional.empty());
    }

    private static ObjectNode terms(Terms terms) {
        var json = JSON.createObjectNode();
        json.put("total", terms.total());
        json.put("discountable", terms.discountable());
        json.put("subject", terms.subject());
        json.put("fingerprint", terms.fingerprint());
        terms.expires().ifPresent(at -> json.put("expires", at.toString()));
        var notes = json.putObject("notes");
        terms.notes().forEach(notes::put);
        return json;
    }

    private static Terms terms(JsonNode json) {
        var notes = new HashMap<String, String>();
        json.path("notes")
                .properties()
                .forEach(entry -> notes.put(entry.getKey(), entry.getValue().asText()));
        return new Terms(
                json.path("total").asLong(),
                json.path("discountable").asLong(),
                text(json, "subject"),
                notes,
                text(json, "fingerprint"),
                maybe(json, "expires"));
    }

    private static ObjectNode refund(Refund refund) {
        var json = JSON.createObjectNode();
        json.put("number", refund.number());
        json.put("amount", refund.amount());
        json.put("state", refund.state().name());
        json.put("id", refund.id());
        json.put("reason", refund.reason());
        json.put("asked", refund.asked().toString());
        json.put("becomes", refund.becomes().name());
        json.put("due", refund.due().toString());
        refund.done().ifPresent(at -> json.put("done", at.toString()));
        json.put("reversal", refund.reversal());
        return json;
    }

    private static Refund refund(JsonNode json) {
        return new Refund(
                text(json, "number"),
                json.path("amount").asLong(),
                Refund.State.valueOf(text(json, "state")),
                text(json, "id"),
                text(json, "reason"),
                instant(json, "asked"),
                Refund.State.valueOf(text(json, "becomes")),
                instant(json, "due"),
                maybe(json, "done"),
                json.path("reversal").asBoolean());
    }

    private static void vouchers(ObjectNode json, List<Voucher> vouchers) {
        var array = json.putArray("vouchers");
        for (var voucher : vouchers) {
            array.addObject()
                    .put("id", voucher.id())
                    .put("name", voucher.name())
                    .put("kind", voucher.kind().name())
                    .put("amount", voucher.amount())
                    .put("merchant", voucher.merchant())
                    .put("platform", voucher.platform());
        }
    }

    private static List<Voucher> vouchers(JsonNode json) {
        var found = new ArrayList<Voucher>();
        for (var node : json.path("vouchers")) {
            found.add(
                    new Voucher(
                            text(node, "id"),
                            text(node, "name"),
                            Voucher.Kind.valueOf(text(node, "kind")),
                            node.path("amount").asLong(),
                            node.path("merchant").asLong(),
                            node.path("platform").asLong()));
        }
        return found;
    }

    private static Gateway gateway(JsonNode json) {
        return Gateway.of(text(json, "gateway")).orElseThrow();
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asText();
    }

    private static Instant instant(JsonNode json, String name) {
        return Instant.parse(text(json, name));
    }

    private static Optional<Instant> maybe(JsonNode json, String name) {
        return json.has(name) ? Optional.of(instant(json, name)) : Optional.empty();
    }
}
