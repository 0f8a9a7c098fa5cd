package guitai.promotion.planning;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.OfferWindow;
import guitai.promotion.OfferWindow.Span;
import guitai.promotion.Scope;
import guitai.sale.Quantity;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfferCheckTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final OfferRule TEN_PERCENT = new OfferRule.PercentOff(1_000);
    private static final OfferRule TWENTY_OFF =
            new OfferRule.AmountOff(Money.cny(10_000), Money.cny(2_000), Repeat.ONCE);

    private final ShopFloor shop = new ShopFloor();

    private List<Finding> check(Draft draft, Draft... others) {
        var all = java.util.Arrays.stream(others).map(Draft::offer).toList();
        return OfferCheck.of(draft.offer(), all, shop, NOW, ZONE);
    }

    private static OfferWindow days(String from, String to) {
        return new OfferWindow(
                Optional.of(LocalDate.parse(from).atStartOfDay(ZONE).toInstant()),
                Optional.of(LocalDate.parse(to).atStartOfDay(ZONE).toInstant()),
                Set.of(),
                List.of());
    }

    private static OfferWindow weekly(Set<DayOfWeek> on, int from, int to) {
        return new OfferWindow(
                Optional.empty(),
                Optional.empty(),
                on,
                List.of(new Span(LocalTime.of(from, 0), LocalTime.of(to, 0))));
    }

    private static OfferId id(String value) {
        return new OfferId(value);
    }

    @Test
    void a_plain_offer_has_nothing_to_be_said_of() {
        assertThat(check(Draft.of("A", TEN_PERCENT), Draft.of("B", TWENTY_OFF))).isEmpty();
    }

    @Test
    void a_limited_amount_that_makes_no_sense_is_said() {
        var three = new OfferRule.NForPrice(3, Money.cny(2_000));
        assertThat(check(Draft.of("A", three).inAll(0, OfferLimits.UNLIMITED)))
                .contains(new Finding.LimitBelowNeed(0, 1));
        assertThat(check(Draft.of("A", three).inAll(1, OfferLimits.UNLIMITED))).isEmpty();
        assertThat(check(Draft.of("A", TEN_PERCENT).inAll(10, 20)))
                .containsExactly(new Finding.DayAboveTotal(20, 10));
        assertThat(check(Draft.of("A", TEN_PERCENT).most(12).inAll(10, OfferLimits.UNLIMITED)))
                .containsExactly(new Finding.OrderAboveTotal(12, 10));
        shop.given = 10;
        assertThat(check(Draft.of("A", TEN_PERCENT).inAll(10, OfferLimits.UNLIMITED)))
                .containsExactly(new Finding.GivenOutAlready(10, 10));
        assertThat(check(Draft.of("A", TEN_PERCENT).inAll(11, OfferLimits.UNLIMITED))).isEmpty();
    }

    @Test
    void of_a_group_only_one_applies_and_the_first_day_on_which_two_are_open_is_named() {
        var a = Draft.of("A", TEN_PERCENT).grouped("g").open(days("2026-12-01", "2026-12-10"));
        var b = Draft.of("B", TWENTY_OFF).grouped("g").open(days("2026-12-05", "2026-12-20"));
        var after = Draft.of("C", TWENTY_OFF).grouped("g").open(days("2026-12-10", "2026-12-20"));

        assertThat(check(a, b, after))
                .containsExactly(
                        new Finding.SameGroup("g", List.of(id("B")), LocalDate.of(2026, 12, 5)));
    }

    @Test
    void times_of_the_day_that_never_meet_are_no_conflict() {
        var friday = Set.of(DayOfWeek.FRIDAY);
        var night = Draft.of("A", TEN_PERCENT).grouped("g").open(weekly(friday, 22, 2));
        var evening = Draft.of("B", TEN_PERCENT).grouped("g").open(weekly(friday, 18, 22));
        var early =
                Draft.of("C", TEN_PERCENT)
                        .grouped("g")
                        .open(weekly(Set.of(DayOfWeek.SATURDAY), 1, 5));

        assertThat(check(night, evening)).isEmpty();
        // Friday's night ends on Saturday.
        assertThat(check(night, early))
                .containsExactly(
                        new Finding.SameGroup("g", List.of(id("C")), LocalDate.of(2026, 11, 21)));
    }

    @Test
    void one_that_stands_alone_says_whom_it_keeps_out() {
        var alone = Draft.of("A", TEN_PERCENT).alone();
        var other = Draft.of("B", TWENTY_OFF);

        assertThat(check(alone, other))
                .containsExactly(new Finding.KeepsOut(List.of(id("B")), TODAY));
        assertThat(check(other, alone))
                .containsExactly(new Finding.KeptOutBy(List.of(id("A")), TODAY));
    }

    @Test
    void an_exclusion_that_names_nobody_is_a_slip_of_the_pen() {
        assertThat(check(Draft.of("A", TEN_PERCENT).not("B"), Draft.of("C", TEN_PERCENT)))
                .containsExactly(new Finding.ExcludesNobody(id("B")));
        assertThat(check(Draft.of("A", TEN_PERCENT).not("C"), Draft.of("C", TEN_PERCENT)))
                .isEmpty();
    }

    @Test
    void a_scope_without_goods_is_found_also_where_nothing_may_be_reduced() {
        assertThat(check(Draft.of("A", TEN_PERCENT).on(Scope.categories(Set.of("dairi")))))
                .containsExactly(new Finding.CoversNothing());
        assertThat(check(Draft.of("A", TEN_PERCENT).on(Scope.categories(Set.of("tobacco")))))
                .containsExactly(new Finding.CoversNothing());
        assertThat(
                        check(
                                Draft.of("A", TEN_PERCENT)
                                        .on(Scope.skus(Set.of(new Sku("MILK"), new Sku("MLIK"))))))
                .containsExactly(new Finding.UnknownGoods(List.of(new Sku("MLIK"))));
    }

    @Test
    void a_limit_nobody_can_reach_the_offer_with_is_found() {
        var three = new OfferRule.NForPrice(3, Money.cny(2_000));

        assertThat(check(Draft.of("A", three).most(2)))
                .containsExactly(new Finding.LimitBelowNeed(2, 3));
        assertThat(check(Draft.of("A", three).most(3))).isEmpty();
    }

    @Test
    void a_price_that_is_no_reduction_is_found() {
        for (var rule :
                List.of(
                        new OfferRule.SpecialPrice(Money.cny(1_000)),
                        new OfferRule.NForPrice(3, Money.cny(3_000)),
                        new OfferRule.PercentOff(0),
                        new OfferRule.PercentOffBasket(
                                500, Money.ZERO_CNY, Optional.of(Money.ZERO_CNY)))) {
            assertThat(check(Draft.of("A", rule)))
                    .as(rule.toString())
                    .containsExactly(new Finding.SavesNothing());
        }
        assertThat(check(Draft.of("A", new OfferRule.SpecialPrice(Money.cny(999))))).isEmpty();
    }

    @Test
    void one_hundred_off_one_hundred_is_most_likely_a_zero_too_many() {
        var rule = new OfferRule.AmountOff(Money.cny(10_000), Money.cny(10_000), Repeat.ONCE);

        assertThat(check(Draft.of("A", rule)))
                .containsExactly(new Finding.AsMuchAsAsked(Money.cny(10_000), Money.cny(10_000)));
    }

    @Test
    void a_higher_step_that_gives_no_more_is_found() {
        var rule =
                new OfferRule.QuantityLadder(
                        List.of(
                                new OfferRule.QuantityLadder.Step(2, 2_000),
                                new OfferRule.QuantityLadder.Step(3, 2_000)));

        assertThat(check(Draft.of("A", rule))).containsExactly(new Finding.StepGivesNoMore(2));
    }

    @Test
    void a_gift_must_be_on_file_and_in_stock() {
        var gift = new OfferRule.Gift(Money.cny(5_000), new Sku("MILK"), Quantity.ONE, Repeat.ONCE);

        assertThat(check(Draft.of("A", gift))).isEmpty();
        shop.stock.put(new Sku("MILK"), OptionalLong.of(0));
        assertThat(check(Draft.of("A", gift)))
                .containsExactly(new Finding.GiftOutOfStock(new Sku("MILK")));
        var unknown =
                new OfferRule.Gift(Money.cny(5_000), new Sku("BAG"), Quantity.ONE, Repeat.ONCE);
        assertThat(check(Draft.of("A", unknown)))
                .containsExactly(new Finding.GiftNotOnFile(new Sku("BAG")));
    }

    @Test
    void a_window_that_is_over_or_never_opens_is_found() {
        var saturdayOnly =
                new OfferWindow(
                        Optional.of(Instant.parse("2026-11-22T16:00:00Z")),
                        Optional.of(Instant.parse("2026-11-24T16:00:00Z")),
                        Set.of(DayOfWeek.SATURDAY),
                        List.of());

        assertThat(check(Draft.of("A", TEN_PERCENT).open(days("2026-11-01", "2026-11-21"))))
                .containsExactly(new Finding.AlreadyOver());
        assertThat(check(Draft.of("A", TEN_PERCENT).open(saturdayOnly)))
                .containsExactly(new Finding.NeverOpen());
    }

    @Test
    void the_thirteenth_basket_offer_at_once_is_named_and_the_twelfth_is_not() {
        var twelve = new ArrayList<Draft>();
        for (int i = 0; i < 12; i++) twelve.add(Draft.of("O" + i, TWENTY_OFF));
        var eleven = twelve.subList(1, 12).toArray(Draft[]::new);

        assertThat(check(Draft.of("A", TWENTY_OFF), eleven)).isEmpty();
        assertThat(check(Draft.of("A", TWENTY_OFF), twelve.toArray(Draft[]::new)))
                .containsExactly(new Finding.TooManyOpen(TODAY, 13));
        assertThat(check(Draft.of("A", TEN_PERCENT), twelve.toArray(Draft[]::new))).isEmpty();
    }

    @Test
    void goods_made_dearer_just_before_are_named() {
        shop.raised.add(new Sku("MILK"));

        assertThat(check(Draft.of("A", TEN_PERCENT)))
                .containsExactly(new Finding.RaisedBefore(List.of(new Sku("MILK"))));
    }

    @Test
    void the_calendar_has_each_days_offers_and_the_pairs_that_clash_on_it() {
        var a = Draft.of("B", TEN_PERCENT).grouped("g").open(days("2026-12-01", "2026-12-03"));
        var b = Draft.of("A", TWENTY_OFF).grouped("g").open(days("2026-12-02", "2026-12-04"));

        var calendar =
                OfferCalendar.of(List.of(a.offer(), b.offer()), LocalDate.of(2026, 12, 1), 4, ZONE);

        assertThat(calendar).extracting(day -> day.open().size()).containsExactly(1, 2, 1, 0);
        assertThat(calendar.get(1).clashes())
                .containsExactly(new OfferCalendar.Clash(id("A"), id("B")));
        assertThat(calendar.get(0).clashes()).isEmpty();
        assertThat(calendar.get(2).clashes()).isEmpty();
    }
}
