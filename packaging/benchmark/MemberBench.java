import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.points.LotTerms;
import guitai.loyalty.points.PointsAccount;
import guitai.loyalty.points.Posted;
import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.TierState;
import guitai.money.Money;
import guitai.privacy.Consent;
import guitai.privacy.Purpose;
import guitai.promotion.OfferId;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Looks members up among many, by each number they can be found by, and reads all that one has.
/// The floor is the same row from the same file by SQLite through the driver, prepared once.
///
/// Each member has three keys, a name and a birthday, a consent, five entries of points, a purchase
/// and a coupon, written into the tables as the books would leave them, without a journal behind.
///
/// `MemberBench HOME MEMBERS`
final class MemberBench {
    private static final int TIMES = 20_000;
    private static final int ENTRIES = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final BusinessDate TODAY = new BusinessDate(DAY);
    private static final Instant AT = Instant.parse("2026-11-21T09:30:15.250Z");
    private static final MemberId LIKE = new MemberId("LIKE");

    // So that no result is unused.
    private static long used;

    public static void main(String[] args) throws SQLException {
        var home = Path.of(args[0]);
        int members = Integer.parseInt(args[1]);
        one(home);
        try (var db = raw(home)) {
            try (var settings = db.createStatement()) {
                settings.execute("PRAGMA synchronous=OFF");
                settings.execute("PRAGMA cache_size=-200000");
            }
            db.setAutoCommit(false);
            write(db, members);
            db.commit();
        }
        try (var store = BenchTill.open(home, Clock.systemUTC())) {
            lookedUp(store.members(), members);
            raw(home, members);
        }
        if (used == 42) System.err.println(used);
    }

    private static Connection raw(Path home) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("till.db"));
    }

    private static String phone(long i) {
        return Long.toString(13_000_000_000L + i * 997);
    }

    private static String card(long i) {
        return "%012d".formatted(880_000_000_000L + i * 31);
    }

    private static String openid(long i) {
        return "oUpF8uMuAJO_M2pxb1Q9%08d".formatted(i);
    }

    private static String member(long i) {
        return "M%015d".formatted(i);
    }

    private static CouponCode coupon(long i) {
        return new CouponCode("C%015d".formatted(i));
    }

    /// The member whose rows all others are made like.
    private static void one(Path home) {
        try (var store = BenchTill.open(home, Clock.systemUTC())) {
            var tier = new TierState("银卡", DAY, DAY.plusYears(1));
            var consent =
                    new Consent(
                            Purpose.MEMBERSHIP,
                            true,
                            "2026-11",
                            AT,
                            "TILL",
                            Optional.of("1001"),
                            Optional.empty());
            var terms =
                    new CouponTerms("NEW", new OfferId("C10"), 1, DAY, DAY.plusDays(30), Set.of());
            var posted = PointsAccount.empty().earn("ACT", 14, DAY, LotTerms.from(DAY));
            if (!(posted instanceof Posted.Done(_, var entry))) throw new IllegalStateException();
            var spend = new Spend(DAY, Money.cny(1480), DAY);
            var code = CouponId.of(new CouponCode("LIKE-CODE"));
            for (var event :
                    List.of(
                            new MemberEvent.Joined(LIKE, DAY, "TILL", tier),
                            new MemberEvent.Said(LIKE, consent),
                            new MemberEvent.PointsPosted(LIKE, entry, ""),
                            new MemberEvent.Spent(LIKE, "DOC", spend),
                            new MemberEvent.CouponIssued(code, Optional.of(LIKE), terms, "GIFT"))) {
                var fact = new Fact.MemberMoved(event, new OperatorId("bench"));
                store.books().write(Commit.of(fact));
            }
        }
    }

    private static void write(Connection db, int members) throws SQLException {
        like(db, members, "member", "id, joined, channel, tier, since, review, points, last", "?1");
        like(db, members, "member_consent", "member, seq, body", "?1");
        for (int entry = 0; entry < ENTRIES; entry++) {
            var act = "ACT" + entry;
            try (var insert =
                    db.prepareStatement(
                            "INSERT INTO points_entry SELECT ?1, kind, '"
                                    + act
                                    + "', seq + "
                                    + entry
                                    + ", date, points, reason, replace(body, 'ACT', '"
                                    + act
                                    + "') FROM points_entry WHERE member = 'LIKE'")) {
                all(insert, members);
            }
        }
        like(db, members, "member_spend", "member, seq, document, purchased, net, booked", "?1");
        keys(db, members);
        coupons(db, members);
    }

    private static void like(Connection db, int members, String table, String columns, String id)
            throws SQLException {
        var key = columns.substring(0, columns.indexOf(','));
        var rest = columns.substring(columns.indexOf(','));
        try (var insert =
                db.prepareStatement(
                        "INSERT INTO %s(%s) SELECT %s%s FROM %s WHERE %s = 'LIKE'"
                                .formatted(table, columns, id, rest, table, key))) {
            all(insert, members);
        }
    }

    private static void all(PreparedStatement insert, int members) throws SQLException {
        for (long i = 0; i < members; i++) {
            insert.setString(1, member(i));
            insert.executeUpdate();
        }
    }

    private static void keys(Connection db, int members) throws SQLException {
        try (var key = db.prepareStatement("INSERT INTO member_key VALUES(?, ?, ?)");
                var person = db.prepareStatement("INSERT INTO member_person VALUES(?, ?, ?)")) {
            for (var kind : MemberKey.Kind.values()) {
                for (long i = 0; i < members && kind != MemberKey.Kind.ALIPAY; i++) {
                    key.setString(1, kind.name());
                    key.setString(2, key(kind, i).secret());
                    key.setString(3, member(i));
                    key.executeUpdate();
                }
            }
            for (long i = 0; i < members; i++) {
                person.setString(1, member(i));
                person.setString(2, "顾客" + i);
                person.setString(3, "02-28");
                person.executeUpdate();
            }
        }
    }

    private static MemberKey key(MemberKey.Kind kind, long i) {
        return switch (kind) {
            case PHONE -> new MemberKey(kind, phone(i));
            case CARD -> new MemberKey(kind, card(i));
            case WECHAT, ALIPAY -> new MemberKey(kind, openid(i));
        };
    }

    private static void coupons(Connection db, int members) throws SQLException {
        try (var coupon =
                        db.prepareStatement(
                                "INSERT INTO coupon SELECT ?1, ?2, stock, reason, terms, state,"
                                        + " last, open, uses, seq FROM coupon WHERE member ="
                                        + " 'LIKE'");
                var code = db.prepareStatement("INSERT INTO coupon_code VALUES(?, ?)")) {
            for (long i = 0; i < members; i++) {
                var id = CouponId.of(coupon(i)).value();
                coupon.setString(1, id);
                coupon.setString(2, member(i));
                coupon.executeUpdate();
                code.setString(1, id);
                code.setString(2, coupon(i).secret());
                code.executeUpdate();
            }
        }
    }

    private interface Asking {
        Object of(long i);
    }

    private static void lookedUp(MemberBook book, int members) {
        for (var kind : List.of("phone", "card", "wechat")) {
            var keys = MemberKey.Kind.values()[List.of("phone", "card", "wechat").indexOf(kind)];
            asked("members." + kind, members, i -> book.find(key(keys, i)).orElseThrow());
        }
        asked("members.coupon", members, i -> book.coupon(coupon(i)).orElseThrow());
        asked(
                "members.file",
                members,
                i -> book.file(new MemberId(member(i)), TODAY).orElseThrow().keys().size());
        asked(
                "members.scan",
                members,
                i -> book.find(key(MemberKey.Kind.CARD, i)).flatMap(m -> book.file(m, TODAY)));
        asked(
                "members.search",
                members,
                i -> book.search(phone(i).substring(0, 9), 20, TODAY).size());
    }

    private static void asked(String name, int members, Asking asking) {
        var random = new Random(11);
        var figures = new Figures(TIMES);
        for (int i = 0; i < TIMES; i++) {
            long who = random.nextInt(members);
            figures.time(() -> used += asking.of(who).hashCode());
        }
        figures.say(name);
    }

    private static void raw(Path home, int members) throws SQLException {
        try (var db = raw(home);
                var find =
                        db.prepareStatement(
                                "SELECT member FROM member_key WHERE kind = 'PHONE'"
                                        + " AND secret = ?")) {
            asked("members.raw", members, i -> found(find, i));
        }
    }

    private static String found(PreparedStatement find, long i) {
        try {
            find.setString(1, phone(i));
            try (var row = find.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
