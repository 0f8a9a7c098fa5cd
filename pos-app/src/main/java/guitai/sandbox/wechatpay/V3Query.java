package guitai.sandbox.wechatpay;

import guitai.sandbox.wechatpay.Shape.Flaw;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parameters behind the question mark.
final class V3Query {
    private static final int MOST = 20;

    private final Map<String, String> values;
    private final Optional<Flaw> flaw;

    private V3Query(Map<String, String> values, Optional<Flaw> flaw) {
        this.values = values;
        this.flaw = flaw;
    }

    static V3Query of(String query) {
        var values = new LinkedHashMap<String, String>();
        if (query.isEmpty()) return new V3Query(values, Optional.empty());
        for (var part : query.split("&", MOST)) {
            var cut = part.indexOf('=');
            var name = V3Operation.decoded(cut < 0 ? part : part.substring(0, cut));
            var value = cut < 0 ? "" : V3Operation.decoded(part.substring(cut + 1));
            if (values.putIfAbsent(name, value) != null) {
                return new V3Query(values, Optional.of(new Flaw(name, value, "参数重复")));
            }
        }
        return new V3Query(values, Optional.empty());
    }

    /// Empty when it is not there.
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    Optional<Flaw> flaw(Set<String> known) {
        if (flaw.isPresent()) return flaw;
        return values.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> new Flaw(name, "", "多余参数"));
    }
}
