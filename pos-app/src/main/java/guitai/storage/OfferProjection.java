package guitai.storage;

import guitai.journal.Fact;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.staff.OperatorId;
import guitai.storage.Decoded.ClockWentBack;
import guitai.storage.Decoded.Known;
import guitai.storage.Decoded.Undecodable;
import guitai.store.journal.Entry;
import guitai.store.projection.Projection;
import guitai.store.table.Tx;

import java.util.Set;

/// Keeps the versions of the offers in step with the journal.
///
/// What it cannot read is on the list of [BooksProjection] already.
final class OfferProjection implements Projection {
    private static final Set<String> CARES_FOR =
            Set.of(FactType.OFFER_PUBLISHED.name(), FactType.OFFER_WITHDRAWN.name());

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
        return 1;
    }

    @Override
    public void reset(Tx tx) {
        tx.execute("DELETE FROM offer");
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
