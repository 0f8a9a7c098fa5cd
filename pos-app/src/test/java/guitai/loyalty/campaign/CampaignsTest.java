package guitai.loyalty.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.campaign.Campaign.Caps;
import guitai.loyalty.campaign.Campaign.Given;
import guitai.loyalty.campaign.Campaigns.Fired;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules SC-02 and SC-03.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CampaignsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final Reward POINTS = new Reward.OfPoints(50);

    @Test
    void a_campaign_that_stops_lets_none_of_lower_priority_through() {
        var stops = campaign("A", 9, true, Trigger.ANY, Caps.NONE);
        var later = campaign("B", 1, false, Trigger.ANY, Caps.NONE);
        assertThat(new Campaigns(List.of(later, stops)).firedBy(paid("12:00"), NOTHING))
                .containsExactly(new Fired(stops.id(), POINTS));
    }

    @Test
    void a_limit_for_each_member_gives_nothing_to_somebody_unknown() {
        var once = new Caps(Optional.of(1), Optional.empty(), Optional.empty());
        var campaigns = new Campaigns(List.of(campaign("A", 0, false, Trigger.ANY, once)));
        assertThat(campaigns.firedBy(paid("12:00"), NOTHING)).hasSize(1);
        assertThat(campaigns.firedBy(unknown(), NOTHING)).isEmpty();
    }

    @Test
    void todays_number_is_used_up_though_the_total_is_not() {
        var caps = new Caps(Optional.empty(), Optional.of(10), Optional.of(100));
        var campaigns = new Campaigns(List.of(campaign("A", 0, false, Trigger.ANY, caps)));
        assertThat(campaigns.firedBy(paid("12:00"), counts(new Given(0, 9, 99)))).hasSize(1);
        assertThat(campaigns.firedBy(paid("12:00"), counts(new Given(0, 10, 50)))).isEmpty();
        assertThat(campaigns.firedBy(paid("12:00"), counts(new Given(0, 0, 100)))).isEmpty();
    }

    @Test
    void a_late_night_hour_reaches_past_midnight() {
        var night = new Trigger.Hours(LocalTime.of(22, 0), LocalTime.of(2, 0));
        var trigger =
                new Trigger(
                        false,
                        Optional.empty(),
                        List.of(night),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Set.of());
        var campaigns = new Campaigns(List.of(campaign("A", 0, false, trigger, Caps.NONE)));
        assertThat(campaigns.firedBy(paid("23:59"), NOTHING)).hasSize(1);
        assertThat(campaigns.firedBy(paid("01:59"), NOTHING)).hasSize(1);
        assertThat(campaigns.firedBy(paid("02:00"), NOTHING)).isEmpty();
        assertThat(campaigns.firedBy(paid("21:59"), NOTHING)).isEmpty();
    }

    private static final Campaigns.Counts NOTHING = counts(Given.NOTHING);

    private static Campaigns.Counts counts(Given given) {
        return new Campaigns.Counts() {
            @Override
            public boolean answered(CampaignId campaign, String payment) {
                return false;
            }

            @Override
            public Given given(CampaignId campaign, PaidEvent event) {
                return given;
            }
        };
    }

    private static Campaign campaign(
            String id, int priority, boolean stop, Trigger trigger, Caps caps) {
        return new Campaign(new CampaignId(id), priority, stop, DAY, DAY, trigger, POINTS, caps);
    }

    private static PaidEvent paid(String time) {
        return event(Optional.of("M1"), time);
    }

    private static PaidEvent unknown() {
        return event(Optional.empty(), "12:00");
    }

    private static PaidEvent event(Optional<String> member, String time) {
        return new PaidEvent(
                "p1",
                member,
                false,
                Money.cny(1_000),
                LocalDateTime.of(DAY, LocalTime.parse(time)),
                Set.of("CASH"),
                "S1",
                Optional.empty(),
                Set.of());
    }
}
