package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Catalogue.Lookup.Found;
import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.flow.Prices.Publishing;
import guitai.importing.PriceFile;
import guitai.money.Money;
import guitai.price.ImportedPrices;
import guitai.price.PriceLaw;
import guitai.price.PriceListState;
import guitai.price.ShelfLabel;
import guitai.promotion.Offer;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferWindow;
import guitai.staff.OperatorId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PricesTest {
    private static final OperatorId BOSS = new OperatorId("9001");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TillForTests till;
    private final Prices prices;
    private final Item item;
    private List<Offer> offers = List.of();

    PricesTest(@TempDir Path home) {
        till = TillForTests.trading(home);
        var store = till.store();
        var ports =
                new PricePorts(
                        store.prices(),
                        store.priceHistory(),
                        store.shelfTags(),
                        () -> offers,
                        PriceLaw.CHINA);
        prices =
                new Prices(
                        till.counter().rules(),
                        store.books(),
                        store.catalogue(),
                        ports,
                        till.clock());
        if (!(store.catalogue().find(new Sku("W1")) instanceof Found(var water))) {
            throw new AssertionError("no water");
        }
        item = water;
    }

    @AfterEach
    void close() {
        till.store().close();
    }

    @Test
    void a_list_is_published_once_and_its_next_form_is_its_next_version() {
        assertThat(publish("A,,,no," + cheaper(10), "").lists()).hasSize(1);
        var again = publish("A,,,no," + cheaper(10), "");
        assertThat(again.lists()).isEmpty();
        assertThat(again.same()).isEqualTo(1);
        publish("A,,,no," + cheaper(20), "");
        assertThat(prices.lists().getFirst().list().version()).isEqualTo(2);
        assertThat(prices.check(item).choice().price()).isEqualTo(less(20));
    }

    @Test
    void a_price_that_goes_up_before_a_cut_needs_a_reason() {
        publish("CUT,2026-11-25,,no," + cheaper(10), "");
        var plan = read("UP,,,yes," + dearer(10));
        assertThat(prices.publish(plan, "f.csv", " ", BOSS))
                .isInstanceOfSatisfying(
                        Publishing.NeedsReason.class,
                        needs ->
                                assertThat(needs.raised().getFirst().cuts())
                                        .containsExactly("CUT"));
        assertThat(prices.lists()).hasSize(1);
        assertThat(prices.publish(plan, "f.csv", "进价上涨", BOSS)).isInstanceOf(Publishing.Done.class);
        assertThat(till.store().unreadable()).isEmpty();
    }

    @Test
    void a_price_that_is_imported_dearer_before_an_offer_of_its_goods_needs_a_reason() {
        var begins = Instant.parse("2026-11-25T00:00:00Z");
        var window = new OfferWindow(Optional.of(begins), Optional.empty(), Set.of(), List.of());
        offers = List.of(ShopOffers.offer("TENTH", new OfferRule.PercentOff(1_000), window));
        var plan = read("UP,,,yes," + dearer(10));

        assertThat(prices.publish(plan, "f.csv", "", BOSS))
                .isInstanceOfSatisfying(
                        Publishing.NeedsReason.class,
                        needs ->
                                assertThat(needs.raised().getFirst().cuts())
                                        .containsExactly("TENTH"));
        assertThat(prices.raised(List.of(SmallShop.milkAt(1_353)))).hasSize(1);
        assertThat(prices.raised(List.of(SmallShop.milkAt(1_153)))).isEmpty();

        // Eight days before it nobody has to say why.
        offers =
                List.of(
                        ShopOffers.offer(
                                "TENTH",
                                new OfferRule.PercentOff(1_000),
                                new OfferWindow(
                                        Optional.of(begins.plus(Duration.ofDays(5))),
                                        Optional.empty(),
                                        Set.of(),
                                        List.of())));
        assertThat(prices.publish(plan, "f.csv", "", BOSS)).isInstanceOf(Publishing.Done.class);
    }

    @Test
    void a_list_taken_back_holds_no_more() {
        publish("A,,,no," + cheaper(10), "");
        assertThat(prices.withdraw("A", BOSS)).isTrue();
        assertThat(prices.withdraw("A", BOSS)).isFalse();
        assertThat(prices.check(item).choice().price()).isEqualTo(item.price());
        assertThat(prices.lists().getFirst().state(till.clock().instant()))
                .isEqualTo(PriceListState.WITHDRAWN);
    }

    @Test
    void an_earlier_price_is_shown_only_when_it_was_paid_before_the_cut() {
        publish("CUT,2026-11-22,2026-11-30,no," + cheaper(10), "");
        till.clock().move(Duration.ofDays(2));
        assertThat(label().price()).isEqualTo(less(10));
        assertThat(label().struck()).isEmpty();
        assertThat(label().until()).isPresent();
    }

    @Test
    void what_was_paid_the_day_before_the_cut_may_be_struck_through() {
        till.sell(500, SmallShop.WATER);
        publish("CUT,2026-11-22,2026-11-30,no," + cheaper(10), "");
        till.clock().move(Duration.ofDays(2));
        assertThat(label().struck()).contains(item.price());
        publish("CUT,2026-11-22,,no," + cheaper(10), "");
        assertThat(label().struck()).isEmpty();
    }

    @Test
    void a_tag_is_due_until_it_hangs_and_again_when_its_price_changes() {
        var labels = prices.labels();
        labels.printed(labels.due(), BOSS);
        assertThat(labels.due()).isEmpty();
        publish("CUT,2026-11-22,2026-11-30,no," + cheaper(10), "");
        assertThat(labels.due()).isEmpty();
        till.clock().move(Duration.ofDays(2));
        assertThat(labels.due()).extracting(due -> due.item().sku()).containsExactly(item.sku());
        labels.printed(labels.due(), BOSS);
        till.clock().move(Duration.ofDays(20));
        assertThat(labels.due()).extracting(ShelfLabel::price).containsExactly(item.price());
    }

    @Test
    void an_item_is_found_by_what_is_scanned_or_typed() {
        assertThat(prices.find(item.gtins().getFirst().shortest())).contains(item);
        assertThat(prices.find(item.sku().value())).contains(item);
        assertThat(prices.find(item.nameZh())).contains(item);
        assertThat(prices.find("  ")).isEmpty();
        assertThat(prices.find("no such thing ~")).isEmpty();
    }

    @Test
    void the_sample_file_is_good() throws IOException {
        var sample = Path.of("..", "packaging", "samples", "prices.csv");
        var plan = PriceFile.read(sample, Money.CNY, ZONE, sku -> sku.value().startsWith("A00"));
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.lists()).hasSize(3);
    }

    private ShelfLabel label() {
        return prices.labels().of(List.of(item.sku())).getFirst();
    }

    private Money less(long fen) {
        return item.price().minus(Money.cny(fen));
    }

    private String cheaper(long fen) {
        return row(item.sku(), less(fen));
    }

    private String dearer(long fen) {
        return row(item.sku(), item.price().plus(Money.cny(fen)));
    }

    private static String row(Sku sku, Money price) {
        return sku + "," + price.plain();
    }

    private Publishing.Done publish(String row, String reason) {
        if (prices.publish(read(row), "f.csv", reason, BOSS) instanceof Publishing.Done done) {
            return done;
        }
        throw new AssertionError(row);
    }

    private static ImportedPrices read(String row) {
        var text = "list,from,to,override,sku,price\n" + row + "\n";
        var plan =
                PriceFile.read(text.getBytes(StandardCharsets.UTF_8), Money.CNY, ZONE, _ -> true);
        assertThat(plan.refused()).isEmpty();
        return plan;
    }
}
