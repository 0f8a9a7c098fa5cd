package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.shift.ChangeProposal;
import guitai.slip.PrintJob;
import guitai.slip.Slip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckoutTest {
    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void open() {
        till = TillForTests.trading(home);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private Checkout checkout() {
        return till.counter().checkout();
    }

    @Test
    void the_fen_are_dropped_for_cash_and_stand_apart_from_the_price() {
        till.scan(SmallShop.MILK);
        var due = checkout().total();

        assertThat(due)
                .isInstanceOfSatisfying(
                        Checkout.Result.Due.class,
                        d -> {
                            assertThat(d.sale().settlement().due()).isEqualTo(Money.cny(1_253));
                            assertThat(d.sale().settlement().cashDue()).isEqualTo(Money.cny(1_250));
                        });
        var sale = till.sell(2_000);
        assertThat(sale.rounding()).isEqualTo(Money.cny(-3));
        assertThat(sale.change()).isEqualTo(Money.cny(750));
        assertThat(sale.paid()).isEqualTo(Money.cny(1_250));
    }

    @Test
    void a_paid_sale_opens_the_drawer_once_and_asks_for_one_receipt() {
        var sale = till.sell(200, SmallShop.WATER);

        assertThat(till.kicks()).isEqualTo(1);
        assertThat(till.wakes()).isEqualTo(1);
        var job = till.store().printJobs().next().orElseThrow();
        assertThat(job.request())
                .isEqualTo(Slip.Request.original(Slip.Kind.SALE_RECEIPT, sale.number()));
        assertThat(job.state()).isEqualTo(new PrintJob.State.Queued());
        assertThat(till.store().printJobs().waiting().count()).isEqualTo(1);
    }

    @Test
    void exact_cash_is_one_key() {
        till.scan(SmallShop.MILK);

        assertThat(checkout().exactCash())
                .isInstanceOfSatisfying(
                        Checkout.Result.Completed.class,
                        c -> assertThat(c.sale().change().isZero()).isTrue());
    }

    @Test
    void cash_may_come_in_parts_and_the_rest_is_still_owed() {
        till.scan(SmallShop.MILK);
        assertThat(checkout().cash(Money.cny(1_000)))
                .isInstanceOfSatisfying(
                        Checkout.Result.PartPaid.class,
                        p -> assertThat(p.sale().settlement().cashDue()).isEqualTo(Money.cny(250)));
        assertThat(till.kicks()).isZero();

        var sale = till.sell(500);
        assertThat(sale.tenders()).hasSize(2);
        assertThat(sale.change()).isEqualTo(Money.cny(250));
        assertThat(till.expected()).isEqualTo(50_000 + 1_250);
    }

    @Test
    void tendering_that_is_given_up_gives_the_cash_back_and_leaves_the_goods() {
        till.scan(SmallShop.MILK);
        checkout().cash(Money.cny(1_000));

        assertThat(checkout().giveUp())
                .isInstanceOfSatisfying(
                        Checkout.Result.Reopened.class,
                        r -> {
                            assertThat(r.giveBack()).isEqualTo(Money.cny(1_000));
                            assertThat(r.sale().lines()).hasSize(1);
                        });
        assertThat(till.expected()).isEqualTo(50_000);
        assertThat(till.sell(2_000).tenders()).hasSize(1);
        assertThat(till.expected()).isEqualTo(50_000 + 1_250);
    }

    @Test
    void a_sale_being_paid_is_there_with_its_cash_after_a_stop() {
        till.scan(SmallShop.MILK);
        checkout().cash(Money.cny(1_000));
        till.stopAndStart();
        till.signOn("1001", "1111");

        assertThat(till.sell(250).change().isZero()).isTrue();
        assertThat(till.expected()).isEqualTo(50_000 + 1_250);
    }

    @Test
    void what_costs_nothing_is_completed_by_its_total() {
        till.scan(SmallShop.LEAFLET);

        assertThat(checkout().total()).isInstanceOf(Checkout.Result.Completed.class);
        assertThat(till.kicks()).isZero();
        assertThat(till.closeShift().figures().totals().imbalances()).isEmpty();
    }

    @Test
    void a_few_fen_round_to_nothing_and_the_books_still_balance() {
        till.scan(SmallShop.STICKER);
        assertThat(checkout().total()).isInstanceOf(Checkout.Result.Due.class);
        assertThat(checkout().exactCash()).isInstanceOf(Checkout.Result.Completed.class);

        var totals = till.closeShift().figures().totals();
        assertThat(totals.net()).isEqualTo(Money.cny(3));
        assertThat(totals.rounding()).isEqualTo(Money.cny(-3));
        assertThat(totals.imbalances()).isEmpty();
    }

    @Test
    void a_barcode_typed_as_an_amount_is_not_taken_for_cash() {
        till.scan(SmallShop.WATER);
        var refused = new Checkout.Result.Refused(Refusal.Because.TOO_MUCH_CHANGE);

        assertThat(checkout().cash(Money.cny(95_200_010))).isEqualTo(refused);
        assertThat(checkout().cash(Money.cny(200 + 100_001))).isEqualTo(refused);
        assertThat(checkout().cash(Money.cny(0)))
                .isEqualTo(new Checkout.Result.Refused(Refusal.Because.AMOUNT_OUT_OF_RANGE));
        assertThat(till.expected()).isEqualTo(50_000);
    }

    @Test
    void goods_that_wait_for_a_weight_or_a_look_at_the_buyer_cannot_be_forgotten_by_paying() {
        till.scan(SmallShop.WATER);
        till.scan(SmallShop.WINE);
        var refused = new Checkout.Result.Refused(Refusal.Because.ITEM_WAITING);
        assertThat(checkout().total()).isEqualTo(refused);
        assertThat(checkout().exactCash()).isEqualTo(refused);
        till.counter().basket().ageChecked(false);
        checkout().total();
        till.type(SmallShop.ORANGES);
        assertThat(checkout().cash(Money.cny(200))).isEqualTo(refused);
        till.counter().basket().forgetWaiting();

        assertThat(till.sell(200).lines()).hasSize(1);
    }

    @Test
    void once_money_was_taken_nothing_more_is_asked_about_goods() {
        till.scan(SmallShop.MILK);
        checkout().cash(Money.cny(1_000));

        assertThat(till.scan(SmallShop.WINE))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.MONEY_TAKEN));
        assertThat(checkout().exactCash()).isInstanceOf(Checkout.Result.Completed.class);
    }

    @Test
    void an_empty_counter_cannot_be_paid() {
        var refused = new Checkout.Result.Refused(Refusal.Because.NO_SALE_AT_COUNTER);
        assertThat(checkout().total()).isEqualTo(refused);
        assertThat(checkout().exactCash()).isEqualTo(refused);
        assertThat(checkout().giveUp()).isEqualTo(refused);
        till.sell(200, SmallShop.WATER);
        assertThat(checkout().exactCash()).isEqualTo(refused);
        assertThat(till.journal("SALE")).hasSize(1);
    }

    @Test
    void document_numbers_are_dense_over_everything_that_gets_one() {
        till.sell(200, SmallShop.WATER);
        till.counter().cash().paidIn(Money.cny(100), "找零");
        till.counter().cash().noSale("换零钱", guitai.staff.Approval.own());
        var last = till.sell(200, SmallShop.WATER);

        assertThat(last.number().toString()).isEqualTo("S001-01-20261121-000004");
    }

    @Test
    void change_is_proposed_from_what_the_drawer_holds() {
        till.closeShift();
        till.counter()
                .shifts()
                .open(guitai.shift.CashCount.of(Map.of(500L, 1, 100L, 3, 50L, 1), Money.CNY));
        till.scan(SmallShop.MILK);

        assertThat(checkout().cash(Money.cny(2_000)))
                .isInstanceOfSatisfying(
                        Checkout.Result.Completed.class,
                        c ->
                                assertThat(c.change())
                                        .isInstanceOfSatisfying(
                                                ChangeProposal.Pieces.class,
                                                p ->
                                                        assertThat(p.pieces())
                                                                .containsOnly(
                                                                        Map.entry(500L, 1),
                                                                        Map.entry(100L, 2),
                                                                        Map.entry(50L, 1))));
        till.scan(SmallShop.MILK);
        assertThat(checkout().cash(Money.cny(2_000)))
                .isInstanceOfSatisfying(
                        Checkout.Result.Completed.class,
                        c -> assertThat(c.change()).isEqualTo(new ChangeProposal.Impossible()));
    }

    @Test
    void three_fen_in_cash_are_nothing_and_leave_the_drawer_shut() {
        till.scan(SmallShop.STICKER);

        assertThat(checkout().exactCash()).isInstanceOf(Checkout.Result.Completed.class);
        assertThat(till.kicks()).isZero();
        assertThat(till.expected()).isEqualTo(50_000);
    }
}
