package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.Stage;
import guitai.promotion.planning.ImportedOffers;
import guitai.promotion.planning.ImportedOffers.Reason;
import guitai.promotion.planning.ImportedOffers.Refused;
import guitai.sale.Funder;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfferFileTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Path SAMPLES = Path.of("..", "packaging", "samples");

    private static ImportedOffers read(String text) {
        return OfferFile.read(text.getBytes(StandardCharsets.UTF_8), Money.CNY, SHANGHAI);
    }

    private static Offer only(String json) {
        var plan = read("[" + json + "]");
        assertThat(plan.refused()).isEmpty();
        return plan.offers().getFirst();
    }

    private static List<Refused> refused(String json) {
        var plan = read("[" + json + "]");
        assertThat(plan.offers()).isEmpty();
        assertThat(plan.bad()).isEqualTo(1);
        return plan.refused();
    }

    @Test
    void the_samples_are_good() throws IOException {
        for (var name : List.of("promotions.csv", "promotions.json")) {
            var plan = OfferFile.read(SAMPLES.resolve(name), Money.CNY, SHANGHAI);

            assertThat(plan.refused()).as(name).isEmpty();
            assertThat(plan.ignored()).as(name).isEmpty();
            assertThat(plan.offers()).as(name).hasSizeGreaterThan(3);
        }
    }

    @Test
    void what_a_row_says_in_yuan_and_zhe_is_exact() {
        var plan =
                read(
                        """
                        编号,类型,名称,类别,满,减,折扣,承担方,每满
                        A,满减,满100减20,daily,100,20.5,,商场,是
                        B,折扣,八八折,frozen,,,8.8折,供应商,
                        C,折扣,九五折,frozen,,,5%,,
                        D,第二件半价,半价,dairy,,,,,
                        """);

        assertThat(plan.refused()).isEmpty();
        assertThat(plan.offers())
                .extracting(Offer::rule)
                .containsExactly(
                        new OfferRule.AmountOff(Money.cny(10_000), Money.cny(2_050), Repeat.EVERY),
                        new OfferRule.PercentOff(1_200),
                        new OfferRule.PercentOff(500),
                        new OfferRule.BuyXGetY(1, 1, 5_000));
        assertThat(plan.offers())
                .extracting(Offer::funder)
                .containsExactly(Funder.MALL, Funder.SUPPLIER, Funder.MERCHANT, Funder.MERCHANT);
    }

    @Test
    void a_row_says_how_many_there_are_and_a_bar_can_be_part_of_a_word() {
        var plan =
                read(
                        """
                        编号,类型,折扣,限量,每日限量,标签
                        A,折扣,八折,1000,50,促\\|销|新
                        """
                                .replace("八折", "8折"));

        assertThat(plan.refused()).isEmpty();
        var offer = plan.offers().getFirst();
        assertThat(offer.limits().total()).isEqualTo(1_000);
        assertThat(offer.limits().totalPerDay()).isEqualTo(50);
        assertThat(offer.scope().tags()).containsExactlyInAnyOrder("促|销", "新");
        assertThat(read("id,type,off,total\nA,percent_off,10%,-1\n").refused()).hasSize(1);
    }

    @Test
    void a_row_has_a_window_limits_and_steps() {
        var plan =
                read(
                        "id,type,from,to,days,times,steps,most_pieces,excludes\n"
                                + "X,qty_ladder,2026-11-01,2026-11-30,1-3|7,22:00-06:00,"
                                + "2:10%|3:8折,5,A|B\n");

        assertThat(plan.refused()).isEmpty();
        var offer = plan.offers().getFirst();
        // A day alone is meant with all of it.
        assertThat(offer.window().from()).contains(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(offer.window().to()).contains(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(offer.window().days())
                .containsExactlyInAnyOrder(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY);
        assertThat(offer.limits().unitsPerOrder()).isEqualTo(5);
        assertThat(offer.excludes()).extracting(Object::toString).contains("A", "B");
        assertThat(offer.rule())
                .isEqualTo(
                        new OfferRule.QuantityLadder(
                                List.of(
                                        new OfferRule.QuantityLadder.Step(2, 1_000),
                                        new OfferRule.QuantityLadder.Step(3, 2_000))));
    }

    @Test
    void a_spreadsheet_saved_in_chinese_encoding_is_read() {
        var bytes = "编号,类型,名称,特价\nA,特价,矿泉水特价,1.50\n".getBytes(Charset.forName("GB18030"));

        var plan = OfferFile.read(bytes, Money.CNY, SHANGHAI);

        assertThat(plan.offers().getFirst().nameZh()).isEqualTo("矿泉水特价");
    }

    @Test
    void every_type_of_the_json_form_is_read() {
        assertThat(
                        only("{'id':'1','type':'n_for_price','n':3,'price':999}".replace('\'', '"'))
                                .rule())
                .isEqualTo(new OfferRule.NForPrice(3, Money.cny(999)));
        var gift =
                only(
                        "{'id':'2','stage':'BASKET','type':'gift','threshold':9900,'gift_sku':'G',"
                                        .replace('\'', '"')
                                + "\"gift_qty\":2000,\"gift_price\":990,\"every\":true,"
                                + "\"max_times\":2}");
        assertThat(gift.stage()).isEqualTo(Stage.BASKET);
        assertThat(gift.rule())
                .isEqualTo(
                        new OfferRule.Gift(
                                Money.cny(9_900),
                                new Sku("G"),
                                guitai.sale.Quantity.pieces(2),
                                new Repeat(2)));
        var exchange =
                only(
                        "{\"id\":\"3\",\"type\":\"coupon_exchange\",\"sku\":\"A\","
                                + "\"exchange_price\":100}");
        assertThat(exchange.rule())
                .isEqualTo(
                        new OfferRule.CouponExchange(new Sku("A"), Money.cny(100), Money.ZERO_CNY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"type":"percent_off","off_bp":1}; id; MISSING_VALUE
                    {"id":"a b","type":"percent_off","off_bp":1}; id; BAD_ID
                    {"id":"A"}; type; MISSING_VALUE
                    {"id":"A","type":"rain_check"}; type; UNKNOWN_TYPE
                    {"id":"A","type":"percent_off"}; off_bp; MISSING_VALUE
                    {"id":"A","type":"percent_off","off_bp":10001}; off_bp; BAD_RATE
                    {"id":"A","type":"percent_off","off_bp":-1}; off_bp; BAD_RATE
                    {"id":"A","type":"percent_off","off_bp":"12"}; off_bp; WRONG_KIND
                    {"id":"A","type":"special_price","price":1.5}; price; BAD_AMOUNT
                    {"id":"A","type":"amount_off","amount":-1}; amount; BAD_AMOUNT
                    {"id":"A","type":"n_for_price","n":0,"price":1}; n; BAD_NUMBER
                    {"id":"A","type":"gift","threshold":1}; gift_sku; MISSING_VALUE
                    {"id":"A","type":"gift","gift_sku":"a b"}; gift_sku; BAD_SKU
                    {"id":"A","type":"amount_ladder","tiers":[]}; tiers; MISSING_VALUE
                    {"id":"A","type":"amount_off","amount":1,"stage":"LINE"}; stage; WRONG_STAGE
                    {"id":"A","type":"amount_off","amount":1,"funding":"me"}; funding; UNKNOWN_FUNDER
                    {"id":"A","type":"amount_off","amount":1,"exclusive":1}; exclusive; WRONG_KIND
                    {"id":"A","type":"amount_off","amount":1,"scope":[]}; scope; WRONG_KIND
                    {"id":"A","type":"amount_off","amount":1,"scope":{"sku":["a b"]}}; scope.sku; BAD_SKU
                    {"id":"A","type":"amount_off","amount":1,"window":{"days":[8]}}; window.days; BAD_DAY
                    {"id":"A","type":"amount_off","amount":1,"window":{"from":"soon"}}; window.from; BAD_MOMENT
                    {"id":"A","type":"amount_off","amount":1,"window":{"times":[["1","2"]]}}; window.times; BAD_TIMES
                    {"id":"A","type":"amount_off","amount":1,"window":{"from":"2026-02-02","to":"2026-02-01"}}; window.to; EMPTY_WINDOW
                    {"id":"A","type":"amount_off","amount":1,"limits":{"units_per_order":-1}}; limits.units_per_order; BAD_NUMBER
                    """)
    void a_bad_field_is_named_by_its_place_and_reason(String json, String field, Reason reason) {
        var first = refused(json).getFirst();

        assertThat(first.place()).startsWith("promotions[0]").endsWith("." + field);
        assertThat(first.reason()).isEqualTo(reason);
    }

    @Test
    void a_ladder_that_does_not_rise_is_refused() {
        var json =
                "{\"id\":\"A\",\"type\":\"qty_ladder\",\"tiers\":[{\"n\":3,\"off_bp\":1},"
                        + "{\"n\":3,\"off_bp\":2}]}";

        assertThat(refused(json).getFirst().reason()).isEqualTo(Reason.BAD_STEPS);
    }

    @Test
    void the_good_offers_of_a_file_with_bad_ones_are_told_apart() {
        var plan =
                read(
                        """
                        id,type,off
                        A,percent_off,12%
                        B,percent_off,112%
                        A,percent_off,5%
                        C,percent_off,12
                        """);

        assertThat(plan.offers()).extracting(o -> o.id().value()).containsExactly("A");
        assertThat(plan.bad()).isEqualTo(3);
        assertThat(plan.refused())
                .extracting(Refused::place)
                .containsExactly("line 3 (B).off_bp", "line 4 (A).id", "line 5 (C).off");
    }

    @Test
    void a_word_nobody_knows_is_said_and_the_offer_taken() {
        var plan =
                read("[{\"id\":\"A\",\"type\":\"percent_off\",\"off_bp\":5,\"colour\":\"red\"}]");

        assertThat(plan.offers()).hasSize(1);
        assertThat(plan.ignored()).containsExactly("promotions[0] (A).colour");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            textBlock =
                    """
                    ``; EMPTY_FILE
                    {"offers":[]}; NO_OFFERS
                    []; EMPTY_FILE
                    [{"id":1; BROKEN_JSON
                    [{"id":"A","id":"B"}]; BROKEN_JSON
                    id,colour; BAD_COLUMN
                    id,type; EMPTY_FILE
                    """)
    void a_file_that_holds_no_offers_says_why(String text, Reason reason) {
        var plan = read(text == null ? "" : text);

        assertThat(plan.offers()).isEmpty();
        assertThat(plan.refused()).extracting(Refused::reason).contains(reason);
    }

    @Test
    void whatever_is_in_a_file_it_is_refused_and_never_throws() throws IOException {
        int rounds = Boolean.getBoolean("guitai.nightly") ? 50_000 : 3_000;
        for (var name : List.of("promotions.csv", "promotions.json")) {
            var good = Files.readAllBytes(SAMPLES.resolve(name));
            for (long seed = 0; seed < rounds; seed++) {
                var random = new Random(seed);
                var bytes = good.clone();
                for (int i = 0; i <= random.nextInt(4); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                var plan = OfferFile.read(bytes, Money.CNY, SHANGHAI);
                assertThat(plan.clean() || plan.bad() > 0).as("%s, seed %d", name, seed).isTrue();
            }
        }
    }
}
