package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.ui.refund.RefundEvent;
import guitai.ui.refund.RefundEvent.Other;
import guitai.ui.refund.RefundScreen;
import guitai.ui.tender.TenderEvent;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// When the return desk offers cash for what was paid another way.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CashBackTest extends WalletsAtWork {

    @BeforeEach
    void atTheCounter() {
        openShift();
    }

    private RefundScreen desk() {
        return screens.refund.screen().get();
    }

    private void on(RefundEvent event) {
        screens.refund.on(event);
    }

    private void layOnTheDesk() {
        till.go(Place.SALE);
        till.scanned("RC:" + shop.store().sales().last().orElseThrow().number());
        on(new RefundEvent.Ticked(0));
    }

    @Test
    void cash_is_no_choice_where_cash_was_paid() {
        scan(0);
        enter();
        screens.tender.on(new TenderEvent.Entered());
        layOnTheDesk();

        assertThat(desk().otherThanCash()).isFalse();
        on(Other.IN_CASH);
        assertThat(desk().inCash()).isFalse();
        assertThat(desk().cautions()).isEmpty();
    }

    @Test
    void cash_for_what_a_phone_had_paid_is_a_choice_that_says_who_will_be_asked() {
        scan(0);
        till.scanned(CODE);
        layOnTheDesk();

        assertThat(desk().otherThanCash()).isTrue();
        on(Other.IN_CASH);
        assertThat(desk().inCash()).isTrue();
        assertThat(desk().cautions()).isNotEmpty();
    }
}
