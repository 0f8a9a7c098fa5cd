package guitai.storage;

import guitai.journal.Fact;
import guitai.promotion.Given;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.sale.DocumentNumber;
import guitai.sale.OfferUse;
import guitai.store.table.Row;
import guitai.time.BusinessDate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was given out of the offers there is a limited amount of; in memory until a sale or a
/// return changes it.
final class OfferCounts {
    // What was sold before it was counted may come back after.
    private static final String SUMS =
            "SELECT max(0, coalesce(sum(units), 0)) AS units, max(0, coalesce(sum(times), 0)) AS"
                + " times, max(0, coalesce(sum(iif(date = ?, units, 0)), 0)) AS units_today, max(0,"
                + " coalesce(sum(iif(date = ?, times, 0)), 0)) AS times_today FROM offer_given"
                + " WHERE id = ?";

    // A sale's own use is among them.
    private static final String SINCE =
            "SELECT d.seq FROM document d WHERE d.no >= ? AND (? OR d.date = ?)"
                    + " AND (d.kind = 'RETURN' OR d.kind = 'SALE' AND EXISTS (SELECT 1"
                    + " FROM document_discount o WHERE o.no = d.no AND o.id = ?))"
                    + " ORDER BY d.no LIMIT ?";

    // Of an offer there is so much of that more sales use it nobody asks what was left of it.
    private static final int MOST_SINCE = 5_000;

    private final Disk disk;
    private final FactCodec codec;
    private volatile Optional<Known> known = Optional.empty();

    OfferCounts(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    /// @param of the list they were read for
    private record Known(BusinessDate today, List<Offer> of, Map<OfferId, Given> given) {
        boolean still(BusinessDate date, List<Offer> offers) {
            return today.equals(date) && of.equals(offers);
        }
    }

    /// @param offers the same list as long as they are the same offers
    Map<OfferId, Given> of(List<Offer> offers, BusinessDate today) {
        var before = known;
        if (before.isPresent() && before.get().still(today, offers)) return before.get().given();
        return readAgain(offers, today);
    }

    private synchronized Map<OfferId, Given> readAgain(List<Offer> offers, BusinessDate today) {
        var given = new HashMap<OfferId, Given>();
        for (var offer : offers) {
            if (offer.limits().counted()) given.put(offer.id(), of(offer, today));
        }
        var read = Map.copyOf(given);
        known = Optional.of(new Known(today, offers, read));
        return read;
    }

    Given of(Offer offer, BusinessDate today) {
        boolean pieces = offer.rule().counts() == OfferRule.Counts.PIECES;
        var day = today.toString();
        return disk.read(
                        in ->
                                in.one(
                                        SUMS,
                                        row -> given(row, pieces ? "units" : "times"),
                                        day,
                                        day,
                                        offer.id().value()))
                .orElse(Given.NOTHING);
    }

    /// What it had given when a sale took its own, read back from now over what happened since.
    Optional<Given> before(Offer offer, DocumentNumber sale) {
        var date = sale.date();
        boolean anyDate = offer.limits().total() < OfferLimits.UNLIMITED;
        var since =
                disk.read(
                        in ->
                                in
                                        .query(
                                                SINCE,
                                                row -> row.getLong("seq"),
                                                sale.sequence(),
                                                anyDate ? 1 : 0,
                                                date.toString(),
                                                offer.id().value(),
                                                MOST_SINCE + 1)
                                        .stream()
                                        .flatMap(seq -> in.journal().entry(seq).stream())
                                        .toList());
        if (since.size() > MOST_SINCE) return Optional.empty();
        var now = of(offer, date);
        int ever = now.ever();
        int today = now.today();
        for (var entry : since) {
            if (!(codec.decode(entry) instanceof Decoded.Known(var fact))) return Optional.empty();
            var moved = Moved.by(fact, offer);
            ever -= moved.count();
            if (moved.on().equals(Optional.of(date))) today -= moved.count();
        }
        return Optional.of(new Given(Math.max(0, today), Math.max(0, ever)));
    }

    /// What a document took out of an offer, or gave back to it.
    private record Moved(Optional<BusinessDate> on, int count) {
        static Moved by(Fact fact, Offer offer) {
            if (fact instanceof Fact.SaleCompleted(var sale, _)) {
                return of(sale.number(), sale.header().terms().uses(), offer, 1);
            }
            if (fact instanceof Fact.ReturnCompleted(var back, _)) {
                return of(back.number(), back.notes().usesBack(), offer, -1);
            }
            return new Moved(Optional.empty(), 0);
        }

        private static Moved of(DocumentNumber number, List<OfferUse> uses, Offer offer, int sign) {
            boolean pieces = offer.rule().counts() == OfferRule.Counts.PIECES;
            int count =
                    uses.stream()
                            .filter(use -> use.offer().equals(offer.id().value()))
                            .mapToInt(use -> pieces ? use.units() : use.times())
                            .sum();
            return new Moved(Optional.of(number.date()), sign * count);
        }
    }

    private static Given given(Row row, String what) {
        return new Given(row.getInt(what + "_today"), row.getInt(what));
    }

    /// After they are on disk.
    synchronized void written(List<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof Fact.SaleCompleted || fact instanceof Fact.ReturnCompleted) {
                known = Optional.empty();
            }
        }
    }
}
