package guitai.receipt;

import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Sale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was taken off, by name: under its line where it belongs to the line alone, under the total
/// where the whole basket earned it (rules RC-01, RC-02, RC-04).
final class Reductions {
    private static final String INDENT = "  ";

    private final Paper paper;
    private final Words words;

    Reductions(Paper paper, Words words) {
        this.paper = paper;
        this.words = words;
    }

    /// Below the row of a line: why it costs less, and what was really paid for it.
    void under(LineItem line) {
        if (line.basis() instanceof PriceBasis.Overridden keyed) {
            var before = Words.money(keyed.before());
            paper.line(INDENT + words.of("goods.keyed", keyed.reason(), before));
        }
        for (var off : line.modifiers()) {
            if (ofTheLine(line, off)) paper.line(INDENT + name(off), Words.off(off.amount()));
        }
        if (line.gift()) {
            paper.line(INDENT + words.of("goods.gift"), Words.money(line.net()));
        } else if (!line.discount().isZero()) {
            paper.line(INDENT + words.of("goods.net"), Words.money(line.net()));
        }
    }

    /// Between gross and what is to be paid: everything that is taken off, once.
    void underGross(Sale.Completed sale) {
        var zero = sale.totals().discount().withMinor(0);
        var ofLines = zero;
        for (var line : sale.lines()) {
            for (var off : line.modifiers()) {
                if (ofTheLine(line, off)) ofLines = ofLines.plus(off.amount());
            }
        }
        if (!ofLines.isZero()) paper.line(words.of("sale.discount"), Words.off(ofLines));
        ofTheBasket(sale.lines()).forEach((name, off) -> paper.line(name, Words.off(off)));
    }

    void saved(Sale.Completed sale) {
        var saved = sale.totals().discount();
        if (!saved.isZero()) paper.line(words.of("sale.saved"), Words.money(saved));
    }

    /// In the order in which they were taken off.
    private Map<String, Money> ofTheBasket(List<LineItem> lines) {
        var sums = new LinkedHashMap<String, Money>();
        for (var kind : Kind.values()) {
            for (var line : lines) {
                for (var off : line.modifiers()) {
                    if (off.kind() != kind || ofTheLine(line, off)) continue;
                    sums.merge(name(off), off.amount(), Money::plus);
                }
            }
        }
        return sums;
    }

    /// A gift's offer is one of the basket, but what it takes off is all at the gift.
    private static boolean ofTheLine(LineItem line, PriceModifier off) {
        return switch (off.kind()) {
            case MANUAL_LINE, LINE_OFFER -> true;
            case BASKET_OFFER, COUPON, MANUAL_BASKET, POINTS -> line.gift();
        };
    }

    private String name(PriceModifier off) {
        return switch (off.kind()) {
            case MANUAL_LINE -> words.of("off.line", off.name());
            case MANUAL_BASKET -> words.of("off.sale", off.name());
            case POINTS -> words.of("off.points");
            case LINE_OFFER, BASKET_OFFER, COUPON -> off.name();
        };
    }
}
