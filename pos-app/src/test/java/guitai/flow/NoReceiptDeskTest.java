package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.refund.CreditNote;
import guitai.refund.GiftPolicy;
import guitai.refund.NoReceiptPolicy;
import guitai.refund.NoReceiptReason;
import guitai.refund.ReturnPolicy;
import guitai.sale.Quantity;
import guitai.sale.ReturnPromise;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.tender.TenderKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Goods back without a receipt: above ¥10.00 for a credit note, ¥40.00 a day, ¥30.00 a customer.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class NoReceiptDeskTest {
    private static final String PHONE = "13800138000";
    private static final Approval BOSS =
            new Approval.ByOverride(new OperatorId("3001"), Permission.RETURN_WITHOUT_RECEIPT);

    private TillForTests till;

    @BeforeEach
    void a_shop(@TempDir Path home) {
        till = TillForTests.trading(home);
        till.returning(
                new ReturnPolicy(
                        new ReturnPromise(7, false),
                        GiftPolicy.REQUIRE,
                        Money.cny(10_000),
                        3,
                        new NoReceiptPolicy(
                                true,
                                Money.cny(1_000),
                                Money.cny(4_000),
                                Money.cny(3_000),
                                30,
                                Money.cny(1_500),
                                30,
                                Money.cny(2_000))));
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void a_supervisor_has_to_allow_it() {
        till.sell(2_00, SmallShop.WATER);

        assertThat(desk().takeBack(wish(PHONE, water(1)), Approval.own()))
                .isEqualTo(
                        new NoReceiptDesk.Result.Refused(
                                new Refusal.NeedsOverride(Permission.RETURN_WITHOUT_RECEIPT)));
        assertThat(taken(PHONE, water(1)).goodsBack().refunds())
                .allMatch(line -> line.kind() == TenderKind.CASH);
        assertThat(till.journal("OVERRIDE")).hasSize(1);
    }

    @Test
    void the_price_is_the_lowest_of_late_and_only_what_was_never_sold_is_keyed() {
        till.sell(20_00, SmallShop.MILK);

        assertThat(planned(PHONE, new NoReceiptDesk.Goods(SmallShop.MILK, Quantity.ONE, yuan(20))))
                .isEqualTo(Money.cny(1_253));
        assertThat(planned(PHONE, new NoReceiptDesk.Goods(SmallShop.WATER, Quantity.ONE, yuan(1))))
                .isEqualTo(Money.cny(100));
        assertThat(refusal(PHONE, water(1))).isEqualTo(Refusal.Because.PRICE_NEEDED);
        assertThat(refusal(PHONE, new NoReceiptDesk.Goods(SmallShop.WATER, Quantity.ONE, yuan(21))))
                .isEqualTo(Refusal.Because.PRICE_NEEDED);
        till.clock().move(Duration.ofDays(31));
        assertThat(refusal(PHONE, new NoReceiptDesk.Goods(SmallShop.MILK, Quantity.ONE, none())))
                .isEqualTo(Refusal.Because.PRICE_NEEDED);
    }

    @Test
    void limits_hold_by_day_and_by_customer_and_no_phone_is_in_the_journal() {
        till.sell(200_00, SmallShop.MILK);
        taken(PHONE, milk(2));
        assertThat(refusal(PHONE, milk(1))).isEqualTo(Refusal.Because.RETURN_LIMIT_CUSTOMER);
        taken("13900139000", milk(1));
        assertThat(refusal("13700137000", milk(1))).isEqualTo(Refusal.Because.RETURN_LIMIT_DAY);
        assertThat(refusal("", milk(1))).isEqualTo(Refusal.Because.CUSTOMER_NEEDED);

        assertThat(till.entries().toString()).doesNotContain(PHONE);
    }

    @Test
    void without_a_line_less_is_given() {
        till.sell(20_00, SmallShop.MILK);
        till.counter().network().heard(false);

        assertThat(refusal(PHONE, milk(2))).isEqualTo(Refusal.Because.RETURN_LIMIT_OFFLINE);
        taken(PHONE, milk(1));
    }

    @Test
    void a_credit_note_pays_in_parts_and_only_with_its_seal() {
        till.sell(20_00, SmallShop.MILK);
        var number = taken(PHONE, milk(1)).note().orElseThrow();
        var code = CreditNote.Code.of(number, till.store().returns()).text();
        assertThat(pay(number.toString())).isEqualTo(Refusal.Because.NO_SUCH_NOTE);

        till.scan(SmallShop.WATER);
        assertThat(till.scan(code))
                .isInstanceOfSatisfying(
                        ScanResult.CreditNoteShown.class,
                        shown ->
                                assertThat(shown.result())
                                        .isInstanceOf(Checkout.Result.Completed.class));
        assertThat(left(number)).isEqualTo(1_053);
        till.scan(SmallShop.MILK);
        till.counter().credits().pay(code, Optional.empty());
        till.counter().checkout().exactCash();
        assertThat(left(number)).isZero();
        till.scan(SmallShop.WATER);
        assertThat(pay(code)).isEqualTo(Refusal.Because.NOTE_EMPTY);
        assertThat(till.entries().toString()).doesNotContain(code.substring(code.length() - 13));
        assertThat(till.counter().shifts().figures().totals().imbalances()).isEmpty();
    }

    @Test
    void what_a_credit_note_paid_for_goes_back_to_it() {
        till.sell(20_00, SmallShop.MILK);
        var number = taken(PHONE, milk(1)).note().orElseThrow();
        var code = CreditNote.Code.of(number, till.store().returns()).text();
        till.scan(SmallShop.WATER);
        till.counter().credits().pay(code, Optional.empty());
        var sale = till.store().sales().last().orElseThrow();

        till.counter().refunds().takeBack(sale.number().toString(), Map.of(), Approval.own());

        assertThat(left(number)).isEqualTo(1_253);
    }

    @Test
    void guessing_codes_closes_the_desk_for_a_minute() {
        for (int i = 0; i < 5; i++) {
            assertThat(pay("CN-S001-01-20261121-000001-ABCDEFGHIJKLM"))
                    .isEqualTo(Refusal.Because.NO_SUCH_NOTE);
        }
        assertThat(pay("anything")).isEqualTo(Refusal.Because.NOTES_CLOSED);
        till.clock().move(Duration.ofSeconds(61));
        assertThat(pay("anything")).isEqualTo(Refusal.Because.NO_SUCH_NOTE);
    }

    @Test
    void a_note_is_printed_from_the_books_with_what_is_left() {
        till.sell(20_00, SmallShop.MILK);
        var number = taken(PHONE, milk(1)).note().orElseThrow();
        var request = Slip.Request.original(Slip.Kind.CREDIT_NOTE, number);

        assertThat(till.store().printJobs().load(request))
                .get()
                .isInstanceOfSatisfying(
                        Slip.Credit.class,
                        slip -> assertThat(slip.note().left()).isEqualTo(Money.cny(1_253)));
    }

    @Test
    void after_the_promised_days_a_supervisor_is_asked() {
        var sale = till.sell(2_00, SmallShop.WATER);
        till.closeShift();
        till.clock().move(Duration.ofDays(8));
        till.openShift(50_000);
        var receipt = sale.number().toString();

        var late = till.counter().refunds().takeBack(receipt, Map.of(), Approval.own());
        assertThat(late)
                .isEqualTo(
                        new RefundDesk.Result.Refused(
                                new Refusal.NeedsOverride(Permission.UNUSUAL_RETURN)));
        var allowed = new Approval.ByOverride(new OperatorId("3001"), Permission.UNUSUAL_RETURN);
        assertThat(till.counter().refunds().takeBack(receipt, Map.of(), allowed))
                .isInstanceOf(RefundDesk.Result.Completed.class);
    }

    private Refusal pay(String code) {
        var result = till.counter().credits().pay(code, Optional.empty());
        if (result instanceof Checkout.Result.Refused(var why)) return why;
        throw new AssertionError(result);
    }

    private long left(CreditNote.Id number) {
        return till.store().returns().note(number).orElseThrow().left().minor();
    }

    private NoReceiptDesk desk() {
        return till.counter().withoutReceipt();
    }

    private NoReceiptDesk.Result.Completed taken(String phone, NoReceiptDesk.Goods goods) {
        var result = desk().takeBack(wish(phone, goods), BOSS);
        if (result instanceof NoReceiptDesk.Result.Completed done) return done;
        throw new AssertionError(result);
    }

    private Money planned(String phone, NoReceiptDesk.Goods goods) {
        var result = desk().plan(wish(phone, goods));
        if (result instanceof NoReceiptDesk.Result.Planned planned) return planned.amount();
        throw new AssertionError(result);
    }

    private Refusal refusal(String phone, NoReceiptDesk.Goods goods) {
        var result = desk().plan(wish(phone, goods));
        if (result instanceof NoReceiptDesk.Result.Refused(var why)) return why;
        throw new AssertionError(result);
    }

    private static NoReceiptDesk.Wish wish(String phone, NoReceiptDesk.Goods goods) {
        return new NoReceiptDesk.Wish(NoReceiptReason.LOST, phone, List.of(goods));
    }

    private static NoReceiptDesk.Goods water(long pieces) {
        return new NoReceiptDesk.Goods(SmallShop.WATER, Quantity.pieces(pieces), none());
    }

    private static NoReceiptDesk.Goods milk(long pieces) {
        return new NoReceiptDesk.Goods(SmallShop.MILK, Quantity.pieces(pieces), none());
    }

    private static Optional<Money> none() {
        return Optional.empty();
    }

    private static Optional<Money> yuan(long yuan) {
        return Optional.of(Money.cny(yuan * 100));
    }
}
