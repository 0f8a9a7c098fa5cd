package guitai.flow;

import static guitai.flow.ShopOffers.amountOff;
import static guitai.flow.ShopOffers.offer;
import static guitai.flow.ShopOffers.within;
import static guitai.flow.SmallShop.MILK;
import static guitai.flow.SmallShop.WATER;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.flow.OfferDesk.Result;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferWindow;
import guitai.promotion.Reason;
import guitai.promotion.planning.Finding;
import guitai.promotion.planning.OfferState;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.storage.CatalogueSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a manager does with offers. Milk costs ¥12.53, water ¥2.00.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OfferDeskTest {
    private static final Offer TENTH = offer("TENTH", new OfferRule.PercentOff(1_000));
    private static final Offer FIFTH = offer("TENTH", new OfferRule.PercentOff(2_000));

    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void begin() {
        till = TillForTests.trading(home);
        till.planning();
    }

    @AfterEach
    void end() {
        till.close();
    }

    private OfferDesk desk() {
        return till.counter().offers();
    }

    private Money milk() {
        till.scan(MILK);
        var net = desk().atCounter().orElseThrow().totals(Money.CNY).net();
        till.counter().changes().voidSale(Approval.own());
        return net;
    }

    private OfferDesk.Listed only() {
        var all = desk().list();
        return all.size() == 1 ? all.getFirst() : org.assertj.core.api.Assertions.fail("" + all);
    }

    @Test
    void a_draft_is_kept_over_a_restart_and_nobody_gets_it() {
        assertThat(desk().keep(TENTH)).isInstanceOf(Result.Done.class);
        till.stopAndStart();
        till.signOn("2001", "8888");
        assertThat(only().state()).isEqualTo(OfferState.DRAFT);
        assertThat(only().offer().version()).isZero();
        assertThat(milk()).isEqualTo(Money.cny(1_253));
    }

    @Test
    void keeping_a_draft_again_puts_it_in_the_place_of_the_one_before() {
        desk().keep(TENTH);
        desk().keep(FIFTH);
        assertThat(only().offer().rule()).isEqualTo(FIFTH.rule());
    }

    @Test
    void a_draft_that_is_dropped_is_gone_and_leaves_what_holds_alone() {
        desk().publish(TENTH);
        desk().keep(FIFTH);
        assertThat(only().draft()).isPresent();
        assertThat(desk().drop(TENTH.id())).isInstanceOf(Result.Done.class);
        assertThat(only().draft()).isEmpty();
        assertThat(only().state()).isEqualTo(OfferState.OPEN);
        assertThat(desk().drop(TENTH.id())).isInstanceOf(Result.NoSuchOffer.class);
    }

    @Test
    void a_published_offer_holds_for_the_next_goods_and_its_draft_is_done_with() {
        desk().keep(TENTH);
        assertThat(desk().publish(TENTH))
                .isInstanceOfSatisfying(
                        Result.Done.class, done -> assertThat(done.offer().version()).isEqualTo(1));
        assertThat(only().draft()).isEmpty();
        assertThat(milk()).isEqualTo(Money.cny(1_128));
    }

    @Test
    void publishing_the_same_again_makes_no_version_and_another_form_makes_the_next() {
        desk().publish(TENTH);
        assertThat(desk().publish(TENTH)).isInstanceOf(Result.Unchanged.class);
        assertThat(desk().versions(TENTH.id())).hasSize(1);
        desk().publish(FIFTH);
        assertThat(desk().versions(TENTH.id()))
                .extracting(kept -> kept.offer().version())
                .containsExactly(2, 1);
        assertThat(desk().versions(TENTH.id()).getLast().offer().rule()).isEqualTo(TENTH.rule());
    }

    @Test
    void a_withdrawn_offer_holds_no_more_and_comes_back_as_its_next_version() {
        desk().publish(TENTH);
        assertThat(desk().withdraw(TENTH.id())).isInstanceOf(Result.Done.class);
        assertThat(only().state()).isEqualTo(OfferState.WITHDRAWN);
        assertThat(milk()).isEqualTo(Money.cny(1_253));
        assertThat(desk().withdraw(TENTH.id())).isInstanceOf(Result.NoSuchOffer.class);
        assertThat(desk().withdraw(new OfferId("NOBODY"))).isInstanceOf(Result.NoSuchOffer.class);
        desk().publish(TENTH);
        assertThat(only().offer().version()).isEqualTo(2);
        assertThat(only().state()).isEqualTo(OfferState.OPEN);
    }

    @Test
    void a_cashier_changes_nothing_and_nobody_does_while_the_till_is_locked() {
        till.signOn("1001", "1111");
        var refused = new Result.Refused(new Refusal.NeedsOverride(Permission.OFFERS));
        assertThat(desk().keep(TENTH)).isEqualTo(refused);
        assertThat(desk().drop(TENTH.id())).isEqualTo(refused);
        assertThat(desk().publish(TENTH)).isEqualTo(refused);
        assertThat(desk().withdraw(TENTH.id())).isEqualTo(refused);
        till.counter().signOn().lock();
        assertThat(desk().publish(TENTH)).isInstanceOf(Result.Refused.class);
        assertThat(desk().list()).isEmpty();
    }

    @Test
    void the_list_begins_with_what_is_open_and_knows_how_often_each_was_used() {
        var tomorrow = till.clock().instant().plus(Duration.ofDays(1));
        var coming =
                offer(
                        "COMING",
                        TENTH.rule(),
                        new OfferWindow(
                                Optional.of(tomorrow), Optional.empty(), Set.of(), List.of()));
        desk().publish(within("OVER", till.clock().instant()));
        desk().publish(coming);
        desk().keep(offer("DRAFT", TENTH.rule()));
        desk().publish(TENTH);
        var sold = till.sell(5_000, MILK);
        till.sell(5_000, MILK, WATER);
        assertThat(desk().list())
                .extracting(OfferDesk.Listed::state)
                .containsExactly(
                        OfferState.OPEN, OfferState.COMING, OfferState.DRAFT, OfferState.OVER);
        var used = desk().list().getFirst().used().orElseThrow();
        assertThat(used.sales()).isEqualTo(2);
        assertThat(used.saved()).isEqualTo(Money.cny(125 + 145));
        assertThat(used.last()).isAfterOrEqualTo(sold.at());
        assertThat(desk().list().get(1).used()).isEmpty();
    }

    @Test
    void an_offer_is_tried_on_the_counters_a_parked_and_a_finished_sale_without_touching_them() {
        var done = till.sell(5_000, MILK);
        till.scan(MILK);
        till.counter().changes().park("blue bag");
        till.scan(WATER);
        var sum = offer("SUM", amountOff(1_000, 300));
        for (var sale :
                List.of(
                        desk().finished(done.number()).orElseThrow(),
                        desk().lastFinished().orElseThrow(),
                        desk().parked().getFirst().sale())) {
            var preview = desk().preview(sale, sum);
            assertThat(preview.before().total()).isEqualTo(Money.cny(1_253));
            assertThat(preview.after().total()).isEqualTo(Money.cny(953));
        }
        var counters = desk().preview(desk().atCounter().orElseThrow(), sum);
        assertThat(counters.after().total()).isEqualTo(Money.cny(200));
        assertThat(counters.after().notApplied())
                .singleElement()
                .satisfies(
                        not ->
                                assertThat(not.reason())
                                        .isEqualTo(new Reason.Threshold(Money.cny(800))));
        assertThat(desk().list()).isEmpty();
        assertThat(desk().atCounter().orElseThrow().totals(Money.CNY).net())
                .isEqualTo(Money.cny(200));
        assertThat(desk().finished(new DocumentNumber("S001", "01", done.number().date(), 999)))
                .isEmpty();
    }

    @Test
    void the_next_form_of_an_offer_is_tried_in_the_place_of_the_one_that_holds() {
        desk().publish(TENTH);
        var done = till.sell(5_000, MILK);
        var preview = desk().preview(done, FIFTH);
        assertThat(preview.before().total()).isEqualTo(Money.cny(1_128));
        assertThat(preview.after().total()).isEqualTo(Money.cny(1_002));
        assertThat(preview.after().applied()).hasSize(1);
    }

    @Test
    void the_calendar_has_the_draft_in_the_place_of_what_holds() {
        desk().publish(TENTH);
        var today = LocalDate.of(2026, 11, 21);
        assertThat(desk().calendar(today, 3, Optional.empty()))
                .allSatisfy(day -> assertThat(day.open()).extracting(Offer::version).contains(1));
        var with = desk().calendar(today, 3, Optional.of(FIFTH));
        assertThat(with).hasSize(3);
        assertThat(with.getFirst().open()).extracting(Offer::rule).containsExactly(FIFTH.rule());
    }

    @Test
    void an_offer_edited_after_a_sale_changes_neither_its_reprint_nor_its_refund() {
        desk().publish(TENTH);
        var sale = till.sell(5_000, MILK, WATER);
        var before = stored(sale);

        desk().publish(FIFTH);
        desk().withdraw(TENTH.id());

        assertThat(till.counter().paper().reprintLast()).isEmpty();
        assertThat(stored(sale)).isEqualTo(before);
        assertThat(stored(sale).lines().getFirst().modifiers())
                .singleElement()
                .satisfies(
                        modifier -> {
                            assertThat(modifier.id()).isEqualTo("TENTH");
                            assertThat(modifier.version()).isEqualTo(1);
                            assertThat(modifier.amount()).isEqualTo(Money.cny(125));
                        });
        var back =
                till.counter()
                        .refunds()
                        .takeBack(
                                sale.number().toString(),
                                java.util.Map.of(1, guitai.sale.Quantity.ONE),
                                Approval.own());
        assertThat(back)
                .isInstanceOfSatisfying(
                        RefundDesk.Result.Completed.class,
                        done ->
                                assertThat(done.goodsBack().lines().getFirst().amount())
                                        .isEqualTo(Money.cny(1_128)));
    }

    private Sale.Completed stored(Sale.Completed sale) {
        return till.store().sales().completed(sale.number()).orElseThrow();
    }

    @Test
    void a_price_raised_shortly_before_is_named_by_the_checker() {
        assertThat(desk().check(TENTH)).isEmpty();
        till.clock().move(Duration.ofHours(1));
        var dearer = SmallShop.milkAt(1_353);
        var by = new CatalogueSource(new OperatorId("2001"), "f.csv");
        till.store().catalogue().upsert(List.of(dearer), by);
        assertThat(desk().check(TENTH)).contains(new Finding.RaisedBefore(List.of(new Sku("M1"))));
        till.clock().move(Duration.ofDays(9));
        assertThat(desk().check(TENTH)).isEmpty();
    }
}
