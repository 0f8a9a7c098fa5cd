package guitai.receipt;

import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.shift.ZReport;

/// The drawer at the close: what it should hold, every try of the count, and the difference.
final class DrawerCount {
    private final Paper paper;
    private final Words words;
    private final Heading head;

    DrawerCount(Paper paper, Words words, Heading head) {
        this.paper = paper;
        this.words = words;
        this.head = head;
    }

    /// Should, is, difference: the three lines a manager reads.
    void verdict(ZReport z) {
        paper.line(words.of("cash.expected"), Words.money(z.figures().expected()));
        paper.line(words.of("cash.counted"), Words.money(z.counted()));
        paper.bold(words.of(overShort(z.overShort())), Words.money(z.overShort()));
        z.differenceReason()
                .ifPresent(
                        accepted -> {
                            paper.line(words.of("accepted.by", head.person(accepted.by())));
                            paper.line(words.of("accepted.reason", accepted.reason()));
                        });
    }

    /// Every try, so that the first count is never lost; the last one by denomination (CM-05).
    void tries(ZReport z) {
        var counts = z.counts();
        for (int i = 0; i < counts.size(); i++) {
            paper.line(words.of("cash.try", i + 1), Words.money(counts.get(i).total()));
        }
        pieces(counts.getLast());
    }

    private void pieces(CashCount count) {
        var currency = count.other().currency();
        for (var piece : count.pieces().reversed().entrySet()) {
            var value = new Money(piece.getKey(), currency);
            paper.line(
                    "  " + Words.money(value) + " x " + piece.getValue(),
                    Words.money(value.times(piece.getValue())));
        }
        if (!count.other().isZero()) {
            paper.line("  " + words.of("cash.other"), Words.money(count.other()));
        }
    }

    private static String overShort(Money difference) {
        if (difference.isZero()) return "cash.exact";
        return difference.isNegative() ? "cash.short" : "cash.over";
    }
}
