package guitai.flow;

import static guitai.flow.ScriptedGateway.approved;
import static guitai.flow.ScriptedGateway.declined;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.OfflineDesk.No;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.Decline;
import guitai.payment.PaymentJournal.Case;
import guitai.payment.PaymentOutcome;
import guitai.staff.Approval;
import guitai.tender.TenderKind;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/// Cards while the line is down, and what becomes of them when it is back.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CardsOfflineTest extends OfflineTill {
    @Test
    void a_card_is_charged_through_the_terminal() {
        goods();
        terminal.first.add(approved(TOTAL));
        counter().cards().present(Optional.empty());
        assertThat(last().tenders())
                .singleElement()
                .satisfies(t -> assertThat(t.kind()).isEqualTo(TenderKind.CARD));
        assertThat(terminal.asked).containsExactly("present " + TOTAL);
    }

    @Test
    void a_card_is_not_stored_unless_a_manager_has_let_it_be() {
        goods();
        lineDown();
        assertThat(counter().offline().card(Money.cny(TOTAL))).contains(No.NOT_ALLOWED_NOW);
        terminal.first.add(declined(Decline.Reason.NOT_SENT));
        counter().cards().present(Optional.empty());
        assertThat(terminal.asked).containsExactly("present " + TOTAL);
        assertThat(counter().basket().sale()).isPresent();
    }

    @Test
    void a_cashier_cannot_let_cards_be_stored() {
        assertThat(counter().offline().allow(true, "断网", Approval.own()))
                .get()
                .isInstanceOf(Refusal.NeedsOverride.class);
    }

    @Test
    void a_manager_gives_a_reason() {
        till.signOn("2001", "8888");
        assertThat(counter().offline().allow(true, " ", Approval.own()))
                .contains(Refusal.Because.REASON_NEEDED);
    }

    @Test
    void a_card_that_was_stored_settles_its_sale_and_is_handed_over_when_the_line_is_back() {
        lineDown();
        allowCards();
        goods();
        counter().cards().present(Optional.empty());
        var tender = last().tenders().getFirst();
        assertThat(tender.payment().orElseThrow().reference().offline()).isTrue();
        assertThat(waiting())
                .singleElement()
                .satisfies(
                        a -> assertThat(a.state()).isInstanceOf(AttemptState.StoredOffline.class));
        terminal.forwards.add(approved(TOTAL));
        lineUp();
        assertThat(waiting()).isEmpty();
        assertThat(terminal.asked).filteredOn(a -> a.startsWith("forward")).hasSize(1);
        assertThat(till.store().payments().attempt(tender.payment().orElseThrow().attempt()))
                .map(Attempt::state)
                .get()
                .isInstanceOf(AttemptState.Approved.class);
    }

    @Test
    void stored_cards_are_handed_over_in_their_order_each_until_it_has_an_answer() {
        lineDown();
        allowCards();
        for (int i = 0; i < 2; i++) {
            goods();
            counter().cards().present(Optional.empty());
        }
        terminal.forwards.add(new PaymentOutcome.Unknown(guitai.payment.Doubt.NO_ANSWER));
        terminal.forwards.add(approved(TOTAL));
        terminal.forwards.add(approved(TOTAL));
        lineUp();
        assertThat(terminal.asked)
                .filteredOn(a -> a.startsWith("forward"))
                .map(a -> a.substring(a.lastIndexOf(' ') + 1))
                .containsExactly(OfflineShop.BLOB + 1, OfflineShop.BLOB + 1, OfflineShop.BLOB + 2);
    }

    @Test
    void a_part_that_was_stored_is_handed_over_once_the_rest_is_paid() {
        lineDown();
        allowCards();
        goods();
        counter().checkout().total();
        counter().cards().present(Optional.of(Money.cny(1_000)));
        terminal.forwards.add(approved(1_000));
        lineUp();
        // The sale at the counter may still be given up.
        assertThat(waiting()).hasSize(1);
        counter().checkout().exactCash();
        settle();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_card_refused_afterwards_is_on_the_managers_list_with_the_customers_contact() {
        lineDown();
        allowCards();
        goods();
        assertThat(counter().cards().contact("138 0000 0000")).isTrue();
        counter().cards().present(Optional.empty());
        terminal.forwards.add(declined(Decline.Reason.NOT_ENOUGH_MONEY));
        lineUp();
        assertThat(waiting()).isEmpty();
        assertThat(counter().payments().cases())
                .map(Case::attempt)
                .map(Optional::orElseThrow)
                .map(Attempt::state)
                .hasOnlyElementsOfType(AttemptState.RefusedLater.class)
                .hasSize(1);
        assertThat(counter().payments().cases())
                .map(Case::contact)
                .containsExactly("138 0000 0000");
        assertThat(till.entries().toString()).doesNotContain("138 0000");
    }

    @Test
    void the_limits_of_one_till_and_one_shift_hold() {
        lineDown();
        allowCards();
        assertThat(counter().offline().card(Money.cny(30_001))).contains(No.OVER_ONE_PAYMENT);
        assertThat(counter().offline().card(Money.cny(40_01))).contains(No.OVER_THIS_TILL);
        goods();
        counter().cards().present(Optional.empty());
        assertThat(counter().offline().card(Money.cny(40_00 - TOTAL + 1)))
                .contains(No.OVER_THIS_TILL);
        assertThat(counter().offline().card(Money.cny(40_00 - TOTAL))).isEmpty();
        terminal.forwards.add(approved(TOTAL));
        lineUp();
        lineDown();
        allowCards();
        // Handed over, it is no risk any more; but the shift has had it.
        assertThat(counter().offline().card(Money.cny(50_00 - TOTAL + 1)))
                .contains(No.OVER_THIS_SHIFT);
    }

    @Test
    void after_a_day_without_a_line_no_card_is_stored() {
        lineDown();
        allowCards();
        assertThat(counter().offline().card(Money.cny(100))).isEmpty();
        till.clock().move(Duration.ofHours(25));
        assertThat(counter().offline().card(Money.cny(100))).contains(No.NO_CONTACT);
    }

    @Test
    void a_clock_that_was_put_back_makes_nothing_young_again() {
        lineDown();
        allowCards();
        till.clock().move(Duration.ofHours(-2));
        assertThat(counter().offline().card(Money.cny(100))).contains(No.NO_CONTACT);
    }

    @Test
    void the_permission_ends_when_the_line_is_back() {
        lineDown();
        allowCards();
        lineUp();
        lineDown();
        assertThat(counter().offline().allowed()).isFalse();
    }

    @Test
    void a_sale_that_is_given_up_forgets_the_card_it_had_stored() {
        lineDown();
        allowCards();
        goods();
        counter().checkout().total();
        counter().cards().present(Optional.of(Money.cny(1_000)));
        assertThat(waiting()).hasSize(1);
        counter().checkout().giveUp();
        assertThat(waiting()).isEmpty();
        lineUp();
        assertThat(terminal.asked).noneMatch(a -> a.startsWith("forward"));
    }

    @Test
    void a_stored_card_survives_a_stop_of_the_till() {
        lineDown();
        allowCards();
        goods();
        counter().cards().present(Optional.empty());
        till.stopAndStart();
        terminal.forwards.add(approved(TOTAL));
        settle();
        assertThat(waiting()).isEmpty();
        assertThat(terminal.asked).filteredOn(a -> a.startsWith("forward")).hasSize(1);
    }

    @Test
    void stopping_while_the_terminal_waits_for_a_card_stops_the_terminal() {
        goods();
        terminal.first.add(approved(TOTAL));
        counter().cards().present(Optional.of(Money.cny(400)));
        // A payment that is over is not stopped any more.
        assertThat(counter().charge().stop()).contains(Refusal.Because.NO_PAYMENT);
        assertThat(terminal.asked).doesNotContain("stop");
    }
}
