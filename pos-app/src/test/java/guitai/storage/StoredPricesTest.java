package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.flow.MovedClock;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.price.PriceList;
import guitai.price.PriceListState;
import guitai.price.PricePeriod;
import guitai.price.PricePeriod.Source;
import guitai.promotion.OfferWindow;
import guitai.promotion.OfferWindow.Span;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.Quantity;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredPricesTest {
    private static final Sku WATER = new Sku("W1");
    private static final CatalogueSource FILE = new CatalogueSource(Day.MANAGER, "goods.csv");
    private static final LocalDate TODAY = Day.DATE.day();

    private final MovedClock clock = new MovedClock();
    private final Path home;
    private TillStore till;

    StoredPricesTest(@TempDir Path home) {
        this.home = home;
        this.till = Tills.open(home, clock);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private void again() {
        till.close();
        till = Tills.open(home, clock);
    }

    @Test
    void a_list_is_as_it_was_when_the_till_starts_again() {
        var list = list("NIGHT", 150, window(Duration.ofDays(1), Duration.ofDays(9)));
        publish(list);
        again();
        assertThat(till.prices().published()).containsExactly(list);
        var kept = till.prices().newest().getFirst();
        assertThat(kept.file()).isEqualTo("lists.csv");
        assertThat(kept.by()).isEqualTo(Day.MANAGER);
        assertThat(kept.state(clock.instant())).isEqualTo(PriceListState.UPCOMING);
    }

    @Test
    void a_list_that_changes_is_a_new_version_and_the_old_one_holds_no_more() {
        publish(list("A", 150, OfferWindow.ALWAYS));
        publish(list("A", 140, OfferWindow.ALWAYS));
        assertThat(till.prices().published())
                .containsExactly(list("A", 140, OfferWindow.ALWAYS).numbered(2));
    }

    @Test
    void a_list_that_was_taken_back_or_is_over_holds_no_more() {
        publish(list("A", 150, OfferWindow.ALWAYS));
        publish(list("B", 150, window(Duration.ZERO, Duration.ofHours(2))));
        assertThat(till.prices().withdraw("A", Day.MANAGER, clock.instant())).isTrue();
        assertThat(till.prices().withdraw("A", Day.MANAGER, clock.instant())).isFalse();
        assertThat(till.prices().published()).extracting(PriceList::id).containsExactly("B");
        clock.move(Duration.ofHours(2));
        assertThat(till.prices().published()).isEmpty();
        assertThat(till.prices().newest())
                .extracting(kept -> kept.state(clock.instant()))
                .containsExactly(PriceListState.WITHDRAWN, PriceListState.OVER);
    }

    @Test
    void what_an_item_costs_is_remembered_from_file_to_file() {
        till.catalogue().replaceAll(List.of(water(200)), FILE);
        var bought = clock.instant();
        clock.move(Duration.ofDays(1));
        till.catalogue().upsert(List.of(water(200)), FILE);
        till.catalogue().upsert(List.of(water(250)), FILE);
        var dearer = clock.instant();
        clock.move(Duration.ofDays(1));
        till.catalogue().replaceAll(List.of(), FILE);
        assertThat(asked())
                .containsExactly(
                        own(200, bought, Optional.of(dearer)),
                        own(250, dearer, Optional.of(clock.instant())));
        assertThat(till.priceHistory().askedAt(WATER, "S001", dearer.minusSeconds(1)))
                .contains(Money.cny(200));
    }

    @Test
    void two_files_in_one_moment_leave_the_last_price() {
        till.catalogue().replaceAll(List.of(water(200)), FILE);
        till.catalogue().replaceAll(List.of(water(250)), FILE);
        assertThat(asked()).containsExactly(own(250, clock.instant(), Optional.empty()));
    }

    @Test
    void a_list_for_everybody_is_in_the_history_until_it_ends_and_a_members_list_is_not() {
        var now = clock.instant();
        publish(list("A", 150, window(Duration.ofDays(1), Duration.ofDays(3))));
        publish(members("M", 120));
        assertThat(asked())
                .containsExactly(
                        new PricePeriod(
                                WATER,
                                "S002",
                                Money.cny(150),
                                now.plus(Duration.ofDays(1)),
                                Optional.of(now.plus(Duration.ofDays(3))),
                                Day.MANAGER,
                                new Source.Listed("A", 1)));
        assertThat(till.priceHistory().asked(WATER, "S001")).isEmpty();
        clock.move(Duration.ofDays(2));
        till.prices().withdraw("A", Day.MANAGER, clock.instant());
        assertThat(asked().getFirst().to()).contains(clock.instant());
    }

    @Test
    void the_lowest_price_paid_on_a_day_is_known_and_a_gift_does_not_count() {
        var day = new Day(till, new Random(1));
        var shift = day.open(50_000);
        day.sell(shift, List.of(Goods.water(1, 3)));
        assertThat(till.priceHistory().paid(WATER, TODAY, TODAY.plusDays(1)))
                .isEqualTo(Map.of(TODAY, Money.cny(200)));
        day.sell(shift, List.of(off(Goods.water(1, 3), 100), gift(Goods.water(2, 1))));
        // 500 for three is 166 and two thirds.
        assertThat(till.priceHistory().lastPaid(WATER, TODAY.plusDays(9))).contains(Money.cny(166));
        assertThat(till.priceHistory().lastPaid(WATER, TODAY)).isEmpty();
        assertThat(till.priceHistory().paid(WATER, TODAY.minusDays(7), TODAY)).isEmpty();
    }

    @Test
    void a_tag_that_says_another_price_than_the_item_is_found() {
        till.catalogue().replaceAll(List.of(water(200)), FILE);
        assertThat(till.shelfTags().differing(10)).containsExactly(WATER);
        till.shelfTags().printed(Map.of(WATER, Money.cny(200)), Day.MANAGER, clock.instant());
        assertThat(till.shelfTags().differing(10)).isEmpty();
        till.catalogue().upsert(List.of(water(180)), FILE);
        assertThat(till.shelfTags().differing(10)).containsExactly(WATER);
        assertThat(till.shelfTags().tag(WATER).orElseThrow().price()).isEqualTo(Money.cny(200));
        assertThat(till.shelfTags().inCategory("drinks", 10)).containsExactly(WATER);
    }

    @Test
    void what_is_written_about_prices_can_be_read() {
        var fact = new Fact.PriceListWithdrawn("A", 1, Day.MANAGER);
        till.books().write(Commit.of(fact));
        again();
        assertThat(till.unreadable()).isEmpty();
    }

    private List<PricePeriod> asked() {
        return till.priceHistory().asked(WATER, "S002");
    }

    private void publish(PriceList list) {
        till.prices().publish(List.of(list), "lists.csv", Day.MANAGER, clock.instant());
    }

    private OfferWindow window(Duration begins, Duration ends) {
        return new OfferWindow(
                Optional.of(clock.instant().plus(begins)),
                Optional.of(clock.instant().plus(ends)),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.MONDAY),
                List.of(
                        new Span(LocalTime.of(9, 0), LocalTime.NOON),
                        new Span(LocalTime.of(22, 30), LocalTime.of(2, 0))));
    }

    private static PriceList list(String id, long fen, OfferWindow window) {
        return new PriceList(
                id,
                1,
                "夜间",
                "Night",
                Set.of("S002"),
                Set.of("POS", "ONLINE"),
                window,
                Set.of(),
                true,
                OptionalInt.empty(),
                Map.of(
                        WATER,
                        List.of(
                                new PriceList.Step(Quantity.ONE, Money.cny(fen)),
                                new PriceList.Step(Quantity.pieces(3), Money.cny(fen - 10)))));
    }

    private static PriceList members(String id, long fen) {
        return new PriceList(
                id,
                1,
                "会员",
                "Members",
                Set.of(),
                Set.of(),
                OfferWindow.ALWAYS,
                Set.of("GOLD"),
                false,
                OptionalInt.of(3),
                Map.of(WATER, List.of(new PriceList.Step(Quantity.ONE, Money.cny(fen)))));
    }

    private static PricePeriod own(long fen, Instant from, Optional<Instant> to) {
        return new PricePeriod(
                WATER,
                "",
                Money.cny(fen),
                from,
                to,
                Day.MANAGER,
                new Source.Catalogue("goods.csv"));
    }

    private static LineItem off(LineItem line, long fen) {
        var off =
                new PriceModifier(
                        PriceModifier.Kind.LINE_OFFER,
                        "O",
                        1,
                        "减",
                        Money.cny(fen),
                        guitai.sale.Funder.MERCHANT);
        return line.priced(PriceBasis.SHELF, line.unitPrice(), line.gross(), List.of(off));
    }

    private static LineItem gift(LineItem line) {
        return line.priced(new PriceBasis.Gift("O"), Money.cny(1), Money.cny(1), List.of());
    }

    private static Item water(long fen) {
        return new Item(
                WATER,
                "矿泉水",
                "Water",
                "drinks",
                Unit.EACH,
                "瓶",
                Money.cny(fen),
                Goods.VAT_13,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Set.of());
    }
}
