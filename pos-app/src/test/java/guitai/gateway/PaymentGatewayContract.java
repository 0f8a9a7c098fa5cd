package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.CollectionOutcome;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.RefundId;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;

/// What every client of a gateway promises: each operation under each fault ends in the state the
/// tables beside this class say, and the gateway's own ledger never disagrees with what we believe.
///
/// A table's row holds what the operation says while the fault is shown, and what an enquiry says
/// once it is over. Faults a gateway cannot show are told by [#shows].
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class PaymentGatewayContract extends AgainstTheSandbox {
    static final Money DUE = Money.cny(888);
    private static final Money BACK = Money.cny(300);

    /// Whether this gateway can show a fault in this operation: where it cannot, everything goes
    /// well.
    abstract boolean shows(Operation operation, Fault fault);

    /// What this gateway says where its protocol has other words for the same thing; the table's
    /// own word if it has not.
    String said(Operation operation, Fault fault, String table) {
        return table;
    }

    enum Operation {
        CHARGE(On.PAY),
        COLLECT(On.PAY),
        ENQUIRE(On.QUERY),
        REVERSE(On.REVERSE),
        CLOSE(On.REVERSE),
        REFUND(On.REFUND),
        ENQUIRE_REFUND(On.QUERY);

        private final On on;

        Operation(On on) {
            this.on = on;
        }
    }

    @Test
    void the_channel_works_and_moves_no_money() {
        var before = sandbox().book().orders().size();
        assertThat(word(gateway().check())).isEqualTo("Works");
        assertThat(sandbox().book().orders()).hasSize(before);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "charge.csv", delimiter = '|', numLinesToSkip = 1)
    void a_charge_is_known_or_doubted_and_an_enquiry_ends_the_doubt(
            Fault fault, String said, String truth) {
        var order = order(DUE);
        var code = code(Behaviour.PAY);
        var shown = armed(Operation.CHARGE, fault);
        var answer = asking(fault).charge(order, code);
        assertThat(word(answer))
                .isEqualTo(shown ? said(Operation.CHARGE, fault, said) : "Approved");
        sandbox().clearFaults();
        if (fault == Fault.DELAYED_REQUEST) {
            assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo("NotFound");
        }
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo(shown ? truth : "Approved");
        agrees(order.id(), answer);
    }

    @ParameterizedTest
    @EnumSource
    void a_code_that_does_not_pay_is_never_paid(Fault fault) {
        for (var behaviour : new Behaviour[] {Behaviour.DECLINE, Behaviour.NEVER}) {
            if (slow(fault)) return;
            var order = order(DUE);
            var code = code(behaviour);
            armed(Operation.CHARGE, fault);
            agrees(order.id(), asking(fault).charge(order, code));
            sandbox().clearFaults();
            for (int i = 0; i < 2; i++) {
                assertThat(word(gateway().enquire(order.id(), DUE)))
                        .as(behaviour + " under " + fault)
                        .isNotEqualTo("Approved");
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "enquire.csv", delimiter = '|', numLinesToSkip = 1)
    void an_enquiry_about_a_paid_order_says_so_or_says_nothing(Fault fault, String said) {
        if (slow(fault)) return;
        var order = order(DUE);
        assertThat(word(gateway().charge(order, code(Behaviour.PAY)))).isEqualTo("Approved");
        var shown = armed(Operation.ENQUIRE, fault);
        // Of an enquiry both words say nothing: a client may be unable to tell them apart.
        var heard =
                word(asking(fault).enquire(order.id(), DUE))
                        .replace("NotSent", "Unknown NO_ANSWER");
        assertThat(heard).isEqualTo(shown ? said(Operation.ENQUIRE, fault, said) : "Approved");
        sandbox().clearFaults();
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo("Approved");
    }

    @ParameterizedTest
    @EnumSource
    void an_enquiry_about_an_open_or_unknown_order_never_makes_it_paid_or_over(Fault fault) {
        if (slow(fault)) return;
        var open = order(DUE);
        gateway().charge(open, code(Behaviour.NEVER));
        armed(Operation.ENQUIRE, fault);
        assertThat(word(asking(fault).enquire(open.id(), DUE)))
                .matches("AwaitingBuyer|Unknown .*|NotSent");
        sandbox().clearFaults();
        armed(Operation.ENQUIRE, fault);
        assertThat(word(asking(fault).enquire(order(DUE).id(), DUE)))
                .matches("NotFound|Unknown .*|NotSent");
        sandbox().clearFaults();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "reverse.csv", delimiter = '|', numLinesToSkip = 1)
    void a_reversal_is_taken_or_asked_for_again_and_an_enquiry_confirms_it(
            Fault fault, String said, String truth) {
        var order = order(DUE);
        assertThat(word(gateway().charge(order, code(Behaviour.NEVER)))).isEqualTo("AwaitingBuyer");
        var shown = armed(Operation.REVERSE, fault);
        assertThat(word(asking(fault).reverse(order.id(), Way.CODE_READ)))
                .isEqualTo(shown ? said(Operation.REVERSE, fault, said) : "Accepted");
        sandbox().clearFaults();
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo(shown ? truth : "TakenBack");
        gateway().reverse(order.id(), Way.CODE_READ);
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo("TakenBack");
    }

    @Test
    void a_reversal_of_a_paid_order_gives_the_money_back() {
        var order = order(DUE);
        gateway().charge(order, code(Behaviour.PAY));
        assertThat(word(gateway().reverse(order.id(), Way.CODE_READ))).isEqualTo("Accepted");
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo("TakenBack");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "collect.csv", delimiter = '|', numLinesToSkip = 1)
    void a_code_is_shown_or_its_order_can_be_closed(Fault fault, String said, String truth) {
        if (slow(fault)) return;
        var order = order(DUE);
        var shown = armed(Operation.COLLECT, fault);
        assertThat(word(asking(fault).collect(order)))
                .isEqualTo(shown ? said(Operation.COLLECT, fault, said) : "Shown");
        sandbox().clearFaults();
        if (fault == Fault.DELAYED_REQUEST) gateway().enquire(order.id(), DUE);
        var there = unpaid();
        assertThat(word(gateway().enquire(order.id(), DUE)))
                .isEqualTo(shown && truth.equals("NotFound") ? truth : there);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "reverse.csv", delimiter = '|', numLinesToSkip = 1)
    void a_shown_code_is_closed_or_asked_to_be_again(Fault fault, String said, String truth) {
        if (slow(fault)) return;
        var order = order(DUE);
        assertThat(gateway().collect(order)).isInstanceOf(CollectionOutcome.Shown.class);
        var shown = armed(Operation.CLOSE, fault);
        assertThat(word(asking(fault).reverse(order.id(), Way.CODE_SHOWN)))
                .isEqualTo(shown ? said(Operation.CLOSE, fault, said) : "Accepted");
        sandbox().clearFaults();
        var open = shown && truth.equals("AwaitingBuyer");
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo(open ? unpaid() : closed());
    }

    @Test
    void a_shown_code_that_was_paid_is_paid_and_is_refunded_rather_than_closed() {
        var order = order(DUE);
        gateway().collect(order);
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo(unpaid());
        scan(order.id());
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo("Approved");
        assertThat(word(gateway().reverse(order.id(), Way.CODE_SHOWN))).isEqualTo(closesPaid());
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo("Approved");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refund.csv", delimiter = '|', numLinesToSkip = 1)
    void a_refund_happens_once_however_often_it_is_asked_for(
            Fault fault, String said, String truth) {
        var refund = paidAndToBeRefunded();
        var shown = armed(Operation.REFUND, fault);
        assertThat(word(asking(fault).refund(refund)))
                .isEqualTo(shown ? said(Operation.REFUND, fault, said) : accepted());
        sandbox().clearFaults();
        later(Duration.ofSeconds(30));
        assertThat(word(gateway().enquireRefund(refund))).isEqualTo(shown ? truth : "Refunded");
        gateway().refund(refund);
        later(Duration.ofSeconds(30));
        assertThat(refunds(refund.of())).isEqualTo(1);
        if (shown && truth.equals("Failed")) return;
        assertThat(word(gateway().enquireRefund(refund))).isEqualTo("Refunded");
        assertThat(word(gateway().enquire(refund.of(), DUE))).isEqualTo("Approved");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "enquire.csv", delimiter = '|', numLinesToSkip = 1)
    void an_enquiry_about_a_refund_says_so_or_says_nothing(Fault fault, String said) {
        if (slow(fault)) return;
        var refund = paidAndToBeRefunded();
        gateway().refund(refund);
        later(Duration.ofSeconds(30));
        var shown = armed(Operation.ENQUIRE_REFUND, fault);
        var table = said.replace("Approved", "Refunded");
        assertThat(word(asking(fault).enquireRefund(refund)))
                .isEqualTo(shown ? said(Operation.ENQUIRE_REFUND, fault, table) : "Refunded");
        sandbox().clearFaults();
        assertThat(word(gateway().enquireRefund(refund))).isEqualTo("Refunded");
    }

    @Test
    void a_refund_nobody_asked_for_is_not_found() {
        assertThat(word(gateway().enquireRefund(paidAndToBeRefunded()))).isEqualTo("NotFound");
    }

    @Test
    void more_than_was_paid_is_not_refunded() {
        var refund = paidAndToBeRefunded();
        var most =
                new Refund(
                        new RefundId(refund.of() + "Z"),
                        refund.of(),
                        DUE.plus(Money.cny(1)),
                        DUE,
                        "");
        assertThat(word(gateway().refund(most))).isEqualTo("Refused");
        assertThat(refunds(refund.of())).isZero();
    }

    /// What the gateway calls an order that was opened and nobody has paid.
    String unpaid() {
        return "Unpaid";
    }

    /// What an enquiry says of a shown order that was closed unpaid.
    String closed() {
        return "TakenBack";
    }

    /// What closing a paid order says.
    String closesPaid() {
        return "TooLate";
    }

    /// What a refund says when all goes well.
    abstract String accepted();

    private Refund paidAndToBeRefunded() {
        var order = order(DUE);
        assertThat(word(gateway().charge(order, code(Behaviour.PAY)))).isEqualTo("Approved");
        return new Refund(new RefundId(order.id() + "R1"), order.id(), BACK, DUE, "退货");
    }

    private boolean armed(Operation operation, Fault fault) {
        if (!shows(operation, fault)) return false;
        arm(operation.on, fault);
        return true;
    }

    private WalletGateway asking(Fault fault) {
        return slow(fault) ? hasty() : gateway();
    }

    /// These cost a whole time-out each: they are tried where money may move.
    private static boolean slow(Fault fault) {
        return fault == Fault.SLOW_DRIP || fault == Fault.HELD_BACK;
    }
}
