package guitai.flow;

import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.Priced;
import guitai.promotion.Priced.Adjustment;
import guitai.promotion.Priced.GiftLine;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.OfferUse;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.SaleTerms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts what the engine found onto the lines of the sale, as it is stored for ever.
final class PricedLines {
    private static final String POINTS = "POINTS";

    private final TillRules rules;
    private final SaleTerms terms;
    private final Map<Sku, Item> gifts;

    PricedLines(TillRules rules, SaleTerms terms, Map<Sku, Item> gifts) {
        this.rules = rules;
        this.terms = terms;
        this.gifts = gifts;
    }

    /// What the line would cost, had nobody changed it by hand.
    ///
    /// A price that was keyed is, for the offers, a discount from the price before it: such a line
    /// is closed for offers on units. One that was keyed higher is a price like any other.
    static Money beforeHand(LineItem line) {
        if (!(line.basis() instanceof PriceBasis.Overridden keyed)) return line.gross();
        var before = Lines.amount(keyed.before(), line.unit(), line.quantity());
        return before.compareTo(line.gross()) > 0 ? before : line.gross();
    }

    /// What a person took off this line, a lower price that was keyed among it.
    static Money byHand(LineItem line) {
        return beforeHand(line).minus(line.gross()).plus(discountByHand(line));
    }

    private static Money discountByHand(LineItem line) {
        return line.manual()
                .map(manual -> manual.of(line.gross()))
                .orElseGet(() -> line.gross().withMinor(0));
    }

    /// What every offer that applied used of its limits, whether it has any today or not.
    static List<OfferUse> uses(Priced priced) {
        return priced.applied().stream()
                .map(
                        one ->
                                new OfferUse(
                                        one.offer().id().value(),
                                        one.offer().version(),
                                        one.units(),
                                        one.times()))
                .toList();
    }

    /// The goods with their modifiers, and the gifts behind them.
    List<LineItem> of(List<LineItem> goods, Priced priced) {
        var byNumber = new HashMap<Integer, Priced.Line>();
        for (var line : priced.lines()) byNumber.put(line.number(), line);
        var lines = new ArrayList<LineItem>();
        int number = 0;
        for (var line : goods) {
            var adjustments =
                    Optional.ofNullable(byNumber.get(line.number()))
                            .map(Priced.Line::adjustments)
                            .orElse(List.of());
            lines.add(
                    line.priced(
                            line.basis(),
                            line.unitPrice(),
                            line.gross(),
                            modifiers(line, adjustments)));
            number = Math.max(number, line.number());
        }
        for (var gift : priced.gifts()) lines.add(gift(++number, gift));
        return lines;
    }

    private List<PriceModifier> modifiers(LineItem line, List<Adjustment> adjustments) {
        var modifiers = new ArrayList<PriceModifier>();
        var byHand = discountByHand(line);
        if (byHand.isPositive()) {
            modifiers.add(manual(Kind.MANUAL_LINE, line.manual().orElseThrow().reason(), byHand));
        }
        for (var adjustment : adjustments) {
            modifiers.add(
                    switch (adjustment) {
                        case Adjustment.ByOffer(var offer, var amount) -> modifier(offer, amount);
                        case Adjustment.ByHand(var amount) ->
                                manual(
                                        Kind.MANUAL_BASKET,
                                        terms.discount().orElseThrow().reason(),
                                        amount);
                        case Adjustment.ByPoints(var amount) ->
                                new PriceModifier(
                                        Kind.POINTS, POINTS, 1, POINTS, amount, Funder.MEMBER);
                    });
        }
        return modifiers;
    }

    private static PriceModifier manual(Kind kind, String reason, Money amount) {
        return new PriceModifier(kind, reason, 0, reason, amount, Funder.MERCHANT);
    }

    private PriceModifier modifier(Offer offer, Money amount) {
        var kind =
                switch (offer.stage()) {
                    case LINE -> Kind.LINE_OFFER;
                    case BASKET -> Kind.BASKET_OFFER;
                    case COUPON -> Kind.COUPON;
                };
        return new PriceModifier(
                kind, offer.id().value(), offer.version(), name(offer), amount, offer.funder());
    }

    private String name(Offer offer) {
        var english = rules.pricing().names().getLanguage().equals("en");
        return english && !offer.nameEn().isBlank() ? offer.nameEn() : offer.nameZh();
    }

    private LineItem gift(int number, GiftLine gift) {
        var item = gifts.get(gift.sku());
        if (item == null) throw new IllegalStateException("no price was given for " + gift.sku());
        var code = item.gtins().stream().findFirst().map(Gtin::shortest);
        return new LineItem(
                number,
                item.sku(),
                code.orElse(item.sku().value()),
                item.nameZh(),
                item.nameEn(),
                item.unit(),
                item.unitWord(),
                item.tax(),
                gift.quantity(),
                item.price(),
                gift.gross(),
                item.itemClass(),
                new PriceBasis.Gift(gift.offer().id().value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(modifier(gift.offer(), gift.gross())));
    }
}
