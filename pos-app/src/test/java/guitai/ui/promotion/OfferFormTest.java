package guitai.ui.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferRule;
import guitai.storage.RandomOffers;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Words;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// What is typed into the form of an offer, and what the till makes of it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OfferFormTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int SEEDS = Boolean.getBoolean("guitai.nightly") ? 100_000 : 5_000;

    private static FormReader.Read read(OfferForm form) {
        return FormReader.of(form, Money.CNY, ZONE, Set.of());
    }

    private static OfferForm form(OfferType type, Map<OfferField, String> texts) {
        var form = FormWriter.fresh(type, "P1");
        for (var text : texts.entrySet()) form = form.with(text.getKey(), text.getValue());
        return form;
    }

    private static Offer offer(OfferType type, Map<OfferField, String> texts) {
        var read = read(form(type, texts));
        assertThat(read.wrong()).isEmpty();
        return read.offer().orElseThrow();
    }

    private static Map<OfferField, Words> wrong(OfferType type, Map<OfferField, String> texts) {
        var read = read(form(type, texts));
        assertThat(read.offer()).isEmpty();
        return read.wrong();
    }

    @Test
    void a_bar_can_be_part_of_a_word() {
        var texts = Map.of(OfferField.OFF, "10%", OfferField.TAGS, "a\\|b | c d |");
        assertThat(offer(OfferType.PERCENT, texts).scope().tags())
                .containsExactlyInAnyOrder("a|b", "c d");
        assertThat(Written.words(Written.words(Set.of("a|b")))).containsExactly("a|b");
        assertThat(Written.words(Written.words(Set.of("a|b", "c d", "|"))))
                .containsExactlyInAnyOrder("a|b", "c d", "|");
    }

    private static Offer unnumbered(Offer offer) {
        return new Offer(
                offer.id(),
                0,
                offer.nameZh(),
                offer.nameEn(),
                offer.rule(),
                offer.scope(),
                offer.window(),
                offer.stores(),
                offer.channels(),
                offer.member(),
                offer.limits(),
                offer.priority(),
                offer.group(),
                offer.exclusive(),
                offer.excludes(),
                offer.onlyFullPrice(),
                offer.funder());
    }

    private static boolean possible(Offer offer) {
        var window = offer.window();
        return window.from().isEmpty()
                || window.to().isEmpty()
                || window.from().get().isBefore(window.to().get());
    }

    @Test
    void any_offer_opened_and_left_untouched_is_the_same_offer() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var offer = RandomOffers.any(new Random(seed));
            if (!possible(offer)) continue;
            var form = FormWriter.of(offer, false, ZONE);
            var read = read(form);
            assertThat(read.wrong()).as("seed " + seed).isEmpty();
            assertThat(read.offer()).as("seed " + seed).contains(unnumbered(offer));
        }
    }

    @Test
    void every_offer_is_said_in_both_languages_without_a_gap() {
        for (int seed = 0; seed < 500; seed++) {
            var offer = RandomOffers.any(new Random(seed));
            var look = new OfferLook(ZONE);
            var said = new ArrayList<Words>();
            said.add(RuleWords.of(offer.rule()));
            said.add(look.window(offer.window()));
            said.add(OfferLook.covers(offer.scope()));
            for (var language : Language.values()) {
                var texts = Texts.in(language);
                for (var words : said) {
                    assertThat(texts.say(words))
                            .as("seed " + seed)
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
        }
    }

    @Test
    void twelve_percent_off_is_written_either_way_people_write_it() {
        for (var written : new String[] {"12%", "12 %", "8.8\u6298", "8.8 \u6298", "12\uff05"}) {
            assertThat(offer(OfferType.PERCENT, Map.of(OfferField.OFF, written)).rule())
                    .as(written)
                    .isEqualTo(new OfferRule.PercentOff(1_200));
        }
    }

    @Test
    void a_bare_number_is_no_rate_because_it_could_mean_either() {
        for (var written : new String[] {"12", "8.8", "101%", "-5%", "half", "12.345%"}) {
            assertThat(wrong(OfferType.PERCENT, Map.of(OfferField.OFF, written)))
                    .as(written)
                    .containsOnlyKeys(OfferField.OFF);
        }
    }

    @Test
    void the_last_day_is_meant_with_all_of_it_and_a_time_is_meant_to_the_minute() {
        var days =
                offer(
                        OfferType.PERCENT,
                        Map.of(
                                OfferField.OFF,
                                "10%",
                                OfferField.FROM,
                                "2026-11-28",
                                OfferField.TO,
                                "20261129"));
        assertThat(days.window().from()).contains(Instant.parse("2026-11-27T16:00:00Z"));
        assertThat(days.window().to()).contains(Instant.parse("2026-11-29T16:00:00Z"));
        var evening =
                offer(
                        OfferType.PERCENT,
                        Map.of(OfferField.OFF, "10%", OfferField.TO, "2026/11/28 18:30"));
        assertThat(evening.window().to()).contains(Instant.parse("2026-11-28T10:30:00Z"));
    }

    @Test
    void days_and_times_are_written_as_a_shop_does() {
        var offer =
                offer(
                        OfferType.PERCENT,
                        Map.of(
                                OfferField.OFF,
                                "10%",
                                OfferField.DAYS,
                                "1-3 7",
                                OfferField.TIMES,
                                "7:00-9:30\u300122:00-06:00"));
        assertThat(offer.window().days())
                .containsExactlyInAnyOrder(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY);
        assertThat(offer.window().spans()).hasSize(2);
    }

    @Test
    void every_mistake_is_named_at_its_own_field_and_all_at_once() {
        var texts =
                Map.ofEntries(
                        Map.entry(OfferField.ID, "spring offer"),
                        Map.entry(OfferField.NAME_ZH, "x".repeat(41)),
                        Map.entry(OfferField.THRESHOLD, "hundred"),
                        Map.entry(OfferField.AMOUNT, "20.005"),
                        Map.entry(OfferField.SKUS, "W1 \u4e03"),
                        Map.entry(OfferField.CATEGORIES, "y".repeat(33)),
                        Map.entry(OfferField.FROM, "tomorrow"),
                        Map.entry(OfferField.DAYS, "8"),
                        Map.entry(OfferField.TIMES, "25:00-26:00"),
                        Map.entry(OfferField.MOST_TIMES, "-1"),
                        Map.entry(OfferField.PRIORITY, "first"),
                        Map.entry(OfferField.EXCLUDES, "\u6625\u8282"));
        assertThat(wrong(OfferType.SUM_AMOUNT, texts).keySet()).isEqualTo(texts.keySet());
    }

    @Test
    void an_offer_that_would_end_before_it_begins_is_refused_at_its_end() {
        var texts =
                Map.of(
                        OfferField.OFF,
                        "10%",
                        OfferField.FROM,
                        "2026-12-01",
                        OfferField.TO,
                        "2026-11-30");
        assertThat(wrong(OfferType.PERCENT, texts)).containsOnlyKeys(OfferField.TO);
    }

    @Test
    void the_steps_of_a_ladder_must_rise() {
        assertThat(offer(OfferType.PIECES_LADDER, steps("2:10%  3 : 8\u6298")).rule())
                .isEqualTo(
                        new OfferRule.QuantityLadder(
                                java.util.List.of(
                                        new OfferRule.QuantityLadder.Step(2, 1_000),
                                        new OfferRule.QuantityLadder.Step(3, 2_000))));
        for (var bad : new String[] {"", "3:10% 2:20%", "2:10% 2:20%", "2", "2:10:3", "two:10%"}) {
            assertThat(wrong(OfferType.PIECES_LADDER, steps(bad)))
                    .as(bad)
                    .containsOnlyKeys(OfferField.STEPS_OF_PIECES);
        }
    }

    private static Map<OfferField, String> steps(String text) {
        return Map.of(OfferField.STEPS_OF_PIECES, text);
    }

    @Test
    void a_number_another_offer_has_is_taken() {
        var form = form(OfferType.PERCENT, Map.of(OfferField.OFF, "10%"));
        var read = FormReader.of(form, Money.CNY, ZONE, Set.of(new OfferId("P1")));
        assertThat(read.wrong()).containsOnlyKeys(OfferField.ID);
    }

    @Test
    void each_type_asks_for_its_own_fields_and_says_what_is_missing() {
        for (var type : OfferType.values()) {
            var form = FormWriter.fresh(type, "P1");
            assertThat(read(form).offer()).as(type.name()).isEmpty();
            assertThat(form.fields()).as(type.name()).containsAll(read(form).wrong().keySet());
        }
    }

    @Test
    void a_type_chosen_by_mistake_costs_nothing() {
        var form = form(OfferType.SUM_AMOUNT, Map.of(OfferField.THRESHOLD, "100"));
        var other = form.as(OfferType.PERCENT);
        assertThat(other.fields()).doesNotContain(OfferField.THRESHOLD);
        assertThat(other.as(OfferType.SUM_AMOUNT).text(OfferField.THRESHOLD)).isEqualTo("100");
    }

    @Test
    void how_often_is_only_asked_where_it_repeats() {
        var once = form(OfferType.SUM_AMOUNT, Map.of(OfferField.AMOUNT, "20"));
        assertThat(once.fields()).doesNotContain(OfferField.MOST_EVERY);
        var every = once.with(OfferField.EVERY, OfferField.YES).with(OfferField.MOST_EVERY, "3");
        assertThat(every.fields()).contains(OfferField.MOST_EVERY);
        assertThat(read(every).offer().map(Offer::rule))
                .isEqualTo(
                        Optional.of(
                                new OfferRule.AmountOff(
                                        Money.ZERO_CNY,
                                        Money.cny(2_000),
                                        new OfferRule.Repeat(3))));
    }
}
