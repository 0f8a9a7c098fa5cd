package guitai.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Side;
import guitai.sandbox.book.Voucher;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.fault.On;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads what was sent to the control desk, strictly: a word that is not known is refused by name.
final class Wish {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_COUPONS = 20;

    private final JsonNode json;

    private Wish(JsonNode json) {
        this.json = json;
    }

    static Wish object(String text, Set<String> known) throws BadWish {
        return new Wish(checked(parsed(text), known));
    }

    private static JsonNode parsed(String text) throws BadWish {
        try {
            var json = JSON.readTree(text);
            if (json == null || json.isMissingNode()) throw new BadWish("the body is empty");
            return json;
        } catch (JsonProcessingException bad) {
            throw new BadWish("the body is not JSON: " + bad.getOriginalMessage());
        }
    }

    private static JsonNode checked(JsonNode json, Set<String> known) throws BadWish {
        if (!json.isObject()) throw new BadWish("expected a JSON object");
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!known.contains(name)) throw new BadWish("unknown field " + name);
        }
        return json;
    }

    String text(String name) throws BadWish {
        if (!json.path(name).isTextual()) throw new BadWish(name + " is missing");
        return json.path(name).asText();
    }

    Optional<String> maybeText(String name) {
        return json.has(name) ? Optional.of(json.path(name).asText()) : Optional.empty();
    }

    long whole(String name, long otherwise, long least) throws BadWish {
        if (!json.has(name)) return otherwise;
        var node = json.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < least) {
            throw new BadWish(name + " must be a whole number of at least " + least);
        }
        return node.asLong();
    }

    Gateway gateway(String name) throws BadWish {
        return gateway(text(name), name);
    }

    private static Gateway gateway(String word, String name) throws BadWish {
        return Gateway.of(word)
                .orElseThrow(() -> new BadWish(name + ": no gateway serves " + word));
    }

    private Side side() throws BadWish {
        var word = text("gateway");
        return Side.of(word).orElseThrow(() -> new BadWish("gateway: no such side: " + word));
    }

    LocalDate date(String name) throws BadWish {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException bad) {
            throw new BadWish(name + " must be a date like 2026-11-20");
        }
    }

    Instant instant(String name) throws BadWish {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException bad) {
            throw new BadWish(name + " must be a time like 2026-11-20T04:00:00Z");
        }
    }

    List<Voucher> coupons() throws BadWish {
        var found = new ArrayList<Voucher>();
        for (var node : json.path("coupons")) {
            if (found.size() == MOST_COUPONS) throw new BadWish("more than 20 coupons");
            found.add(new Wish(checked(node, COUPON)).coupon(found.size() + 1));
        }
        return found;
    }

    private static final Set<String> COUPON =
            Set.of("id", "name", "kind", "amount", "merchant", "platform");

    private Voucher coupon(int index) throws BadWish {
        long amount = whole("amount", 0, 1);
        if (amount == 0) throw new BadWish("coupon " + index + ": amount is missing");
        var word = maybeText("kind").orElse("nocash");
        Voucher.Kind kind;
        try {
            kind = Voucher.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException bad) {
            throw new BadWish("coupon " + index + ": kind must be cash, nocash or point");
        }
        long platform = whole("platform", 0, 0);
        boolean point = kind == Voucher.Kind.POINT;
        long merchant = whole("merchant", point ? 0 : amount - platform, 0);
        try {
            return new Voucher(
                    maybeText("id").orElse("2026112000073002000" + index),
                    maybeText("name").orElse("优惠券" + index),
                    kind,
                    amount,
                    merchant,
                    platform);
        } catch (IllegalArgumentException bad) {
            throw new BadWish("coupon " + index + ": " + bad.getMessage());
        }
    }

    private static final Set<String> FAULT =
            Set.of("on", "gateway", "what", "times", "probability");

    static List<FaultRule> faults(String text) throws BadWish {
        var json = parsed(text);
        var rules = new ArrayList<FaultRule>();
        if (!json.isArray()) {
            rules.add(new Wish(checked(json, FAULT)).fault());
            return rules;
        }
        for (var node : json) rules.add(new Wish(checked(node, FAULT)).fault());
        return rules;
    }

    private FaultRule fault() throws BadWish {
        var on = On.of(text("on"));
        if (on.isEmpty()) throw new BadWish("on must be pay, query, reverse, refund, bill or any");
        var what = Fault.of(text("what"));
        if (what.isEmpty()) throw new BadWish("what: no such fault: " + text("what"));
        Optional<Side> gateway = json.has("gateway") ? Optional.of(side()) : Optional.empty();
        // Named without a number it is shown always; once would be a surprise with a probability.
        long times = whole("times", json.has("probability") ? FaultRule.ALWAYS : 1, 1);
        return new FaultRule(
                on.get(), gateway, what.get(), (int) Math.min(times, FaultRule.ALWAYS), perMille());
    }

    private int perMille() throws BadWish {
        if (!json.has("probability")) return 1000;
        var node = json.path("probability");
        var chance = node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
        int perMille = chance.movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValue();
        if (perMille < 1 || perMille > 1000) {
            throw new BadWish("probability must be above 0 and at most 1");
        }
        return perMille;
    }
}
