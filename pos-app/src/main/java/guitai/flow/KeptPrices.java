package guitai.flow;

import guitai.money.Money;
import guitai.money.Rounding;
import guitai.promotion.Given;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.Offers;
import guitai.promotion.PricingLine;
import guitai.promotion.PricingRequest;
import guitai.promotion.planning.OfferRecords;
import guitai.refund.Repricing;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Quantity;
import guitai.sale.Sale;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What goods that stay would have cost by themselves: under the very versions of the offers their
/// sale had, at the moment it was paid (rule PR-35).
///
/// Nothing is said where that cannot be known: an offer or its version is gone from the records, or
/// points paid for a part. A gift that stays is worth nothing here; the gift's own rule decides it.
public final class KeptPrices implements Repricing {
    private final TillRules rules;
    private final OfferRecords records;

    public KeptPrices(TillRules rules, OfferRecords records) {
        this.rules = rules;
        this.records = records;
    }

    private record Version(String offer, int number) {}

    @Override
    public Optional<Money> stays(Sale.Completed sale, Map<Integer, Long> staying) {
        var modifiers = sale.lines().stream().flatMap(line -> line.modifiers().stream()).toList();
        if (modifiers.stream().anyMatch(off -> off.kind() == Kind.POINTS)) return Optional.empty();
        var lines =
                sale.lines().stream()
                        .filter(line -> !line.gift())
                        .flatMap(line -> part(line, staying.getOrDefault(line.number(), 0L)))
                        .toList();
        if (lines.isEmpty()) return Optional.of(Money.zero(rules.currency()));
        var wanted = new LinkedHashSet<Version>();
        for (var off : modifiers) {
            if (!off.kind().manual()) wanted.add(new Version(off.id(), off.version()));
        }
        var offers = wanted.stream().flatMap(this::offer).toList();
        if (offers.size() < wanted.size()) return Optional.empty();
        var request = request(sale, lines, offers);
        return given(sale, offers).map(out -> Offers.price(request.after(out)).total());
    }

    /// What others had taken already when the sale was paid, of offers there is a limited amount
    /// of: what stays gets no more of them than was left then (rule PR-16).
    private Optional<Map<OfferId, Given>> given(Sale.Completed sale, List<Offer> offers) {
        var given = new HashMap<OfferId, Given>();
        for (var offer : offers) {
            if (!offer.limits().counted()) continue;
            var before = records.givenBefore(offer, sale.number());
            if (before.isEmpty()) return Optional.empty();
            given.put(offer.id(), before.get());
        }
        return Optional.of(given);
    }

    private Stream<Offer> offer(Version version) {
        return records.versions(new OfferId(version.offer())).stream()
                .map(OfferRecords.Kept::offer)
                .filter(offer -> offer.version() == version.number());
    }

    private PricingRequest request(
            Sale.Completed sale, List<PricingLine> lines, List<Offer> offers) {
        return new PricingRequest(
                sale.at().atZone(rules.calendar().zone()),
                rules.store(),
                rules.pricing().channel(),
                Optional.empty(),
                rules.pricing().maxCoupons(),
                lines,
                offers,
                new HashMap<>(),
                sale.header().terms().discount(),
                Optional.empty(),
                Optional.empty(),
                rules.currency());
    }

    /// The part of a line that stays, at the line's own price, with its share of what a person took
    /// off.
    private static Stream<PricingLine> part(LineItem line, long milli) {
        if (milli <= 0) return Stream.empty();
        var all = line.quantity().milli();
        return Stream.of(
                Pricing.line(
                        line,
                        new Quantity(milli),
                        share(PricedLines.beforeHand(line), milli, all),
                        share(byHand(line), milli, all)));
    }

    private static Money byHand(LineItem line) {
        var keyed = PricedLines.beforeHand(line).minus(line.gross());
        return line.modifiers().stream()
                .filter(off -> off.kind() == Kind.MANUAL_LINE)
                .map(PriceModifier::amount)
                .reduce(keyed, Money::plus);
    }

    private static Money share(Money whole, long part, long all) {
        return whole.withMinor(Rounding.halfUp(whole.minor(), part, all));
    }
}
