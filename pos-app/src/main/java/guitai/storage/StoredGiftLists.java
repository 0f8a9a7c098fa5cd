package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.gift.GiftLists;
import guitai.loyalty.gift.WinBackFigures;
import guitai.money.Money;
import guitai.store.table.Reads;
import guitai.store.table.Row;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what was given from what [MemberProjection] and [GiftProjection] keep.
final class StoredGiftLists implements GiftLists {
    private static final int MOST_CAMPAIGNS = 1_000;
    private static final int MOST_PACKETS = 20_000;
    private static final int MOST_WOKEN = 20_000;
    private static final int MOST_VISITS = 1_000;

    private static final String FIRED =
            "SELECT campaign, sum(back IS NULL) AS fired, sum(back IS NULL AND member IS NOT NULL)"
                    + " AS received, sum(back IS NOT NULL) AS back, min(date) AS first, max(date)"
                    + " AS last FROM campaign_fired GROUP BY campaign ORDER BY last DESC, campaign"
                    + " LIMIT ?";

    private static final String COUPONS =
            "SELECT g.campaign, sum(f.back IS NULL) AS issued, sum(f.back IS NULL AND c.uses > 0)"
                    + " AS used, sum(f.back IS NOT NULL AND c.uses > 0) AS lost FROM gift_coupon g"
                    + " JOIN campaign_fired f ON f.campaign = g.campaign AND f.payment = g.payment"
                    + " JOIN coupon c ON c.id = g.coupon GROUP BY g.campaign";

    private static final String PAYMENTS =
            "SELECT count(*) AS n FROM document d WHERE d.kind = 'SALE' AND d.date BETWEEN ? AND ?"
                    + " AND (NOT EXISTS (SELECT 1 FROM document r WHERE r.original = d.number AND"
                    + " r.kind = 'RETURN') OR d.net > (SELECT sum(-r.net) FROM document r WHERE"
                    + " r.original = d.number AND r.kind = 'RETURN'))";

    private static final String VISITS =
            PersonalTables.FAMILY
                    + "SELECT s.purchased FROM family f CROSS JOIN member_spend s"
                    + " ON s.member = f.id WHERE s.purchased >= ? GROUP BY s.purchased"
                    + " HAVING sum(s.net) > 0 ORDER BY s.purchased LIMIT ?";

    private final Disk disk;
    private final FactCodec codec;

    StoredGiftLists(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    private record Coupons(long issued, long used, long lost) {
        static final Coupons NONE = new Coupons(0, 0, 0);
    }

    @Override
    public List<Figures> campaigns() {
        return disk.read(
                in -> {
                    var coupons = coupons(in);
                    return in.query(
                            FIRED,
                            row -> {
                                var id = row.text("campaign");
                                return figures(row, coupons.getOrDefault(id, Coupons.NONE));
                            },
                            MOST_CAMPAIGNS);
                });
    }

    private static Map<String, Coupons> coupons(Reads in) {
        var all = new HashMap<String, Coupons>();
        in.query(
                        COUPONS,
                        row ->
                                Map.entry(
                                        row.text("campaign"),
                                        new Coupons(
                                                row.getLong("issued"),
                                                row.getLong("used"),
                                                row.getLong("lost"))))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    private static Figures figures(Row row, Coupons coupons) {
        return new Figures(
                new CampaignId(row.text("campaign")),
                row.getLong("fired"),
                row.getLong("received"),
                row.getLong("back"),
                coupons.issued(),
                coupons.used(),
                coupons.lost(),
                LocalDate.parse(row.text("first")),
                LocalDate.parse(row.text("last")));
    }

    @Override
    public long payments(LocalDate from, LocalDate to) {
        return disk.read(
                        in ->
                                in.one(
                                        PAYMENTS,
                                        row -> row.getLong("n"),
                                        from.toString(),
                                        to.toString()))
                .orElse(0L);
    }

    private record Given(Optional<Money> amount, boolean back) {}

    @Override
    public Packets packets(CampaignId campaign) {
        var given =
                disk.read(
                        in ->
                                in.query(
                                        "SELECT body, back IS NOT NULL AS back FROM campaign_fired"
                                                + " WHERE campaign = ? LIMIT ?",
                                        row -> new Given(amount(row), row.flag("back")),
                                        campaign.value(),
                                        MOST_PACKETS));
        var seed =
                disk.read(
                        in ->
                                in.one(
                                        "SELECT seed FROM gift_pot WHERE campaign = ?",
                                        row -> row.getLong("seed"),
                                        campaign.value()));
        return new Packets(
                given.stream().filter(one -> !one.back()).count(),
                sum(given, false),
                given.stream().filter(Given::back).count(),
                sum(given, true),
                seed);
    }

    private Optional<Money> amount(Row row) {
        return codec.written(row.text("body"), Reward.class)
                .flatMap(
                        reward ->
                                reward instanceof Reward.OfRedPacket(var amount)
                                        ? Optional.of(amount)
                                        : Optional.empty());
    }

    private Money sum(List<Given> given, boolean back) {
        return Money.sum(
                codec.currency(),
                given.stream()
                        .filter(one -> one.back() == back)
                        .flatMap(one -> one.amount().stream())
                        .toList());
    }

    private record Asleep(String member, LocalDate on) {}

    @Override
    public List<WinBackFigures.Woken> woken(CampaignId winBack) {
        return disk.read(
                in ->
                        in
                                .query(
                                        "SELECT member, date FROM campaign_fired WHERE campaign = ?"
                                                + " AND member IS NOT NULL AND back IS NULL AND"
                                                + " payment LIKE 'WAKE %' ORDER BY date DESC,"
                                                + " member LIMIT ?",
                                        row ->
                                                new Asleep(
                                                        row.text("member"),
                                                        LocalDate.parse(row.text("date"))),
                                        winBack.value(),
                                        MOST_WOKEN)
                                .stream()
                                .map(one -> woken(one, in))
                                .toList());
    }

    private static WinBackFigures.Woken woken(Asleep one, Reads in) {
        var kept = MemberFiles.kept(new MemberId(one.member()), in);
        var person = kept.map(MemberId::value).orElse(one.member());
        var visits =
                in.query(
                        VISITS,
                        row -> LocalDate.parse(row.text("purchased")),
                        person,
                        one.on().toString(),
                        MOST_VISITS);
        return new WinBackFigures.Woken(one.on(), visits);
    }

    @Override
    public Card card(CampaignId card) {
        return disk.read(
                        in ->
                                in.one(
                                        "SELECT count(DISTINCT member) AS members, count(*) AS"
                                                + " stamps FROM gift_stamp WHERE card = ?",
                                        row ->
                                                new Card(
                                                        row.getLong("members"),
                                                        row.getLong("stamps")),
                                        card.value()))
                .orElse(new Card(0, 0));
    }

    @Override
    public List<Ticket> tickets(CampaignId draw, int most) {
        return disk.read(
                in ->
                        in.query(
                                "SELECT number, member, date, prize FROM gift_draw WHERE draw = ?"
                                        + " ORDER BY date DESC, number DESC LIMIT ?",
                                row ->
                                        new Ticket(
                                                row.text("number"),
                                                row.text("member"),
                                                LocalDate.parse(row.text("date")),
                                                prize(row)),
                                draw.value(),
                                most));
    }

    private static Optional<Integer> prize(Row row) {
        var prize = row.optionalLong("prize");
        return prize.isPresent()
                ? Optional.of(Math.toIntExact(prize.getAsLong()))
                : Optional.empty();
    }
}
