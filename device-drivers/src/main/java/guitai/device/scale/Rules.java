package guitai.device.scale;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the fields of an answer mean: the part of a protocol's table below its answers.
///
/// @param whens what speaks against the weight; the first that holds is the reason
/// @param nets what says that the scale has taken off a container
record Rules(
        List<When> whens, List<Says> nets, UnitRule unit, Point point, Digits digits, Sum sum) {

    record When(Says says, Weighing.Why why) {}

    /// Something a field can say.
    ///
    /// @param test the text it must be, or the bits one of which must be set
    record Says(String field, Test test) {
        boolean holds(Map<String, String> fields) {
            var value = fields.get(field);
            return value != null && !value.isEmpty() && test.holds(value);
        }
    }

    sealed interface Test {
        boolean holds(String value);

        record Is(String text) implements Test {
            @Override
            public boolean holds(String value) {
                return value.equals(text);
            }
        }

        /// None of these bits is set.
        record NoBit(int mask) implements Test {
            @Override
            public boolean holds(String value) {
                return (value.charAt(0) & mask) == 0;
            }
        }

        /// @param of which character of the field, from 1
        record AnyBit(int of, int mask) implements Test {
            @Override
            public boolean holds(String value) {
                return value.length() >= of && (value.charAt(of - 1) & mask) != 0;
            }
        }
    }

    /// Where the decimal point stands.
    sealed interface Point {
        /// It is among the digits.
        record Written() implements Point {}

        record Fixed(int decimals) implements Point {}

        /// In the low bits of a field.
        record Coded(String field, int mask, Map<Integer, Integer> decimals) implements Point {}
    }

    /// What the number counts.
    sealed interface UnitRule {
        record Always(MassUnit unit) implements UnitRule {}

        record Named(String field, Map<String, MassUnit> units) implements UnitRule {}

        record Coded(String field, int mask, Map<Integer, MassUnit> units) implements UnitRule {}
    }

    enum Digits {
        /// Characters, blanks before them.
        WRITTEN,
        /// Two in each byte, the lowest pair first.
        BCD_LOW_FIRST
    }

    Optional<Weighing.Why> against(Map<String, String> fields) {
        return whens.stream().filter(w -> w.says().holds(fields)).map(When::why).findFirst();
    }

    boolean net(Map<String, String> fields) {
        return nets.stream().anyMatch(says -> says.holds(fields));
    }

    /// @return empty when the digits are none
    Optional<Weight> weight(Map<String, String> fields) {
        var found = unit(fields);
        var decimals = decimals(fields);
        var digits = digits(fields.getOrDefault("weight", ""));
        if (found.isEmpty() || decimals.isEmpty() || digits.isEmpty()) {
            return Optional.empty();
        }
        var shown =
                point instanceof Point.Written
                        ? new BigDecimal(digits)
                        : new BigDecimal(digits).movePointLeft(decimals.get());
        return Optional.of(new Weight(shown, found.get()));
    }

    /// Whether the unit is one this table knows; told apart from garbage, because a person can set
    /// the scale to another.
    boolean knowsUnit(Map<String, String> fields) {
        return unit(fields).isPresent();
    }

    private Optional<MassUnit> unit(Map<String, String> fields) {
        return switch (unit) {
            case UnitRule.Always(var always) -> Optional.of(always);
            case UnitRule.Named(var field, var units) ->
                    Optional.ofNullable(units.get(fields.getOrDefault(field, "").strip()));
            case UnitRule.Coded(var field, var mask, var units) ->
                    Optional.ofNullable(units.get(bits(fields, field, mask)));
        };
    }

    private Optional<Integer> decimals(Map<String, String> fields) {
        return switch (point) {
            case Point.Written _ -> Optional.of(0);
            case Point.Fixed(var decimals) -> Optional.of(decimals);
            case Point.Coded(var field, var mask, var decimals) ->
                    Optional.ofNullable(decimals.get(bits(fields, field, mask)));
        };
    }

    private static int bits(Map<String, String> fields, String field, int mask) {
        var value = fields.getOrDefault(field, "");
        return value.isEmpty() ? -1 : value.charAt(0) & mask;
    }

    private String digits(String weight) {
        return switch (digits) {
            case WRITTEN -> {
                var text = weight.strip();
                yield text.matches("[0-9]+(\\.[0-9]+)?") ? text : "";
            }
            case BCD_LOW_FIRST -> bcd(weight);
        };
    }

    private static String bcd(String bytes) {
        var text = new StringBuilder();
        for (int i = bytes.length() - 1; i >= 0; i--) {
            text.append(Integer.toHexString(0x100 | bytes.charAt(i)), 1, 3);
        }
        return text.toString().matches("[0-9]+") ? text.toString() : "";
    }

    static Map<String, String> fields(Answer.Form form, java.util.regex.Matcher match) {
        var fields = new HashMap<String, String>();
        for (var name : form.fields()) {
            var value = match.group(name);
            fields.put(name, value == null ? "" : value);
        }
        return fields;
    }
}
