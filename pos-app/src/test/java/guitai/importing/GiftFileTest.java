package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.Reward;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Rules SC-02, SC-03, SC-05, SC-09, SC-18, SC-34 and CP-07, as a shop writes them down.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GiftFileTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String ALL =
            """
            {"red_packet_days": 7, "messages": {"pushes_per_week": 1}, "staff": ["STAFF1"],
             "campaigns": [
              {"id": "FIRST", "priority": 9, "stop": true, "trigger": {"first_payment": true},
               "reward": {"type": "COUPON", "stock": "NEW20"}, "per_member": 1},
              {"id": "LUNCH", "from": "2026-11-01", "to": "2026-11-30",
               "trigger": {"min_paid": 10000, "times": [["11:00", "14:00"]],
                           "tenders": ["ALIPAY", "WECHAT"], "stores": ["S001"],
                           "sleep_days": 90, "tags": ["tea"]},
               "reward": {"type": "RED_PACKETS", "total": 100000, "packets": 500}},
              {"id": "CUP", "reward": {"type": "GOODS", "sku": "1001"}, "total": 5}],
             "win_back": {"id": "BACK", "reward": {"type": "COUPON", "stock": "B10"}, "ladder": [
               {"visit": 2, "days": 14, "reward": {"type": "POINTS", "points": 100}},
               {"visit": 4, "days": 30, "reward": {"type": "RED_PACKET", "fen": 500}}]},
             "birthday": {"id": "BDAY", "reward": {"type": "COUPON", "stock": "CAKE"}},
             "tiers": [{"tier": "金卡", "id": "GOLD", "reward": {"type": "POINTS", "points": 9}}],
             "cards": [{"id": "COFFEE", "full": 10, "per_day": 2, "tags": ["coffee"],
                        "reward": {"type": "GOODS", "sku": "2001", "pieces": 1}}],
             "draws": [{"id": "WHEEL", "from": "2026-11-01", "to": "2026-11-30", "points": 100,
                        "per_day": 3, "prizes": [
                {"name": "一等奖", "reward": {"type": "COUPON", "stock": "BIG"},
                 "worth": 5000000, "chance": 100, "number": 1}]}],
             "review": {"after_days": 7}}
            """;

    @Test
    void a_shop_writes_all_its_promises_into_one_file() {
        if (!(read(ALL) instanceof GiftFile.Reading.Read(var campaigns, var terms))) {
            throw new AssertionError(read(ALL));
        }
        assertThat(campaigns.all())
                .extracting(c -> c.id().value())
                .containsExactly("FIRST", "CUP", "LUNCH");
        assertThat(campaigns.all().getLast().reward())
                .isEqualTo(new Reward.OfPot(Money.cny(1_000_00), 500));
        assertThat(campaigns.all().getLast().caps().total()).contains(500);
        assertThat(campaigns.all().getFirst().stop()).isTrue();
        assertThat(terms.winBack().orElseThrow().asleep()).isEqualTo(90);
        assertThat(terms.winBack().orElseThrow().ladder()).hasSize(2);
        assertThat(terms.cards().getFirst().tags()).containsExactly("coffee");
        assertThat(terms.draws().getFirst().odds().getFirst().chance()).isEqualTo(100);
        assertThat(terms.review().orElseThrow().afterDays()).isEqualTo(7);
        assertThat(terms.staff()).containsExactly(new MemberId("STAFF1"));
        assertThat(terms.packetDays()).isEqualTo(7);
        assertThat(terms.messages().orElseThrow().perWeek()).isEqualTo(1);
    }

    @Test
    void a_shop_that_promises_nothing_has_an_empty_file() {
        assertThat(read("{}")).isInstanceOf(GiftFile.Reading.Read.class);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_where() {
        var wrong =
                wrong(
                        """
                        {"campaigns": [
                          {"id": "A", "reward": {"type": "POINTS", "points": 0}},
                          {"id": "A", "reward": {"type": "CASH"}, "per_memer": 1},
                          {"id": "C", "trigger": {"times": [["11"]], "tenders": ["SHELLS"]},
                           "reward": {"type": "RED_PACKET", "fen": 1.5}},
                          {"id": "D", "from": "2026-13-01"}],
                         "cards": [{"id": "E", "reward": {"type": "COUPON"}}],
                         "stafff": []}
                        """);
        assertThat(wrong)
                .anyMatch(w -> w.startsWith("campaigns[0] (A).reward.points is a whole number"))
                .anyMatch(w -> w.startsWith("campaigns[1] (A).reward.type is COUPON"))
                .anyMatch(w -> w.startsWith("campaigns[1] (A).id stands in this file a second"))
                .contains("campaigns[1] (A).per_memer means nothing here")
                .anyMatch(w -> w.startsWith("campaigns[2] (C).trigger.times holds pairs"))
                .contains("campaigns[2] (C).trigger.tenders holds no way to pay: SHELLS")
                .anyMatch(w -> w.startsWith("campaigns[2] (C).reward.fen is a whole number"))
                .anyMatch(w -> w.startsWith("campaigns[3] (D).from is a day"))
                .contains("campaigns[3] (D).reward is missing")
                .contains("cards[0] (E).full is missing")
                .contains("cards[0] (E).reward.stock is missing")
                .contains("stafff means nothing here");
    }

    @Test
    void a_prize_above_what_the_law_allows_is_refused_where_it_is_written() {
        var tooMuch = ALL.replace("\"worth\": 5000000", "\"worth\": 5000001");
        assertThat(wrong(tooMuch))
                .containsExactly("draws[0] (WHEEL) a prize above what the law allows");
    }

    @Test
    void chances_of_more_than_the_whole_are_refused() {
        var twice =
                ALL.replace(
                        "\"chance\": 100, \"number\": 1}",
                        "\"chance\": 600000, \"number\": 1}, {\"name\": \"二等奖\", \"reward\":"
                                + " {\"type\": \"POINTS\", \"points\": 1}, \"worth\": 1,"
                                + " \"chance\": 600000, \"number\": 1}");
        assertThat(wrong(twice)).containsExactly("draws[0] (WHEEL) chances of more than the whole");
    }

    @Test
    void a_draw_without_its_days_is_not_published() {
        assertThat(
                        wrong(
                                ALL.replace(
                                        "\"from\": \"2026-11-01\", \"to\": \"2026-11-30\","
                                                + " \"points\"",
                                        "\"points\"")))
                .singleElement()
                .asString()
                .contains("draws[0] (WHEEL)", "from and to are missing");
    }

    @Test
    void a_broken_file_says_where_it_breaks() {
        assertThat(wrong("{\n \"campaigns\": [}")).singleElement().asString().contains("line 2");
        assertThat(wrong("[]")).containsExactly("is not an object { }");
        assertThat(wrong("{\"staff\": [\"a b\"]}"))
                .containsExactly("staff holds something that is no member's id");
        assertThat(GiftFile.read(Path.of("no-such-file"), Money.CNY, ZONE))
                .isInstanceOf(GiftFile.Reading.Refused.class);
    }

    private static GiftFile.Reading read(String text) {
        return GiftFile.read(text.getBytes(StandardCharsets.UTF_8), Money.CNY, ZONE);
    }

    private static List<String> wrong(String text) {
        return Optional.of(read(text))
                .filter(GiftFile.Reading.Refused.class::isInstance)
                .map(GiftFile.Reading.Refused.class::cast)
                .orElseThrow()
                .wrong()
                .stream()
                .map(GiftFile.Wrong::toString)
                .toList();
    }
}
