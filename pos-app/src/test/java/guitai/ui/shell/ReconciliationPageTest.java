package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.payment.Channel;
import guitai.payment.OfflineLimits;
import guitai.reconciliation.StatementLine;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.key.Command;
import guitai.ui.reconciliation.ReconcileEvent;
import guitai.ui.reconciliation.ReconcileEvent.Asked;
import guitai.ui.reconciliation.ReconciliationScreen;
import guitai.ui.reconciliation.ReconciliationScreen.Day;
import guitai.ui.reconciliation.ReconciliationScreen.Days;
import guitai.ui.reconciliation.ReconciliationScreen.Detail;
import guitai.ui.sample.FakeBills;
import guitai.ui.sample.Shop;
import guitai.ui.signon.SignOnEvent;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What a manager does with a day that does not agree with the channel's bill.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReconciliationPageTest extends WalletsAtWork {

    private final FakeBills bills = new FakeBills();

    @Override
    Shop shop(Path at) {
        return new Shop(
                at,
                Map.of(Wallet.WECHAT, wechat, Wallet.ALIPAY, alipay),
                true,
                Optional.empty(),
                OfflineLimits.conservative(),
                Map.of(Channel.WECHAT_PAY, bills));
    }

    private ReconciliationScreen page() {
        return screens.reconciliation.screen().get();
    }

    private Days days() {
        return (Days) page();
    }

    private Day day() {
        return (Day) page();
    }

    private Detail detail() {
        return (Detail) page();
    }

    private void press(ReconcileEvent event) {
        screens.reconciliation.on(event);
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    /// A sale is paid by wallet; the bill says so, with so much more.
    private void paid(long more) {
        var due = askForMoney();
        till.scanned(CODE);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        var number = shop.store().sales().last().orElseThrow().tenders().getFirst().payment();
        var amount = due.withMinor(due.minor() + more);
        bills.trades.add(
                new StatementLine(
                        2,
                        StatementLine.Kind.PAYMENT,
                        number.orElseThrow().attempt().value(),
                        "",
                        "4200000000000000000000000001",
                        shop.now,
                        amount,
                        amount,
                        due.withMinor(0),
                        0,
                        StatementLine.State.DONE,
                        "SUCCESS"));
        managerOpensThePage();
    }

    private void managerOpensThePage() {
        till.command(Command.LOCK);
        screens.signOn.on(new SignOnEvent.Chose(2));
        screens.signOn.on(new SignOnEvent.Entered("8888"));
        till.command(Command.RECONCILIATION);
        assertThat(till.place().get()).isEqualTo(Place.RECONCILIATION);
    }

    private Words firstState() {
        return days().days().getFirst().channels().getFirst().state();
    }

    @Test
    void a_cashier_is_told_who_may_look_at_it() {
        openShift();
        till.command(Command.RECONCILIATION);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(screens.sale.screen().get().notice().tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void a_day_that_agrees_says_so_after_its_bill_was_fetched() {
        paid(0);
        assertThat(say(firstState())).isEqualTo("not done");
        press(Asked.RUN);
        assertThat(say(firstState())).isEqualTo("agrees");
        assertThat(days().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(days().going().isEmpty()).isTrue();
    }

    @Test
    void a_bill_that_is_not_made_yet_changes_nothing_and_says_when_to_come_back() {
        paid(0);
        bills.ready = false;
        press(Asked.RUN);
        assertThat(say(firstState())).isEqualTo("not done");
        assertThat(say(days().notice().what())).contains("not ready");
        assertThat(say(days().notice().next())).contains("tomorrow");
    }

    @Test
    void a_difference_is_opened_with_both_sides_and_only_a_second_person_can_close_it() {
        paid(-100);
        press(Asked.RUN);
        assertThat(say(firstState())).isEqualTo("1 open");
        press(Asked.OPEN);
        assertThat(day().tiles()).hasSize(9);
        assertThat(day().tiles().get(3).count()).as("amounts that differ").isEqualTo(1);
        assertThat(day().lines()).hasSize(1);
        assertThat(say(day().lines().getFirst().difference())).isEqualTo("-¥1.00");
        press(Asked.OPEN);
        assertThat(detail().ours()).isNotEmpty();
        assertThat(detail().theirs()).isNotEmpty();
        assertThat(say(detail().stands())).contains("nobody");
        press(Asked.TAKE);
        assertThat(say(detail().stands())).contains("张伟");
        press(new ReconcileEvent.KindChosen(1));
        press(new ReconcileEvent.Typed("the customer has it back"));
        press(Asked.RESOLVE);
        assertThat(say(detail().said())).contains("Refunded", "the customer has it back");
        assertThat(detail().steps().close()).isTrue();
        press(Asked.CLOSE);
        assertThat(detail().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(say(detail().notice().next())).contains("Another person");
        assertThat(detail().steps().close()).as("still open").isTrue();
        press(Asked.SEND_BACK);
        assertThat(detail().steps().resolve()).isTrue();
        press(Asked.BACK);
        assertThat(page()).isInstanceOf(Day.class);
        press(Asked.BACK);
        assertThat(page()).isInstanceOf(Days.class);
    }

    @Test
    void a_tile_shows_one_class_only_and_a_second_press_shows_all_again() {
        paid(-100);
        press(Asked.RUN);
        press(Asked.OPEN);
        press(new ReconcileEvent.TileChosen(1));
        assertThat(day().lines()).as("nothing is short").isEmpty();
        press(new ReconcileEvent.TileChosen(1));
        assertThat(day().lines()).hasSize(1);
    }

    @Test
    void without_a_place_for_files_an_export_says_so() {
        paid(0);
        press(Asked.PDF);
        assertThat(days().notice().tone()).isEqualTo(Tone.BAD);
    }
}
