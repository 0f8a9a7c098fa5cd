package guitai.storage;

import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.tier.TierState;
import guitai.sale.DocumentNumber;
import guitai.sale.OfferUse;
import guitai.storage.Decoded.ClockWentBack;
import guitai.storage.Decoded.Known;
import guitai.storage.Decoded.Undecodable;
import guitai.store.journal.Entry;
import guitai.store.projection.Projection;
import guitai.store.table.Absent;
import guitai.store.table.Tx;
import guitai.time.BusinessDate;

import java.util.List;
import java.util.Set;

/// Keeps what members have in step with the journal; of persons it knows nothing.
///
/// What it cannot read is on the list of [BooksProjection] already.
final class MemberProjection implements Projection {
    private static final Set<String> CARES_FOR =
            Set.of(FactType.MEMBER.name(), FactType.SALE.name(), FactType.RETURN.name());

    private static final List<String> TABLES =
            List.of(
                    "member",
                    "member_consent",
                    "points_entry",
                    "points_lot",
                    "member_spend",
                    "purse_act",
                    "entitlement_use",
                    "member_offer",
                    "member_sale",
                    "campaign_fired",
                    "campaign_day",
                    "telling",
                    "coupon",
                    "coupon_count");

    private final FactCodec codec;
    private final CouponTable coupons;
    private final PointsTable points;
    private final CampaignTable campaigns;

    MemberProjection(FactCodec codec) {
        this.codec = codec;
        this.coupons = new CouponTable(codec);
        this.points = new PointsTable(codec);
        this.campaigns = new CampaignTable(codec);
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void reset(Tx tx) {
        for (var table : TABLES) tx.execute("DELETE FROM " + table);
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
        if (fact instanceof Fact.MemberMoved(var event, _)) apply(entry.seq(), event, tx);
        if (fact instanceof Fact.SaleCompleted(var sale, _)) {
            var terms = sale.header().terms();
            var member = terms.customer().member();
            // Whoever has only put money on their stored value has bought nothing yet.
            if (member.isPresent() && sale.topUp().isEmpty()) {
                sold(sale.number(), member.get().id(), terms.uses(), tx);
            }
        }
        if (fact instanceof Fact.ReturnCompleted(var back, _)) {
            var member = back.original().flatMap(sale -> memberOf(sale, tx));
            if (member.isPresent()) {
                used(member.get(), back.number().date(), back.notes().usesBack(), -1, tx);
            }
        }
    }

    private void apply(long seq, MemberEvent event, Tx tx) {
        switch (event) {
            case MemberEvent.Joined joined -> joined(joined, tx);
            // Which, is personal.
            case MemberEvent.KeyTied _, MemberEvent.KeyLoosed _ -> {}
            case MemberEvent.Said(var member, var consent) ->
                    tx.execute(
                            "INSERT INTO member_consent(member, seq, body) VALUES(?, ?, ?)",
                            member.value(),
                            seq,
                            codec.written(consent));
            case MemberEvent.Merged(var kept, var gone, var tier, _) -> {
                tier(kept, tier, tx);
                tx.execute(
                        "UPDATE member SET kept = ?, kept_seq = ? WHERE id = ? AND id <> ?",
                        kept.value(),
                        seq,
                        gone.value(),
                        kept.value());
            }
            case MemberEvent.MergeUndone(var kept, var gone, var tier, _) -> {
                tier(kept, tier, tx);
                tx.execute(
                        "UPDATE member SET kept = NULL, kept_seq = NULL WHERE id = ?",
                        gone.value());
            }
            case MemberEvent.Erased(var member, var on) ->
                    tx.execute(
                            "UPDATE member SET erased = ? WHERE id IN ("
                                    + PersonalTables.FAMILY
                                    + "SELECT id FROM family)",
                            on.toString(),
                            member.value());
            case MemberEvent.PointsPosted(var member, var entry, var reason) ->
                    points.posted(seq, member, entry, reason, tx);
            case MemberEvent.TierMoved(var member, var tier, _) -> tier(member, tier, tx);
            case MemberEvent.Spent spent -> spent(seq, spent, tx);
            case MemberEvent.EntitlementUsed used ->
                    tx.execute(
                            "INSERT INTO entitlement_use(member, entitlement, number, date)"
                                    + " VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING",
                            used.member().value(),
                            used.entitlement(),
                            used.number(),
                            used.on().toString());
            case MemberEvent.PurseMoved(var member, var act) ->
                    tx.execute(
                            "INSERT INTO purse_act(member, number, seq, body)"
                                    + " VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING",
                            member.value(),
                            act.number(),
                            seq,
                            codec.written(act));
            case MemberEvent.CouponIssued issued -> coupons.issued(seq, issued, tx);
            case MemberEvent.CouponMoved moved -> coupons.moved(moved, tx);
            case MemberEvent.CampaignFired fired -> campaigns.fired(seq, fired, tx);
            case MemberEvent.RewardTakenBack back -> campaigns.takenBack(back, tx);
            // Due tasks.
            case MemberEvent.WalletCouponDue _, MemberEvent.WalletCouponTold _ -> {}
            case MemberEvent.SaleClaimed claimed ->
                    sold(claimed.document(), claimed.on().toString(), claimed.member(), tx);
            // Read where they are kept: see CouponBook and GiftBook.
            case MemberEvent.StockPublished _,
                    MemberEvent.PackPublished _,
                    MemberEvent.CouponRefused _,
                    MemberEvent.CouponFunded _,
                    MemberEvent.CouponGiven _,
                    MemberEvent.PotOpened _,
                    MemberEvent.Drew _,
                    MemberEvent.Stamped _,
                    MemberEvent.Touched _,
                    MemberEvent.MessageDue _,
                    MemberEvent.MessageEnded _,
                    MemberEvent.Remark _ -> {}
            case MemberEvent.ToTell(var telling) ->
                    tx.execute(
                            "INSERT INTO telling(number, seq, body) VALUES(?, ?, ?)"
                                    + " ON CONFLICT DO NOTHING",
                            telling.number(),
                            seq,
                            codec.written(telling));
            case MemberEvent.Heard(var telling, var refused) ->
                    tx.execute(
                            "UPDATE telling SET heard = ?, refused = ? WHERE number = ?",
                            seq,
                            Absent.unless(refused),
                            telling);
        }
    }

    private static void joined(MemberEvent.Joined joined, Tx tx) {
        tx.execute(
                "INSERT INTO member(id, joined, channel, tier, since, review, points)"
                        + " VALUES(?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING",
                joined.member().value(),
                joined.on().toString(),
                joined.channel(),
                joined.tier().tier(),
                joined.tier().since().toString(),
                joined.tier().review().toString());
    }

    private static void tier(MemberId member, TierState tier, Tx tx) {
        tx.execute(
                "UPDATE member SET tier = ?, since = ?, review = ? WHERE id = ?",
                tier.tier(),
                tier.since().toString(),
                tier.review().toString(),
                member.value());
    }

    private static void spent(long seq, MemberEvent.Spent spent, Tx tx) {
        var spend = spent.spend();
        tx.execute(
                "INSERT INTO member_spend(member, seq, document, purchased, net, booked)"
                        + " VALUES(?, ?, ?, ?, ?, ?)",
                spent.member().value(),
                seq,
                spent.document(),
                spend.purchased().toString(),
                spend.net().minor(),
                spend.booked().toString());
        // A purchase somewhere else: with another till, or brought along from another system.
        if (!spend.net().isNegative()) {
            bought(spent.member().value(), spend.purchased().toString(), tx);
        }
    }

    private static void sold(DocumentNumber number, String member, List<OfferUse> uses, Tx tx) {
        sold(number.toString(), number.date().toString(), new MemberId(member), tx);
        used(member, number.date(), uses, 1, tx);
    }

    private static void sold(String number, String date, MemberId member, Tx tx) {
        tx.execute(
                "INSERT INTO member_sale(no, member, date) VALUES(?, ?, ?) ON CONFLICT DO NOTHING",
                number,
                member.value(),
                date);
        bought(member.value(), date, tx);
    }

    private static void bought(String member, String date, Tx tx) {
        tx.execute(
                "UPDATE member SET last = max(coalesce(last, ?), ?) WHERE id = ?",
                date,
                date,
                member);
    }

    private static void used(
            String member, BusinessDate date, List<OfferUse> uses, int sign, Tx tx) {
        for (var use : uses) {
            tx.execute(
                    "INSERT INTO member_offer(member, offer, date, units, times)"
                            + " VALUES(?, ?, ?, ?, ?)"
                            + " ON CONFLICT(member, offer, date) DO UPDATE SET"
                            + " units = units + excluded.units, times = times + excluded.times",
                    member,
                    use.offer(),
                    date.toString(),
                    sign * use.units(),
                    sign * use.times());
        }
    }

    private static java.util.Optional<String> memberOf(DocumentNumber sale, Tx tx) {
        return tx.one(
                "SELECT member FROM member_sale WHERE no = ?",
                row -> row.text("member"),
                sale.toString());
    }
}
