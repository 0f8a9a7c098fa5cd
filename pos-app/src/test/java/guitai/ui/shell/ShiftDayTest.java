package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.slip.PrintJob;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.ui.key.Command;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.report.ReportEvent;
import guitai.ui.sale.SaleEvent;
import guitai.ui.shift.CashDeskEvent;
import guitai.ui.shift.CashDeskScreen;
import guitai.ui.shift.CloseEvent;
import guitai.ui.shift.CloseScreen.Stage;
import guitai.ui.signon.SignOnEvent;
import guitai.ui.tender.PaidEvent;
import guitai.ui.tender.PaidScreen.Paper;
import guitai.ui.text.Tone;
import guitai.ui.work.Place;
import guitai.ui.work.Sounds.Sound;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// What happens around the sales: people, drawer, paper, disk, the end of the shift.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ShiftDayTest extends TillAtWork {

    @Test
    void a_wrong_pin_is_refused_and_a_right_one_opens_the_till() {
        screens.signOn.on(new SignOnEvent.Chose(0));
        screens.signOn.on(new SignOnEvent.Entered("9999"));
        assertThat(till.place().get()).isEqualTo(Place.SIGN_ON);
        assertThat(screens.signOn.screen().get().notice().tone()).isEqualTo(Tone.BAD);
        shop.pass(Duration.ofMinutes(10));
        till.tick();
        screens.signOn.on(new SignOnEvent.Entered("1111"));
        assertThat(till.place().get()).isEqualTo(Place.OPEN_SHIFT);
        assertThat(till.status().get().operator().number()).isEqualTo("1001");
    }

    @Test
    void scenario_15_without_paper_the_sale_is_paid_and_the_next_one_goes_on() {
        openShift();
        scan(0);
        screens.sale.on(SaleEvent.Asked.EXACT);
        var number = screens.paid.screen().get().settled().number();
        var job = shop.store().printJobs().latest(Slip.Kind.SALE_RECEIPT, number).orElseThrow();
        var held = new PrintJob.State.Held(PrintJob.Trouble.PAPER_OUT);
        till.printed(new PrintJob(job.id(), job.request(), held, job.at()));
        till.device(
                guitai.ui.status.Light.Part.PRINTER,
                new guitai.slip.DeviceHealth.NotReady(PrintJob.Trouble.PAPER_OUT));
        assertThat(screens.paid.screen().get().paper()).isEqualTo(Paper.WAITING);
        assertThat(till.status().get().lights())
                .anyMatch(l -> l.health() == guitai.ui.status.Light.Health.PAPER_OUT);
        scan(1);
        screens.sale.on(SaleEvent.Asked.EXACT);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        till.printed(
                new PrintJob(job.id(), job.request(), new PrintJob.State.Confirmed(), job.at()));
        assertThat(screens.paid.screen().get().paper()).isEqualTo(Paper.PRINTING);
    }

    @Test
    void a_large_payout_waits_for_a_supervisor() {
        openShift();
        till.command(Command.CASH_DESK);
        screens.cashDesk.on(new CashDeskEvent.KindChosen(CashDeskScreen.Kind.PAID_OUT));
        screens.cashDesk.on(new CashDeskEvent.AmountTyped("500"));
        screens.cashDesk.on(new CashDeskEvent.ReasonTyped("冰柜维修"));
        screens.cashDesk.on(new CashDeskEvent.Given());
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        till.on(new PromptEvent.Authorised("1002", "2222"));
        assertThat(till.prompt().get())
                .isInstanceOfSatisfying(
                        Prompt.Authorise.class,
                        asked -> assertThat(asked.notice().tone()).isEqualTo(Tone.BAD));
        till.on(new PromptEvent.Authorised("2001", "8888"));
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        assertThat(screens.cashDesk.screen().get().moves()).hasSize(1);
        assertThat(shop.kicks).isEqualTo(1);
    }

    @Test
    void a_locked_till_takes_no_scan_and_another_person_can_take_over_the_basket() {
        openShift();
        scan(0);
        till.command(Command.LOCK);
        assertThat(till.place().get()).isEqualTo(Place.SIGN_ON);
        assertThat(screens.signOn.screen().get().locked()).isTrue();
        shop.heard.clear();
        scan(1);
        assertThat(shop.heard).containsExactly(Sound.REFUSED);
        screens.signOn.on(new SignOnEvent.Chose(1));
        screens.signOn.on(new SignOnEvent.Entered("2222"));
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
        assertThat(till.status().get().operator().number()).isEqualTo("1002");
    }

    @Test
    void scenario_21_the_count_is_blind_a_difference_is_counted_twice_and_signed() {
        openShift();
        scan(0);
        screens.sale.on(SaleEvent.Asked.EXACT);
        till.command(Command.CLOSE_SHIFT);
        assertThat(till.place().get()).isEqualTo(Place.CLOSE);
        count("1");
        assertThat(screens.close.screen().get().stage()).isEqualTo(Stage.RECOUNTING);
        assertThat(screens.close.screen().get().sheet().isEmpty()).isTrue();
        count("2");
        assertThat(screens.close.screen().get().stage()).isEqualTo(Stage.EXPLAINING);
        screens.close.on(new CloseEvent.ReasonChosen(1));
        screens.close.on(new CloseEvent.Given());
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        till.on(new PromptEvent.Authorised("2001", "8888"));
        assertThat(till.place().get()).isEqualTo(Place.REPORT);
        var z = shop.store().shifts().latestZ(1).getFirst();
        assertThat(z.counts().getFirst().total()).isEqualTo(Money.cny(10_000));
        assertThat(z.differenceReason()).isPresent();
        screens.report.on(ReportEvent.DONE);
        assertThat(till.place().get()).isEqualTo(Place.OPEN_SHIFT);
        assertThat(screens.openShift.screen().get().leftKnown()).isTrue();
    }

    @Test
    void the_report_of_a_shift_says_when_the_drawer_was_opened_without_a_sale_and_why() {
        openShift();
        screens.access.counter().cash().openedByKey();
        screens.access.counter().cash().noSale("换零钱", Approval.own());
        till.command(Command.CLOSE_SHIFT);
        count("1");
        count("1");
        screens.close.on(new CloseEvent.ReasonChosen(1));
        screens.close.on(new CloseEvent.Given());
        till.on(new PromptEvent.Authorised("2001", "8888"));
        assertThat(till.place().get()).isEqualTo(Place.REPORT);
        assertThat(screens.report.screen().get().sections())
                .filteredOn(section -> section.title().key().equals("report.openings"))
                .singleElement()
                .satisfies(
                        section ->
                                assertThat(section.lines().toString())
                                        .contains("report.openedByKey", "换零钱"));
    }

    private void count(String hundreds) {
        screens.close.on(new CloseEvent.Counted(0, hundreds));
        screens.close.on(new CloseEvent.Given());
    }

    @Test
    void an_x_shows_the_figures_and_closes_nothing() {
        openShift();
        scan(0);
        screens.sale.on(SaleEvent.Asked.EXACT);
        till.command(Command.X_REPORT);
        assertThat(till.place().get()).isEqualTo(Place.REPORT);
        assertThat(screens.report.screen().get().stamp().isEmpty()).isFalse();
        // A cashier does not see before the count what the drawer should hold.
        assertThat(screens.report.screen().get().toString()).doesNotContain("report.cashIn");
        screens.report.on(ReportEvent.DONE);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
    }

    @Test
    void a_disk_that_refuses_says_what_happened_where_the_money_is_and_what_to_do() {
        openShift();
        shop.close();
        scan(0);
        var notice = screens.sale.screen().get().notice();
        assertThat(notice.tone()).isEqualTo(Tone.BAD);
        assertThat(notice.money().isEmpty()).isFalse();
        assertThat(notice.next().isEmpty()).isFalse();
        assertThat(screens.sale.screen().get().rows()).isEmpty();
    }

    @Test
    void after_a_restart_the_till_says_what_it_remembers_and_the_basket_is_there() {
        openShift();
        scan(0);
        screens.sale.on(SaleEvent.Asked.EXACT);
        scan(1);
        shop.close();
        open();
        assertThat(screens.signOn.screen().get().memory()).hasSizeGreaterThanOrEqualTo(3);
        signOn();
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
    }

    @Test
    void print_again_means_first_the_paper_nobody_knows_the_fate_of() {
        openShift();
        scan(0);
        screens.sale.on(SaleEvent.Asked.EXACT);
        var first = screens.paid.screen().get().settled().number();
        var jobs = shop.store().printJobs();
        var job = jobs.latest(Slip.Kind.SALE_RECEIPT, first).orElseThrow();
        jobs.change(job.id(), new PrintJob.State.Unknown(PrintJob.Trouble.LINE_LOST));
        scan(1);
        screens.sale.on(SaleEvent.Asked.EXACT);
        screens.paid.on(new PaidEvent.Reprint());
        assertThat(jobs.copies(Slip.Kind.SALE_RECEIPT, first)).isEqualTo(1);
        screens.paid.on(new PaidEvent.Reprint());
        var second = screens.paid.screen().get().settled().number();
        assertThat(jobs.copies(Slip.Kind.SALE_RECEIPT, second)).isEqualTo(1);
        assertThat(jobs.copies(Slip.Kind.SALE_RECEIPT, first)).isEqualTo(1);
    }
}
