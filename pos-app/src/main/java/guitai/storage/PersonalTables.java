package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.store.table.Absent;
import guitai.store.table.Reads;
import guitai.store.table.Row;
import guitai.store.table.Tx;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// All that this machine knows of persons: tables of their own that no journal can bring back.
final class PersonalTables {
    /// Everybody who is one person with a member: `family(id)`. Who became whom has an end.
    ///
    /// Joined with `CROSS JOIN`, by which SQLite begins with these few: left to itself it passed
    /// over all keys of all members.
    static final String FAMILY =
            "WITH RECURSIVE family(id) AS (VALUES(?) UNION"
                    + " SELECT m.id FROM family f CROSS JOIN member m ON m.kept = f.id) ";

    // As many as one person could ever need; a till looks at all of them.
    private static final int MOST_KEYS = 50;

    // About half a second's work.
    private static final int MOST_AT_ONCE = 50_000;

    private PersonalTables() {}

    /// @return whether something ended that must not stay on the disk
    static boolean follow(Personal change, Tx tx) {
        return switch (change) {
            case Personal.Tie(var member, var key) -> {
                tx.execute(
                        "INSERT OR REPLACE INTO member_key(kind, secret, member) VALUES(?, ?, ?)",
                        key.kind().name(),
                        key.secret(),
                        member.value());
                yield false;
            }
            case Personal.Loose(var member, var key) ->
                    0
                            < tx.execute(
                                    "DELETE FROM member_key WHERE kind = ? AND secret = ? AND"
                                            + " member = ?",
                                    key.kind().name(),
                                    key.secret(),
                                    member.value());
            case Personal.Known(var member, var name, var birthday) ->
                    known(member, name, birthday, tx);
            case Personal.Wipe(var member) -> {
                wipe(member, tx);
                yield true;
            }
            case Personal.CodesEnded(var coupons) -> {
                for (var id : coupons) {
                    tx.execute("DELETE FROM coupon_code WHERE id = ?", id.value());
                }
                Erasing.rewriteLater(tx);
                yield true;
            }
            case Personal.Code(var code) -> {
                tx.execute(
                        "INSERT INTO coupon_code(id, code) VALUES(?, ?) ON CONFLICT DO NOTHING",
                        CouponId.of(code).value(),
                        code.secret());
                yield false;
            }
        };
    }

    private static boolean known(
            MemberId member, Optional<String> name, Optional<MonthDay> birthday, Tx tx) {
        int before = tx.execute("DELETE FROM member_person WHERE member = ?", member.value());
        if (name.isPresent() || birthday.isPresent()) {
            tx.execute(
                    "INSERT INTO member_person(member, name, birthday) VALUES(?, ?, ?)",
                    member.value(),
                    Absent.unless(name),
                    Absent.unless(birthday.map(PersonalTables::text)));
        }
        return before > 0;
    }

    private static void wipe(MemberId member, Tx tx) {
        tx.execute(
                "DELETE FROM coupon_code WHERE id IN ("
                        + FAMILY
                        + "SELECT c.id FROM family f CROSS JOIN coupon c ON c.member = f.id)",
                member.value());
        for (var table : List.of("member_key", "member_person")) {
            tx.execute(
                    "DELETE FROM "
                            + table
                            + " WHERE member IN ("
                            + FAMILY
                            + "SELECT id FROM family)",
                    member.value());
        }
    }

    /// Everybody who is one person with this member, the member first.
    static List<MemberId> family(MemberId member, Reads in) {
        return in.query(
                FAMILY + "SELECT id FROM family",
                row -> new MemberId(row.text("id")),
                member.value());
    }

    /// Writes the tables anew, as [guitai.store.Store#wipe] does with its own: what was deleted may
    /// still stand where rows were moved from page to page.
    static void rewrite(Tx tx) {
        rewrite("member_key(kind, secret, member)", "kind, secret, member", tx);
        rewrite("member_person(member, name, birthday)", "member, name, birthday", tx);
        rewrite("coupon_code(id, code)", "id, code, NULL", tx);
    }

    private static void rewrite(String table, String columns, Tx tx) {
        var name = table.substring(0, table.indexOf('('));
        var three = columns.endsWith("NULL") ? "a, b" : "a, b, c";
        tx.execute("INSERT INTO rewriting(a, b, c) SELECT " + columns + " FROM " + name);
        // Without a condition: a table that is emptied at once is overwritten.
        tx.execute("DELETE FROM " + name);
        tx.execute("INSERT INTO " + table + " SELECT " + three + " FROM rewriting ORDER BY no");
        tx.execute("DELETE FROM rewriting");
    }

    /// Whether there is so little in them that a till may write it anew while somebody waits.
    static boolean small(Reads in) {
        var more =
                in.one(
                        "SELECT 1 AS more FROM member_key LIMIT 1 OFFSET ?",
                        row -> row.flag("more"),
                        MOST_AT_ONCE);
        return more.isEmpty();
    }

    static Optional<MemberId> owner(MemberKey key, Reads in) {
        return in.one(
                "SELECT member FROM member_key WHERE kind = ? AND secret = ?",
                row -> new MemberId(row.text("member")),
                key.kind().name(),
                key.secret());
    }

    /// Those a person could be found by, a phone first.
    static List<MemberKey> keys(MemberId member, Reads in) {
        return in.query(
                FAMILY
                        + "SELECT k.kind, k.secret FROM family f"
                        + " CROSS JOIN member_key k ON k.member = f.id"
                        + " ORDER BY instr('PHONE CARD WECHAT ALIPAY', k.kind), k.secret LIMIT ?",
                row -> new MemberKey(MemberKey.Kind.valueOf(row.text("kind")), row.text("secret")),
                member.value(),
                MOST_KEYS);
    }

    /// @param name and `birthday`, of the member's own before those of who became this one
    record Person(Optional<String> name, Optional<MonthDay> birthday) {
        static final Person UNKNOWN = new Person(Optional.empty(), Optional.empty());

        private Person or(Person other) {
            return new Person(name.or(other::name), birthday.or(other::birthday));
        }
    }

    static Person person(MemberId member, Reads in) {
        return in
                .query(
                        FAMILY
                                + "SELECT p.name, p.birthday FROM family f"
                                + " CROSS JOIN member_person p ON p.member = f.id"
                                + " ORDER BY p.member <> ? LIMIT ?",
                        PersonalTables::person,
                        member.value(),
                        member.value(),
                        MOST_KEYS)
                .stream()
                .reduce(Person.UNKNOWN, Person::or);
    }

    private static Person person(Row row) {
        return new Person(
                row.optionalText("name"), row.optionalText("birthday").map(PersonalTables::day));
    }

    static Optional<CouponCode> code(CouponId coupon, Reads in) {
        return in.one(
                "SELECT code FROM coupon_code WHERE id = ?",
                row -> new CouponCode(row.text("code")),
                coupon.value());
    }

    static List<CouponId> codesEnded(LocalDate before, int most, Reads in) {
        return in.query(
                "SELECT k.id FROM coupon_code k JOIN coupon c ON c.id = k.id WHERE c.open = 0"
                        + " AND c.last < ? LIMIT ?",
                row -> new CouponId(row.text("id")),
                before.toString(),
                most);
    }

    /// Those who became this one, the last first.
    static List<MemberId> mergedInto(MemberId kept, Reads in) {
        return in.query(
                "SELECT id FROM member WHERE kept = ? ORDER BY kept_seq DESC LIMIT ?",
                row -> new MemberId(row.text("id")),
                kept.value(),
                MOST_KEYS);
    }

    // Java writes --02-29.
    private static String text(MonthDay day) {
        return day.toString().substring(2);
    }

    private static MonthDay day(String text) {
        return MonthDay.parse("--" + text);
    }
}
