package guitai.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The header fields of an answer. Names have no case: proxies lower them, gateways do not.
public final class Headers {
    private final TreeMap<String, List<String>> fields =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Headers(Map<String, List<String>> fields) {
        fields.forEach((name, values) -> this.fields.put(name, List.copyOf(values)));
    }

    public static Headers of(Map<String, List<String>> fields) {
        return new Headers(fields);
    }

    /// The first value of a field.
    public Optional<String> first(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// The value of a field that came exactly once; a field that came twice is no field, because
    /// two readers could take one value each.
    public Optional<String> only(String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /// Names only: values may be signatures.
    @Override
    public String toString() {
        return fields.keySet().toString();
    }
}
