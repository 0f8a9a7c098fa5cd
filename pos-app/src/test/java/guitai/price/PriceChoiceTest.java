package guitai.price;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.OfferWindow;
import guitai.sale.PriceBasis;
import guitai.sale.Quantity;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PriceChoiceTest {
    private static final Sku WATER = new Sku("W1");
    private static final Money SHELF = Money.cny(1000);
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2026-11-21T15:00:00+08:00[Asia/Shanghai]");
    private static final Circumstances WALK_IN =
            new Circumstances(NOW, "S001", "COUNTER", Optional.empty());
    private static final Circumstances GOLD =
            new Circumstances(NOW, "S001", "COUNTER", Optional.of("GOLD"));

    @Test
    void a_known_member_pays_the_members_price_and_there_is_no_discount_line() {
        var members = Lists.of("MEMBER").tiers("GOLD", "SILVER").price(WATER, 900).make();
        var choice = choose(List.of(members), GOLD, Quantity.ONE);
        assertThat(choice.price()).isEqualTo(Money.cny(900));
        assertThat(choice.shelf()).isEqualTo(SHELF);
        assertThat(choice.basis()).isEqualTo(new PriceBasis.Listed("MEMBER", 1, SHELF));
        assertThat(choose(List.of(members), WALK_IN, Quantity.ONE).basis())
                .isEqualTo(PriceBasis.SHELF);
    }

    @Test
    void the_lowest_of_the_open_lists_and_the_shelf_holds() {
        var dear = Lists.of("DEAR").price(WATER, 1200).make();
        var low = Lists.of("LOW").price(WATER, 950).make();
        var lower = Lists.of("MUCH").price(WATER, 800).make();
        assertThat(choose(List.of(dear), WALK_IN, Quantity.ONE).basis())
                .isEqualTo(PriceBasis.SHELF);
        assertThat(choose(List.of(low, dear, lower), WALK_IN, Quantity.ONE).price())
                .isEqualTo(Money.cny(800));
    }

    @Test
    void a_list_that_overrides_holds_even_where_it_is_dearer() {
        var airport = Lists.of("AIRPORT").overriding().price(WATER, 1500).make();
        var cheap = Lists.of("LOW").price(WATER, 800).make();
        assertThat(choose(List.of(cheap, airport), WALK_IN, Quantity.ONE).price())
                .isEqualTo(Money.cny(1500));
        var other = Lists.of("STATION").overriding().price(WATER, 1400).make();
        assertThat(choose(List.of(cheap, airport, other), WALK_IN, Quantity.ONE).basis())
                .isEqualTo(new PriceBasis.Listed("STATION", 1, SHELF));
    }

    @Test
    void a_list_holds_only_in_its_store_its_channel_and_its_hours() {
        var hours =
                new OfferWindow(
                        Optional.empty(), Optional.of(NOW.toInstant()), Set.of(), List.of());
        for (var closed :
                List.of(
                        Lists.of("A").stores("S002").price(WATER, 1).make(),
                        Lists.of("B").channels("ONLINE").price(WATER, 1).make(),
                        Lists.of("C").window(hours).price(WATER, 1).make())) {
            assertThat(choose(List.of(closed), GOLD, Quantity.ONE).price())
                    .as(closed.id())
                    .isEqualTo(SHELF);
        }
    }

    @Test
    void three_of_a_kind_get_the_price_for_three_wherever_they_lie_in_the_basket() {
        var three = Lists.of("THREE").step(WATER, 3, 850).step(WATER, 10, 700).make();
        assertThat(choose(List.of(three), WALK_IN, Quantity.pieces(2)).price()).isEqualTo(SHELF);
        assertThat(choose(List.of(three), WALK_IN, Quantity.pieces(3)).price())
                .isEqualTo(Money.cny(850));
        assertThat(choose(List.of(three), WALK_IN, Quantity.pieces(11)).price())
                .isEqualTo(Money.cny(700));
    }

    @Test
    void a_piece_of_weighed_goods_below_a_kilogram_has_the_lists_price_too() {
        var list = Lists.of("ORANGES").price(WATER, 700).make();
        assertThat(choose(List.of(list), WALK_IN, Quantity.grams(120)).price())
                .isEqualTo(Money.cny(700));
    }

    @Test
    void a_package_near_its_end_is_cheaper_and_one_without_a_date_is_not() {
        var near = Lists.of("NEAR").near(3).price(WATER, 500).make();
        var today = NOW.toLocalDate();
        assertThat(choose(near, Optional.of(today.plusDays(3)))).isEqualTo(Money.cny(500));
        assertThat(choose(near, Optional.of(today))).isEqualTo(Money.cny(500));
        assertThat(choose(near, Optional.of(today.plusDays(4)))).isEqualTo(SHELF);
        assertThat(choose(near, Optional.empty())).isEqualTo(SHELF);
    }

    @Test
    void of_equal_prices_the_first_list_by_id_is_named_and_the_shelf_before_any() {
        var b = Lists.of("B").price(WATER, 900).make();
        var a = Lists.of("A").price(WATER, 900).make();
        var same = Lists.of("0").price(WATER, 1000).make();
        assertThat(choose(List.of(b, a), WALK_IN, Quantity.ONE).basis())
                .isEqualTo(new PriceBasis.Listed("A", 1, SHELF));
        assertThat(choose(List.of(same), WALK_IN, Quantity.ONE).basis())
                .isEqualTo(PriceBasis.SHELF);
    }

    @Test
    void the_order_of_the_lists_never_matters() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var lists = new ArrayList<PriceList>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                var list = Lists.of("L" + i).price(WATER, 700 + 100 * random.nextInt(5));
                if (random.nextInt(4) == 0) list.overriding();
                if (random.nextInt(3) == 0) list.tiers("GOLD");
                lists.add(list.make());
            }
            var first = choose(lists, GOLD, Quantity.ONE);
            Collections.shuffle(lists, random);
            assertThat(choose(lists, GOLD, Quantity.ONE)).as("seed " + seed).isEqualTo(first);
        }
    }

    private static PriceChoice choose(List<PriceList> lists, Circumstances in, Quantity all) {
        return PriceChoice.of(lists, in, WATER, SHELF, all, Optional.empty());
    }

    private static Money choose(PriceList list, Optional<LocalDate> expires) {
        return PriceChoice.of(List.of(list), WALK_IN, WATER, SHELF, Quantity.ONE, expires).price();
    }
}
