package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.gift.GiftBook;
import guitai.store.table.Row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was given to members, on the disk of this machine.
final class StoredGifts implements GiftBook {
    private static final int MOST_COUPONS = 100;
    private static final int MOST_PRIZES = 1_000;

    private static final String ENDING =
            "SELECT id FROM member WHERE id > ?1 AND kept IS NULL AND erased IS NULL AND (review"
                + " BETWEEN ?2 AND ?3 OR id IN (SELECT member FROM points_lot WHERE points > 0 AND"
                + " expires BETWEEN ?2 AND ?3) OR id IN (SELECT member FROM coupon WHERE open = 1"
                + " AND last BETWEEN ?4 AND ?5)) ORDER BY id LIMIT ?6";

    private final Disk disk;

    StoredGifts(Disk disk) {
        this.disk = disk;
    }

    @Override
    public Optional<Pot> pot(CampaignId campaign) {
        return disk.read(
                in ->
                        in.one(
                                "SELECT seed, given FROM gift_pot WHERE campaign = ?",
                                row -> new Pot(row.getLong("seed"), row.getInt("given")),
                                campaign.value()));
    }

    @Override
    public Stamps stamps(CampaignId card, MemberId member, LocalDate today) {
        return disk.read(
                        in ->
                                in.one(
                                        "SELECT count(*) AS everything,"
                                                + " coalesce(sum(date = ?), 0) AS today"
                                                + " FROM gift_stamp WHERE card = ? AND member = ?",
                                        row ->
                                                new Stamps(
                                                        row.getLong("everything"),
                                                        row.getInt("today")),
                                        today.toString(),
                                        card.value(),
                                        member.value()))
                .orElse(Stamps.NONE);
    }

    @Override
    public boolean stamped(String number) {
        return there("SELECT 1 AS found FROM gift_stamp WHERE number = ?", number);
    }

    @Override
    public Draws draws(CampaignId draw, MemberId member, LocalDate today) {
        return disk.read(
                in -> {
                    var won = new ArrayList<Integer>();
                    in.query(
                                    "SELECT prize, count(*) AS times FROM gift_draw WHERE draw = ?"
                                            + " AND prize IS NOT NULL GROUP BY prize ORDER BY prize"
                                            + " LIMIT ?",
                                    row -> List.of(row.getInt("prize"), row.getInt("times")),
                                    draw.value(),
                                    MOST_PRIZES)
                            .forEach(
                                    prize -> {
                                        while (won.size() < prize.get(0)) won.add(0);
                                        won.add(prize.get(1));
                                    });
                    return in.one(
                                    "SELECT count(*) AS tickets,"
                                            + " coalesce(sum(member = ? AND date = ?), 0) AS today"
                                            + " FROM gift_draw WHERE draw = ?",
                                    row ->
                                            new Draws(
                                                    row.getLong("tickets"),
                                                    row.getInt("today"),
                                                    won),
                                    member.value(),
                                    today.toString(),
                                    draw.value())
                            .orElse(Draws.NONE);
                });
    }

    @Override
    public boolean drew(String number) {
        return there("SELECT 1 AS found FROM gift_draw WHERE number = ?", number);
    }

    @Override
    public List<CouponId> given(CampaignId campaign, String payment) {
        return disk.read(
                in ->
                        in.query(
                                "SELECT coupon FROM gift_coupon WHERE campaign = ? AND payment = ?"
                                        + " ORDER BY coupon LIMIT ?",
                                row -> new CouponId(row.text("coupon")),
                                campaign.value(),
                                payment,
                                MOST_COUPONS));
    }

    @Override
    public boolean told(String message) {
        return there("SELECT 1 AS found FROM member_message WHERE number = ?", message);
    }

    private boolean there(String sql, String number) {
        return disk.read(in -> in.one(sql, row -> row.getInt("found"), number)).isPresent();
    }

    @Override
    public List<MemberId> asleep(LocalDate last, Optional<MemberId> after, int most) {
        return disk.read(
                in ->
                        in.query(
                                "SELECT id FROM member WHERE last <= ? AND id > ? AND kept IS NULL"
                                        + " AND erased IS NULL ORDER BY id LIMIT ?",
                                StoredGifts::member,
                                last.toString(),
                                after.map(MemberId::value).orElse(""),
                                most));
    }

    @Override
    public List<MemberId> bornOn(List<String> days, Optional<MemberId> after, int most) {
        var found = new ArrayList<MemberId>();
        for (var day : days) {
            found.addAll(
                    disk.read(
                            in ->
                                    in.query(
                                            "SELECT member AS id FROM member_person"
                                                    + " WHERE birthday = ? AND member > ?"
                                                    + " ORDER BY member LIMIT ?",
                                            StoredGifts::member,
                                            day,
                                            after.map(MemberId::value).orElse(""),
                                            most)));
        }
        return found.stream().sorted((a, b) -> a.value().compareTo(b.value())).limit(most).toList();
    }

    @Override
    public List<MemberId> boughtOn(LocalDate day, Optional<MemberId> after, int most) {
        return disk.read(
                in ->
                        in.query(
                                "SELECT id FROM member WHERE last = ? AND id > ? AND kept IS NULL"
                                        + " AND erased IS NULL ORDER BY id LIMIT ?",
                                StoredGifts::member,
                                day.toString(),
                                after.map(MemberId::value).orElse(""),
                                most));
    }

    @Override
    public List<MemberId> ending(Soon soon, Optional<MemberId> after, int most) {
        return disk.read(
                in ->
                        in.query(
                                ENDING,
                                StoredGifts::member,
                                after.map(MemberId::value).orElse(""),
                                soon.from().toString(),
                                soon.to().toString(),
                                soon.couponsFrom().toString(),
                                soon.couponsTo().toString(),
                                most));
    }

    private static MemberId member(Row row) {
        return new MemberId(row.text("id"));
    }

    @Override
    public Touches touches(MemberId member) {
        return disk.read(
                        in ->
                                in.one(
                                        "SELECT first, last FROM member_touch WHERE member = ?",
                                        row ->
                                                new Touches(
                                                        Optional.of(row.text("first")),
                                                        Optional.of(row.text("last"))),
                                        member.value()))
                .orElse(Touches.UNKNOWN);
    }
}
