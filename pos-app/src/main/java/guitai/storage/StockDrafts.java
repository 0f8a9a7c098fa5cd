package guitai.storage;

import guitai.journal.Fact;
import guitai.stock.Receiving;
import guitai.stock.Stocktake;
import guitai.store.table.Reads;
import guitai.store.table.Tx;

/// The papers of the stock that are being written; each is gone with the commit of its document.
final class StockDrafts {
    private static final String RECEIVING = "RECEIVING";
    private static final String COUNT = "COUNT";

    private final FactCodec codec;

    StockDrafts(FactCodec codec) {
        this.codec = codec;
    }

    /// In the transaction of the fact: were it in the next one, a power cut between the two would
    /// have the same delivery taken in twice.
    void follow(Fact fact, Tx tx) {
        if (fact instanceof Fact.GoodsReceived(var receiving, _)
                && receiving(tx).lines().equals(receiving.lines())) {
            forget(RECEIVING, tx);
        }
        if (fact instanceof Fact.StockCounted(var count, _)
                && counting(tx).lines().equals(count.lines())) {
            forget(COUNT, tx);
        }
    }

    /// One that cannot be read any more is as good as none: nothing was booked by it.
    Receiving.Draft receiving(Reads in) {
        return read(RECEIVING, Receiving.Draft.class, Receiving.Draft.EMPTY, in);
    }

    Stocktake.Draft counting(Reads in) {
        return read(COUNT, Stocktake.Draft.class, Stocktake.Draft.EMPTY, in);
    }

    void keep(Receiving.Draft draft, Tx tx) {
        if (draft.equals(Receiving.Draft.EMPTY)) forget(RECEIVING, tx);
        else keep(RECEIVING, draft, tx);
    }

    void keep(Stocktake.Draft draft, Tx tx) {
        if (draft.lines().isEmpty()) forget(COUNT, tx);
        else keep(COUNT, draft, tx);
    }

    private <T> T read(String kind, Class<T> form, T none, Reads in) {
        return in.one(
                        "SELECT draft FROM stock_draft WHERE kind = ?",
                        row -> row.text("draft"),
                        kind)
                .flatMap(text -> codec.written(text, form))
                .orElse(none);
    }

    private void keep(String kind, Object draft, Tx tx) {
        tx.execute(
                "INSERT OR REPLACE INTO stock_draft(kind, draft) VALUES(?, ?)",
                kind,
                codec.written(draft));
    }

    private static void forget(String kind, Tx tx) {
        tx.execute("DELETE FROM stock_draft WHERE kind = ?", kind);
    }
}
