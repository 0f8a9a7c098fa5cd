package guitai.storage;

import guitai.journal.Fact;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.sale.OfferUse;
import guitai.staff.OperatorId;
import guitai.storage.Decoded.ClockWentBack;
import guitai.storage.Decoded.Known;
import guitai.storage.Decoded.Undecodable;
import guitai.store.journal.Entry;
import guitai.store.projection.Projection;
import guitai.store.table.Tx;
import guitai.time.BusinessDate;

import java.util.List;
import java.util.Set;

/// Keeps the versions of the offers, and what was given out of each, in step with the journal.
///
/// What it cannot read is on the list of [BooksProjection] already.
final class OfferProjection implements Projection {
    private static final Set<String> CARES_FOR =
            Set.of(
                    FactType.OFFER_PUBLISHED.name(),
                    FactType.OFFER_WITHDRAWN.name(),
                    FactType.SALE.name(),
                    FactType.RETURN.name());

    private final FactCodec codec;

    OfferProjection(FactCodec codec) {
        this.codec = codec;
    }

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void reset(Tx tx) {
        tx.execute("DELETE FROM offer");
        tx.execute("DELETE FROM offer_given");
    }

    @Override
    public void apply(Entry entry, Tx tx) {
        if (!CARES_FOR.contains(entry.type())) return;
        switch (codec.decode(entry)) {
            case Known(var fact) -> apply(entry, fact, tx);
            case ClockWentBack(), Undecodable _ -> {}
        }
    }

    private void apply(Entry entry, Fact fact, Tx tx) {
        if (fact instanceof Fact.OfferPublished(var offer, var by)) published(entry, offer, by, tx);
        if (fact instanceof Fact.OfferWithdrawn(var id, var by)) withdrawn(entry, id, by, tx);
        if (fact instanceof Fact.SaleCompleted(var sale, _)) {
            given(sale.number().date(), sale.header().terms().uses(), 1, tx);
        }
        if (fact instanceof Fact.ReturnCompleted(var back, _)) {
            given(back.number().date(), back.notes().usesBack(), -1, tx);
        }
    }

    private static void given(BusinessDate date, List<OfferUse> uses, int sign, Tx tx) {
        for (var use : uses) {
            tx.execute(
                    "INSERT INTO offer_given(id, date, units, times) VALUES(?, ?, ?, ?)"
                            + " ON CONFLICT(id, date) DO UPDATE SET"
                            + " units = units + excluded.units, times = times + excluded.times",
                    use.offer(),
                    date.toString(),
                    sign * use.units(),
                    sign * use.times());
        }
    }

    private void published(Entry entry, Offer offer, OperatorId by, Tx tx) {
        tx.execute(
                "INSERT INTO offer(id, version, body, seq, at, by) VALUES(?, ?, ?, ?, ?, ?)",
                offer.id().value(),
                offer.version(),
                codec.written(offer),
                entry.seq(),
                entry.at(),
                by.value());
    }

    private static void withdrawn(Entry entry, OfferId id, OperatorId by, Tx tx) {
        tx.execute(
                "UPDATE offer SET withdrawn = ?, withdrawn_by = ?"
                        + " WHERE id = ? AND withdrawn IS NULL",
                entry.at(),
                by.value(),
                id.value());
    }
}
