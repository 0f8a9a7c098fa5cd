package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.campaign.Campaign;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Reward;
import guitai.store.table.Absent;
import guitai.store.table.Reads;
import guitai.store.table.Row;
import guitai.store.table.Tx;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What campaigns gave, payment by payment and day by day; what was taken back does not count
/// against their limits (rule RK-07).
final class CampaignTable {
    private static final String GIVEN =
            "SELECT coalesce(sum(fired - back), 0) AS ever,"
                    + " coalesce(sum(iif(date = ?, fired - back, 0)), 0) AS today,"
                    + " (SELECT count(*) FROM campaign_fired f WHERE f.member = ?"
                    + " AND f.campaign = ? AND f.back IS NULL) AS one"
                    + " FROM campaign_day WHERE campaign = ?";

    private final FactCodec codec;

    CampaignTable(FactCodec codec) {
        this.codec = codec;
    }

    void fired(long seq, MemberEvent.CampaignFired fired, Tx tx) {
        int added =
                tx.execute(
                        "INSERT INTO campaign_fired(campaign, payment, seq, member, date, body)"
                                + " VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        fired.campaign().value(),
                        fired.payment(),
                        seq,
                        Absent.unless(fired.member().map(MemberId::value)),
                        fired.on().toString(),
                        codec.written(fired.reward()));
        // A campaign answers a payment once (rule SC-02).
        if (added == 0) return;
        tx.execute(
                "INSERT INTO campaign_day(campaign, date, fired, received, back)"
                        + " VALUES(?, ?, 1, ?, 0) ON CONFLICT(campaign, date) DO UPDATE SET"
                        + " fired = fired + 1, received = received + excluded.received",
                fired.campaign().value(),
                fired.on().toString(),
                fired.member().isPresent());
    }

    void takenBack(MemberEvent.RewardTakenBack back, Tx tx) {
        int changed =
                tx.execute(
                        "UPDATE campaign_fired SET back = ?"
                                + " WHERE campaign = ? AND payment = ? AND back IS NULL",
                        back.on().toString(),
                        back.campaign().value(),
                        back.payment());
        if (changed == 0) return;
        tx.execute(
                "UPDATE campaign_day SET back = back + 1 WHERE campaign = ? AND date ="
                        + " (SELECT date FROM campaign_fired WHERE campaign = ? AND payment = ?)",
                back.campaign().value(),
                back.campaign().value(),
                back.payment());
    }

    static boolean answered(CampaignId campaign, String payment, Reads in) {
        return in.one(
                        "SELECT 1 AS found FROM campaign_fired WHERE campaign = ? AND payment = ?",
                        row -> row.flag("found"),
                        campaign.value(),
                        payment)
                .isPresent();
    }

    static Campaign.Given given(
            CampaignId campaign, Optional<String> member, LocalDate day, Reads in) {
        return in.one(
                        GIVEN,
                        row ->
                                new Campaign.Given(
                                        row.getInt("one"), row.getInt("today"), row.getInt("ever")),
                        day.toString(),
                        Absent.unless(member),
                        campaign.value(),
                        campaign.value())
                .orElse(Campaign.Given.NOTHING);
    }

    /// What a payment set off and was not taken back.
    List<MemberEvent.CampaignFired> firedFor(String payment, Reads in) {
        return in
                .query(
                        "SELECT * FROM campaign_fired WHERE payment = ? AND back IS NULL"
                                + " ORDER BY seq",
                        this::fired,
                        payment)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<MemberEvent.CampaignFired> fired(Row row) {
        return codec.written(row.text("body"), Reward.class)
                .map(
                        reward ->
                                new MemberEvent.CampaignFired(
                                        new CampaignId(row.text("campaign")),
                                        row.text("payment"),
                                        row.optionalText("member").map(MemberId::new),
                                        LocalDate.parse(row.text("date")),
                                        reward));
    }
}
