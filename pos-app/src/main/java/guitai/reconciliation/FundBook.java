package guitai.reconciliation;

import guitai.money.Money;
import guitai.money.Rounding;
import guitai.reconciliation.StatementLine.Kind;
import guitai.reconciliation.StatementLine.State;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Adds up by payment what the trade bill says was to move, and what the fund bill says has moved.
///
/// A fund line finds its payment by the channel's number, or, where it carries the refund's number
/// instead, by ours.
final class FundBook {
    // Sorts of keys.
    private static final int REFERENCE = 0;
    private static final int PAYMENT = 1;
    private static final int REFUND = 2;

    private static final int MOST_WORDS = 100;
    private static final byte TRADED = 1;
    private static final byte MOVED = 2;

    private final MatchRules rules;
    private final PackedKeys keys = new PackedKeys();

    /// The group of a key; groups are payments, numbered as they come.
    private int[] groups = new int[1 << 10];

    /// The first key of a group, and the key of our number or none.
    private int[] first = new int[1 << 10];

    private int[] numbers = new int[1 << 10];
    private long[] settled = new long[1 << 10];
    private long[] fees = new long[1 << 10];
    private long[] moved = new long[1 << 10];
    private byte[] seen = new byte[1 << 10];
    private short[] words = new short[1 << 10];
    private int size;
    private final List<String> business = new ArrayList<>(List.of(""));
    private long apart;

    FundBook(MatchRules rules) {
        this.rules = rules;
    }

    void trade(StatementLine row) {
        if (row.state() == State.FAILED) return;
        int group =
                row.reference().isEmpty()
                        ? group(PAYMENT, row.number())
                        : group(REFERENCE, row.reference());
        if (!row.number().isEmpty()) numbers[group] = alias(PAYMENT, row.number(), group);
        if (!row.refund().isEmpty()) alias(REFUND, row.refund(), group);
        seen[group] |= TRADED;
        long amount = row.settled().minor();
        settled[group] =
                Math.addExact(settled[group], row.kind() == Kind.PAYMENT ? amount : -amount);
        fees[group] = Math.addExact(fees[group], Rounding.halfUp(row.fee(), 1, 1_000));
    }

    void fund(FundLine line) {
        if (!line.amount().currency().equals(rules.currency())) {
            throw new IllegalArgumentException("row %d: %s".formatted(line.row(), line.amount()));
        }
        if (rules.notTrades().contains(line.business())) {
            apart = Math.addExact(apart, line.amount().minor());
            return;
        }
        int group = groupOf(line);
        seen[group] |= MOVED;
        moved[group] = Math.addExact(moved[group], line.amount().minor());
        words[group] = word(line.business());
    }

    FundMatch.Read read() {
        var differences = new ArrayList<FundDifference>();
        long allSettled = 0;
        long allFees = 0;
        long allMoved = 0;
        for (int group = 0; group < size; group++) {
            allSettled = Math.addExact(allSettled, settled[group]);
            allFees = Math.addExact(allFees, fees[group]);
            allMoved = Math.addExact(allMoved, moved[group]);
            // One more than the most is enough to see that there are too many.
            if (!agrees(group) && differences.size() <= rules.most()) {
                differences.add(difference(group));
            }
        }
        differences.sort(
                Comparator.comparing(FundDifference::what)
                        .thenComparing(FundDifference::reference)
                        .thenComparing(FundDifference::number));
        return new FundMatch.Read(
                differences, money(allSettled), money(allFees), money(allMoved), money(apart));
    }

    private boolean agrees(int group) {
        return moved[group] == settled[group] - fees[group];
    }

    private FundDifference difference(int group) {
        var key = keys.text(first[group]);
        var ours = numbers[group] == PackedKeys.NONE ? "" : keys.text(numbers[group]);
        return new FundDifference(
                keys.sort(first[group]) == REFERENCE ? key : "",
                keys.sort(first[group]) == REFERENCE ? ours : key,
                what(seen[group]),
                money(settled[group]),
                money(fees[group]),
                money(moved[group]),
                business.get(words[group]));
    }

    private static FundDifference.What what(byte seen) {
        return switch (seen) {
            case TRADED -> FundDifference.What.NOT_MOVED;
            case MOVED -> FundDifference.What.NOT_TRADED;
            default -> FundDifference.What.SUMS_DIFFER;
        };
    }

    private int groupOf(FundLine line) {
        for (int sort : new int[] {REFERENCE, REFUND, PAYMENT}) {
            int key = keys.find(sort, sort == REFERENCE ? line.reference() : line.number());
            if (key >= 0) return groups[key];
        }
        return line.reference().isEmpty() && !line.number().isEmpty()
                ? group(PAYMENT, line.number())
                : group(REFERENCE, line.reference());
    }

    /// The group this key belongs to; a new one where it is new.
    private int group(int sort, String text) {
        int known = keys.size();
        int key = keys.add(sort, cut(text));
        if (key < known) return groups[key];
        if (size == first.length) more();
        link(key, size);
        first[size] = key;
        numbers[size] = PackedKeys.NONE;
        return size++;
    }

    /// Another name of a group. A name that is taken keeps its first meaning.
    private int alias(int sort, String text, int group) {
        int known = keys.size();
        int key = keys.add(sort, cut(text));
        if (key == known) link(key, group);
        return key;
    }

    private void link(int key, int group) {
        if (key >= groups.length) groups = Arrays.copyOf(groups, key + key / 2);
        groups[key] = group;
    }

    private void more() {
        int length = size + size / 2;
        first = Arrays.copyOf(first, length);
        numbers = Arrays.copyOf(numbers, length);
        settled = Arrays.copyOf(settled, length);
        fees = Arrays.copyOf(fees, length);
        moved = Arrays.copyOf(moved, length);
        seen = Arrays.copyOf(seen, length);
        words = Arrays.copyOf(words, length);
    }

    private short word(String text) {
        int known = business.indexOf(text);
        if (known >= 0) return (short) known;
        if (business.size() == MOST_WORDS) return 0;
        business.add(text);
        return (short) (business.size() - 1);
    }

    private Money money(long minor) {
        return new Money(minor, rules.currency());
    }

    /// A text that is no number of anybody's still has to be counted somewhere.
    private static String cut(String text) {
        if (OurLine.fits(text)) return text;
        var plain = text.replaceAll("[^ -~]", "?");
        return plain.substring(0, Math.min(plain.length(), 64));
    }
}
