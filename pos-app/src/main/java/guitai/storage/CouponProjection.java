package guitai.storage;

import guitai.journal.Fact;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.coupon.FundedUse;
import guitai.storage.Decoded.Known;
import guitai.store.journal.Entry;
import guitai.store.projection.Projection;
import guitai.store.table.Tx;

/// Keeps what coupons are issued from, and what somebody must look at or pay for, in step with the
/// journal; single coupons are kept by [MemberProjection].
///
/// What it cannot read is on the list of [BooksProjection] already.
final class CouponProjection implements Projection {
    private final FactCodec codec;

    CouponProjection(FactCodec codec) {
        this.codec = codec;
    }

    @Override
    public String name() {
        return "coupons";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void reset(Tx tx) {
        tx.execute("DELETE FROM coupon_stock");
        tx.execute("DELETE FROM coupon_pack");
        tx.execute("DELETE FROM coupon_refused");
        tx.execute("DELETE FROM coupon_funded");
    }

    @Override
    public void apply(Entry entry, Tx tx) {
        if (!entry.type().equals(FactType.MEMBER.name())) return;
        if (codec.decode(entry) instanceof Known(Fact.MemberMoved(var event, _))) {
            apply(entry.seq(), event, tx);
        }
    }

    private void apply(long seq, MemberEvent event, Tx tx) {
        if (event instanceof MemberEvent.StockPublished(var stock)) {
            publish("coupon_stock", stock.id(), seq, codec.written(stock), tx);
        }
        if (event instanceof MemberEvent.PackPublished(var pack)) {
            publish("coupon_pack", pack.id(), seq, codec.written(pack), tx);
        }
        if (event instanceof MemberEvent.CouponRefused refused) refused(seq, refused, tx);
        if (event instanceof MemberEvent.CouponFunded(var use)) funded(seq, use, tx);
    }

    private static void publish(String table, String id, long seq, String body, Tx tx) {
        tx.execute(
                "INSERT OR REPLACE INTO " + table + "(id, seq, body) VALUES(?, ?, ?)",
                id,
                seq,
                body);
    }

    /// An authority that is told again says it again: it is one refusal.
    private static void refused(long seq, MemberEvent.CouponRefused refused, Tx tx) {
        tx.execute(
                "INSERT INTO coupon_refused(coupon, document, seq, why, date)"
                        + " VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                refused.coupon().value(),
                refused.document(),
                seq,
                refused.why().name(),
                refused.on().toString());
    }

    private void funded(long seq, FundedUse use, Tx tx) {
        tx.execute(
                "INSERT INTO coupon_funded(coupon, document, merchant, seq, date, body)"
                        + " VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                use.coupon().value(),
                use.document(),
                use.merchant(),
                seq,
                use.on().toString(),
                codec.written(use));
    }
}
