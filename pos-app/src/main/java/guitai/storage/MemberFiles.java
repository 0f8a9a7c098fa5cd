package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.points.PointsAccount;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.TierState;
import guitai.loyalty.value.Purse;
import guitai.money.Money;
import guitai.privacy.Consent;
import guitai.privacy.ConsentLog;
import guitai.promotion.MemberSnapshot;
import guitai.promotion.OfferId;
import guitai.store.table.Reads;
import guitai.store.table.Row;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts together what one member has, with what belonged to members who became this one (rule
/// LY-53): their points were moved by entries of their own, the rest stays where it is, so that
/// undoing a merge moves nothing.
final class MemberFiles {
    private static final int SPEND_YEARS = 2;
    // Twice as many as one sale may be presented with.
    private static final int MOST_COUPONS = 100;
    private static final int MOST_MERGES = 16;

    private static final String FAMILY = PersonalTables.FAMILY;

    private final FactCodec codec;
    private final CouponTable coupons;

    MemberFiles(FactCodec codec) {
        this.codec = codec;
        this.coupons = new CouponTable(codec);
    }

    /// Who a member is now; nobody once erased.
    static Optional<MemberId> kept(MemberId member, Reads in) {
        var id = member;
        for (int i = 0; i < MOST_MERGES; i++) {
            var place =
                    in.one(
                            "SELECT kept, erased FROM member WHERE id = ?",
                            row ->
                                    new Place(
                                            row.optionalText("kept").map(MemberId::new),
                                            row.optionalText("erased").isPresent()),
                            id.value());
            if (place.isEmpty() || place.get().erased()) return Optional.empty();
            if (place.get().kept().isEmpty()) return Optional.of(id);
            id = place.get().kept().get();
        }
        return Optional.empty();
    }

    private record Place(Optional<MemberId> kept, boolean erased) {}

    /// The coupon as the one its owner is now may use it.
    static Coupon owned(Coupon coupon, Reads in) {
        var owner = coupon.member().flatMap(id -> kept(new MemberId(id), in)).map(MemberId::value);
        return owner.isEmpty() || owner.equals(coupon.member())
                ? coupon
                : new Coupon(coupon.code(), owner, coupon.terms(), coupon.state());
    }

    /// @param member who is kept
    Optional<MemberFile> read(MemberId member, BusinessDate today, Reads in) {
        return in.one(
                        "SELECT joined, tier, since, review FROM member WHERE id = ?",
                        row -> new Base(date(row, "joined"), tier(row)),
                        member.value())
                .map(base -> file(member, base, today, in));
    }

    private record Base(LocalDate joined, TierState tier) {}

    private MemberFile file(MemberId member, Base base, BusinessDate today, Reads in) {
        var person = PersonalTables.person(member, in);
        return new MemberFile(
                member,
                base.joined(),
                PersonalTables.keys(member, in),
                person.name(),
                person.birthday(),
                base.tier(),
                points(member, in),
                spends(member, today, in),
                coupons(member, today, in),
                purse(member, in),
                new Consents(codec).of(member, in),
                usage(member, today, in),
                entitlements(member, base.tier(), in),
                last(member, in));
    }

    private PointsAccount points(MemberId member, Reads in) {
        return PointsAccount.of(
                in
                        .query(
                                "SELECT body FROM points_entry WHERE member = ? ORDER BY seq",
                                row -> codec.written(row.text("body"), PointsEntry.class),
                                member.value())
                        .stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    /// What somebody had alone who became another.
    Optional<MemberBook.MergedAway> mergedAway(MemberId gone, Reads in) {
        return in.one(
                "SELECT kept, tier, since, review FROM member WHERE id = ? AND kept IS NOT NULL",
                row ->
                        new MemberBook.MergedAway(
                                new MemberId(row.text("kept")),
                                tier(row),
                                points(gone, in),
                                spendsAlone(gone, in),
                                acts(
                                        "SELECT body FROM purse_act WHERE member = ? ORDER BY seq",
                                        gone,
                                        in)),
                gone.value());
    }

    private List<Spend> spendsAlone(MemberId member, Reads in) {
        return in.query(
                "SELECT purchased, net, booked FROM member_spend WHERE member = ? ORDER BY seq",
                this::spend,
                member.value());
    }

    private Spend spend(Row row) {
        return new Spend(
                date(row, "purchased"),
                new Money(row.getLong("net"), codec.currency()),
                date(row, "booked"));
    }

    private List<Spend> spends(MemberId member, BusinessDate today, Reads in) {
        return in.query(
                FAMILY
                        + "SELECT s.purchased, s.net, s.booked FROM family f"
                        + " CROSS JOIN member_spend s ON s.member = f.id"
                        + " WHERE s.purchased >= ? ORDER BY s.seq",
                this::spend,
                member.value(),
                today.day().minusYears(SPEND_YEARS).toString());
    }

    private List<Coupon> coupons(MemberId member, BusinessDate today, Reads in) {
        return in
                .query(
                        FAMILY
                                + "SELECT c.terms, c.state, c.last, ? AS member, k.code FROM family"
                                + " f CROSS JOIN coupon c ON c.member = f.id AND c.open = 1 CROSS"
                                + " JOIN coupon_code k ON k.id = c.id WHERE c.last >= ? ORDER BY"
                                + " c.last, c.seq LIMIT ?",
                        coupons::read,
                        member.value(),
                        member.value(),
                        today.toString(),
                        MOST_COUPONS)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Purse purse(MemberId member, Reads in) {
        var acts =
                acts(
                        FAMILY
                                + "SELECT p.body FROM family f CROSS JOIN purse_act p ON p.member ="
                                + " f.id ORDER BY p.seq",
                        member,
                        in);
        return Purse.of(new Money(0, codec.currency()), acts);
    }

    private List<Purse.Act> acts(String sql, MemberId member, Reads in) {
        return in
                .query(sql, row -> codec.written(row.text("body"), Purse.Act.class), member.value())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Map<OfferId, MemberSnapshot.Usage> usage(
            MemberId member, BusinessDate today, Reads in) {
        var usage = new LinkedHashMap<OfferId, MemberSnapshot.Usage>();
        in.query(
                        FAMILY
                                + "SELECT o.offer, max(0, sum(iif(o.date = ?, o.units, 0))) AS"
                                + " units_today, max(0, sum(iif(o.date = ?, o.times, 0))) AS"
                                + " times_today, max(0, sum(o.times)) AS times FROM family f"
                                + " CROSS JOIN member_offer o ON o.member = f.id GROUP BY o.offer",
                        row ->
                                Map.entry(
                                        new OfferId(row.text("offer")),
                                        new MemberSnapshot.Usage(
                                                row.getInt("units_today"),
                                                row.getInt("times_today"),
                                                row.getInt("times"))),
                        member.value(),
                        today.toString(),
                        today.toString())
                .forEach(one -> usage.put(one.getKey(), one.getValue()));
        return usage;
    }

    // A tier gives so many in the year that ends with its review (rule LY-54).
    private static Map<String, Integer> entitlements(MemberId member, TierState tier, Reads in) {
        var used = new LinkedHashMap<String, Integer>();
        in.query(
                        FAMILY
                                + "SELECT e.entitlement, count(*) AS n FROM family f"
                                + " CROSS JOIN entitlement_use e ON e.member = f.id"
                                + " WHERE e.date >= ? GROUP BY e.entitlement",
                        row -> Map.entry(row.text("entitlement"), row.getInt("n")),
                        member.value(),
                        tier.review().minusYears(1).toString())
                .forEach(one -> used.put(one.getKey(), one.getValue()));
        return used;
    }

    private static Optional<LocalDate> last(MemberId member, Reads in) {
        return in.one(
                        FAMILY
                                + "SELECT max(m.last) AS last FROM family f"
                                + " CROSS JOIN member m ON m.id = f.id",
                        row -> row.optionalText("last"),
                        member.value())
                .flatMap(last -> last)
                .map(LocalDate::parse);
    }

    private static LocalDate date(Row row, String column) {
        return LocalDate.parse(row.text(column));
    }

    private static TierState tier(Row row) {
        return new TierState(row.text("tier"), date(row, "since"), date(row, "review"));
    }

    /// What a person has said, and those who became the same person; what any of them had refused
    /// until then is refused, and what was said afterwards holds (rule LY-53).
    private record Consents(FactCodec codec) {

        private record Said(MemberId member, long until, long seq, Optional<Consent> word) {}

        ConsentLog of(MemberId member, Reads in) {
            var all =
                    in.query(
                            FAMILY
                                    + "SELECT m.id, coalesce(m.kept_seq, 0) AS until,"
                                    + " coalesce(c.seq, 0) AS seq, c.body FROM family f CROSS JOIN"
                                    + " member m ON m.id = f.id LEFT JOIN member_consent c ON"
                                    + " c.member = m.id ORDER BY 3",
                            this::said,
                            member.value());
            var merged = all.stream().mapToLong(Said::until).max().orElse(0);
            var before = new LinkedHashMap<MemberId, ConsentLog>();
            for (var said : all) {
                if (said.seq() > merged) continue;
                // Silence of one of them is a no.
                var log = before.getOrDefault(said.member(), ConsentLog.SILENT);
                before.put(said.member(), said.word().map(log::with).orElse(log));
            }
            var log =
                    before.values().stream()
                            .reduce(ConsentLog::mergedWith)
                            .orElse(ConsentLog.SILENT);
            for (var said : all) {
                if (said.seq() > merged && said.word().isPresent()) {
                    log = log.with(said.word().get());
                }
            }
            return log;
        }

        private Said said(Row row) {
            return new Said(
                    new MemberId(row.text("id")),
                    row.getLong("until"),
                    row.getLong("seq"),
                    row.optionalText("body").flatMap(body -> codec.written(body, Consent.class)));
        }
    }
}
