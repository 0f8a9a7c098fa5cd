package guitai.flow;

import static guitai.flow.ScriptedGateway.approved;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.ReconciliationDesk.Start;
import guitai.flow.ReconciliationDesk.State;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.DifferenceCase.Resolution;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.Row;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Fetched;
import guitai.reconciliation.StatementSource.Reading;
import guitai.staff.Permission;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReconciliationDeskTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    private final ScriptedGateway wechat = new ScriptedGateway(Channel.WECHAT_PAY);
    private final HandmadeBills bills = new HandmadeBills();
    private final List<DayOutcome> outcomes = new ArrayList<>();
    private TillForTests till;

    @BeforeEach
    void two_sales_are_paid_by_wallet(@TempDir Path home) {
        till = TillForTests.reconciling(home, bills, wechat);
        pay("134567890123456781");
        pay("134567890123456782");
        till.signOn("3001", "3333");
    }

    @AfterEach
    void close() {
        till.close();
    }

    private void pay(String code) {
        wechat.charges(approved(200));
        till.scan(SmallShop.WATER);
        till.scan(code);
    }

    private ReconciliationDesk desk() {
        return till.counter().reconciliation();
    }

    private DayOutcome run() {
        outcomes.clear();
        desk().listen(
                        event -> {
                            if (event instanceof ReconciliationEvent.Over(var all)) {
                                outcomes.clear();
                                outcomes.addAll(all);
                            }
                        });
        assertThat(desk().run(Channel.WECHAT_PAY, DAY)).isEqualTo(new Start.Started());
        return outcomes.getFirst();
    }

    private DayOutcome.Kept kept() {
        return (DayOutcome.Kept) run();
    }

    private void theyHave(int number, long fen) {
        bills.trades.add(line(number, fen));
    }

    private static StatementLine line(int number, long fen) {
        return new StatementLine(
                number + 1,
                StatementLine.Kind.PAYMENT,
                "01A%025d".formatted(number),
                "",
                "420000000000000000000000000" + number,
                MovedClock.NINE,
                Money.cny(fen),
                Money.cny(fen),
                Money.ZERO_CNY,
                0,
                StatementLine.State.DONE,
                "SUCCESS");
    }

    private List<Row> rows(Discrepancy what) {
        return desk().rows(Channel.WECHAT_PAY, DAY, Optional.of(what), 0, 100);
    }

    @Test
    void a_day_on_which_both_books_say_the_same_agrees_and_lists_every_payment() {
        theyHave(1, 200);
        theyHave(2, 200);

        assertThat(kept().run().result().agrees()).isTrue();
        assertThat(rows(Discrepancy.MATCHED)).hasSize(2);
        assertThat(desk().days(3).getFirst().channels().getFirst().state()).isEqualTo(State.AGREES);
    }

    @Test
    void doing_it_again_with_the_same_file_writes_nothing() {
        theyHave(1, 250);
        theyHave(2, 200);
        var first = kept();
        var entries = till.entries().size();

        var second = kept();

        assertThat(first.news()).isTrue();
        assertThat(first.opened()).isOne();
        assertThat(second.news()).isFalse();
        assertThat(second.run()).isEqualTo(first.run());
        assertThat(till.entries()).hasSize(entries);
        assertThat(rows(Discrepancy.AMOUNT_DIFFERS)).hasSize(1);
    }

    @Test
    void another_file_for_the_day_takes_the_place_of_the_first_and_opens_only_what_is_new() {
        theyHave(1, 250);
        theyHave(2, 200);
        kept();
        bills.trades.set(1, line(2, 300));

        var again = kept();

        assertThat(again.opened()).isOne();
        assertThat(rows(Discrepancy.AMOUNT_DIFFERS)).hasSize(2);
        assertThat(rows(Discrepancy.MATCHED)).isEmpty();
        assertThat(desk().cases().list(false, 100)).hasSize(2);
    }

    @Test
    void what_only_we_have_waits_a_day_and_is_somebodys_case_after_that() {
        theyHave(1, 200);
        assertThat(kept().opened()).isZero();
        assertThat(desk().waiting(Channel.WECHAT_PAY)).hasSize(1);

        outcomes.clear();
        desk().run(Channel.WECHAT_PAY, DAY.plusDays(1));

        assertThat(desk().waiting(Channel.WECHAT_PAY)).isEmpty();
        assertThat(desk().cases().list(false, 100))
                .singleElement()
                .satisfies(c -> assertThat(c.kept().found().opened()).isEqualTo(DAY.plusDays(1)));
    }

    @Test
    void who_explained_a_difference_cannot_close_it_and_somebody_else_can() {
        theyHave(1, 250);
        theyHave(2, 200);
        kept();
        var cases = desk().cases();
        var id = cases.list(false, 10).getFirst().kept().found().id();

        assertThat(cases.resolve(id, Resolution.WRITTEN_OFF, " "))
                .isEqualTo(new DifferenceCases.Result.WordsNeeded());
        assertThat(cases.resolve(id, Resolution.WRITTEN_OFF, "多收五毛，已退"))
                .isInstanceOf(DifferenceCases.Result.Done.class);
        assertThat(cases.close(id)).isInstanceOf(DifferenceCases.Result.SamePerson.class);
        till.signOn("2001", "8888");
        assertThat(cases.close(id)).isInstanceOf(DifferenceCases.Result.Done.class);
        assertThat(cases.list(false, 10)).isEmpty();
        assertThat(cases.list(true, 10)).hasSize(1);
        assertThat(desk().days(1).getFirst().channels().getFirst().state())
                .isEqualTo(State.EXPLAINED);
    }

    @Test
    void a_case_that_is_sent_back_is_its_owners_again() {
        theyHave(1, 250);
        kept();
        var cases = desk().cases();
        var id = cases.list(false, 10).getFirst().kept().found().id();
        cases.take(id);
        cases.resolve(id, Resolution.OTHER, "看错了");
        till.signOn("2001", "8888");

        cases.sendBack(id);

        var listed = cases.list(false, 10).getFirst();
        assertThat(listed.owner()).map(Object::toString).contains("3001");
        assertThat(cases.close(id)).isInstanceOf(DifferenceCases.Result.NotNow.class);
    }

    @Test
    void a_cashier_does_not_reconcile() {
        till.signOn("1001", "1111");

        assertThat(desk().run(DAY))
                .isEqualTo(new Start.Refused(new Refusal.NeedsOverride(Permission.RECONCILE)));
    }

    @Test
    void a_file_that_is_refused_changes_nothing_and_says_the_row() {
        theyHave(1, 250);
        bills.damage = Optional.of(new Reading.Refused(3, "cut short"));
        var entries = till.entries().size();

        assertThat(run())
                .isInstanceOfSatisfying(
                        DayOutcome.BadFile.class,
                        bad -> {
                            assertThat(bad.row()).isEqualTo(3);
                            assertThat(bad.reason()).isEqualTo("cut short");
                        });
        assertThat(till.entries()).hasSize(entries);
        assertThat(desk().run(DAY, Channel.WECHAT_PAY)).isEmpty();
    }

    @Test
    void a_bill_of_another_day_is_refused() {
        theyHave(1, 200);
        till.clock().move(java.time.Duration.ofDays(3));
        var folder = till.store().bills().folder(Channel.WECHAT_PAY, DAY);
        var yesterdays = ((Fetched.File) bills.fetch(DAY, Bill.TRADES, folder)).file();
        outcomes.clear();
        desk().listen(
                        e -> {
                            if (e instanceof ReconciliationEvent.Done(var one)) outcomes.add(one);
                        });
        desk().run(Channel.WECHAT_PAY, DAY.plusDays(2), yesterdays, Optional.empty());

        assertThat(outcomes.getFirst()).isInstanceOf(DayOutcome.BadFile.class);
    }

    @Test
    void a_bill_that_is_not_made_yet_is_no_difference() {
        bills.instead = Optional.of(new Fetched.NotReady("STATEMENT_CREATING"));

        assertThat(run())
                .isEqualTo(new DayOutcome.NotReady(Channel.WECHAT_PAY, "STATEMENT_CREATING"));
        assertThat(desk().days(1).getFirst().channels().getFirst().state())
                .isEqualTo(State.NOT_DONE);
    }

    @Test
    void what_is_known_of_days_and_cases_is_there_after_a_restart() {
        theyHave(1, 250);
        theyHave(2, 200);
        var before = kept().run();
        till.stopAndStart();
        till.signOn("3001", "3333");

        assertThat(desk().run(DAY, Channel.WECHAT_PAY)).contains(before);
        assertThat(desk().cases().list(false, 10)).hasSize(1);
        assertThat(kept().news()).isFalse();
    }

    @Test
    void the_tills_own_sum_stands_beside_what_the_channel_says() {
        theyHave(1, 250);
        theyHave(2, 200);
        kept();

        assertThat(desk().declared(DAY))
                .singleElement()
                .satisfies(
                        both -> {
                            assertThat(both.till()).isEqualTo(Money.cny(400));
                            assertThat(both.bill()).contains(Money.cny(450));
                            assertThat(both.moved()).isEmpty();
                        });
    }
}
