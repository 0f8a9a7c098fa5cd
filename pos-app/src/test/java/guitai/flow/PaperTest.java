package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.journal.BooksUnavailable;
import guitai.slip.PrintJob;
import guitai.slip.PrintJobs;
import guitai.slip.Slip;
import guitai.slip.SlipPrinter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperTest {
    @TempDir private Path home;
    private TillForTests till;
    private final List<String> printed = new ArrayList<>();
    private final Deque<SlipPrinter.Outcome> outcomes = new ArrayDeque<>();
    private final List<Consumer<SlipPrinter.Outcome>> lastWords = new ArrayList<>();
    private final AtomicInteger wakes = new AtomicInteger();
    private SlipPrinter.Readiness readiness = new SlipPrinter.Readiness.Ready(false);

    @BeforeEach
    void open() {
        till = TillForTests.trading(home);
    }

    @AfterEach
    void close() {
        till.close();
    }

    /// Says what it is told to say, and that all is well where nothing was told.
    private class ToldPrinter implements SlipPrinter {
        @Override
        public Readiness readiness() {
            return readiness;
        }

        @Override
        public Outcome print(Slip slip, int copy, long job, Consumer<Outcome> later) {
            printed.add(job + (copy == 0 ? "" : " COPY " + copy));
            lastWords.add(later);
            return outcomes.isEmpty() ? new Outcome.Confirmed() : outcomes.pop();
        }
    }

    private List<PrintQueue.Next> printAll() {
        return printAll(queue(till.store().printJobs()));
    }

    private PrintQueue queue(PrintJobs jobs) {
        return queue(jobs, new ToldPrinter());
    }

    private PrintQueue queue(PrintJobs jobs, SlipPrinter printer) {
        return new PrintQueue(
                jobs, printer, _ -> {}, UnaryOperator.identity(), wakes::getAndIncrement);
    }

    private static List<PrintQueue.Next> printAll(PrintQueue queue) {
        var steps = new ArrayList<PrintQueue.Next>();
        do {
            steps.add(queue.step());
        } while (steps.getLast() == PrintQueue.Next.AGAIN);
        return steps;
    }

    private PrintJob.State stateOf(long job) {
        return till.store().printJobs().find(job).orElseThrow().state();
    }

    @Test
    void receipts_come_out_in_the_order_of_the_sales_each_once() {
        for (int i = 0; i < 3; i++) till.sell(200, SmallShop.WATER);
        printAll();
        printAll();

        assertThat(printed).containsExactly("1", "2", "3");
        assertThat(stateOf(3)).isEqualTo(new PrintJob.State.Confirmed());
    }

    @Test
    void without_paper_they_wait_and_come_out_when_it_is_there() {
        till.sell(200, SmallShop.WATER);
        readiness = new SlipPrinter.Readiness.NotReady(PrintJob.Trouble.PAPER_OUT);
        assertThat(printAll()).containsExactly(PrintQueue.Next.LATER);
        till.sell(200, SmallShop.WATER);
        assertThat(printAll()).containsExactly(PrintQueue.Next.LATER);
        assertThat(stateOf(1)).isEqualTo(new PrintJob.State.Held(PrintJob.Trouble.PAPER_OUT));
        readiness = new SlipPrinter.Readiness.Ready(false);
        printAll();

        assertThat(printed).containsExactly("1", "2");
    }

    @Test
    void a_receipt_held_a_second_time_for_the_same_reason_is_not_forgotten() {
        var heldAgain = new SlipPrinter.Outcome.Held(PrintJob.Trouble.PAPER_OUT);
        outcomes.addAll(List.of(heldAgain, heldAgain));
        till.sell(200, SmallShop.WATER);
        printAll();
        printAll();
        assertThat(stateOf(1)).isEqualTo(new PrintJob.State.Held(PrintJob.Trouble.PAPER_OUT));
        printAll();

        assertThat(stateOf(1)).isEqualTo(new PrintJob.State.Confirmed());
    }

    @Test
    void a_receipt_whose_fate_is_unknown_is_offered_and_never_repeated_by_itself() {
        outcomes.add(new SlipPrinter.Outcome.Unknown(PrintJob.Trouble.LINE_LOST));
        till.sell(200, SmallShop.WATER);
        till.sell(200, SmallShop.WATER);
        printAll();
        till.stopAndStart();
        printAll();

        assertThat(printed).containsExactly("1", "2");
        assertThat(till.counter().paper().uncertain()).extracting(PrintJob::id).containsExactly(1L);
    }

    @Test
    void the_last_word_on_a_slip_that_stalled_is_kept_even_if_its_printer_is_being_closed() {
        outcomes.add(new SlipPrinter.Outcome.Stalled(PrintJob.Trouble.COVER_OPEN));
        till.sell(200, SmallShop.WATER);
        var queue = queue(till.store().printJobs());
        printAll(queue);
        assertThat(stateOf(1)).isEqualTo(new PrintJob.State.Stalled(PrintJob.Trouble.COVER_OPEN));

        Thread.currentThread().interrupt();
        lastWords.getFirst().accept(new SlipPrinter.Outcome.Unknown(PrintJob.Trouble.LINE_LOST));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(wakes).hasValue(1);
        printAll(queue);

        assertThat(stateOf(1)).isEqualTo(new PrintJob.State.Unknown(PrintJob.Trouble.LINE_LOST));
    }

    @Test
    void a_last_word_that_comes_before_the_stall_is_written_down_is_still_the_last() {
        till.sell(200, SmallShop.WATER);
        var hasty =
                new ToldPrinter() {
                    @Override
                    public Outcome print(Slip slip, int copy, long job, Consumer<Outcome> later) {
                        later.accept(new Outcome.Confirmed());
                        return new Outcome.Stalled(PrintJob.Trouble.COVER_OPEN);
                    }
                };
        queue(till.store().printJobs(), hasty).step();

        assertThat(stateOf(1)).isEqualTo(new PrintJob.State.Confirmed());
    }

    @Test
    void what_the_printer_said_while_the_disk_refused_is_written_when_it_does_not() {
        till.sell(200, SmallShop.WATER);
        var disk = new RefusingJobs(till.store().printJobs());
        var queue = queue(disk);
        disk.refuseAfter(1);
        assertThatThrownBy(queue::step).isInstanceOf(BooksUnavailable.class);
        assertThat(stateOf(1)).isEqualTo(new PrintJob.State.Sent());
        disk.refuseAfter(Integer.MAX_VALUE);
        printAll(queue);

        assertThat(printed).containsExactly("1");
        assertThat(stateOf(1)).isEqualTo(new PrintJob.State.Confirmed());
    }

    @Test
    void whoever_looked_says_print_it_again_and_it_is_marked_as_a_copy() {
        outcomes.add(new SlipPrinter.Outcome.Unknown(PrintJob.Trouble.LINE_LOST));
        till.sell(200, SmallShop.WATER);
        printAll();
        assertThat(till.counter().paper().printAgain(1)).isEmpty();
        printAll();

        assertThat(printed).containsExactly("1", "2 COPY 1");
        assertThat(till.counter().paper().uncertain()).isEmpty();
        assertThat(stateOf(1)).isEqualTo(new PrintJob.State.Dropped());
    }

    @Test
    void what_was_on_its_way_when_the_till_stopped_may_be_on_paper() {
        till.sell(200, SmallShop.WATER);
        till.store().printJobs().change(1, new PrintJob.State.Sent());
        till.stopAndStart();
        printAll();

        assertThat(printed).isEmpty();
        assertThat(stateOf(1)).isEqualTo(new PrintJob.State.Unknown(PrintJob.Trouble.TILL_STOPPED));
    }

    @Test
    void the_first_reprint_is_copy_one_and_the_second_copy_two() {
        till.sell(200, SmallShop.WATER);
        till.counter().paper().reprintLast();
        till.counter().paper().reprintLast();
        printAll();

        assertThat(printed).containsExactly("1", "2 COPY 1", "3 COPY 2");
        assertThat(till.journal("REPRINTED"))
                .extracting(e -> e.path("copy").asInt())
                .containsExactly(1, 2);
        assertThat(till.closeShift().figures().counters().reprints()).isEqualTo(2);
    }

    @Test
    void what_was_never_printed_cannot_be_reprinted() {
        assertThat(till.counter().paper().reprintLast()).contains(Refusal.Because.NOTHING_TO_PRINT);
        assertThat(
                        till.counter()
                                .paper()
                                .reprint(Slip.Kind.SALE_RECEIPT, "S001-01-20261121-000009"))
                .contains(Refusal.Because.NO_SUCH_DOCUMENT);
    }

    @Test
    void a_till_without_a_printer_piles_nothing_up_for_one() {
        readiness = new SlipPrinter.Readiness.NoPrinter();
        till.sell(200, SmallShop.WATER);
        printAll();
        readiness = new SlipPrinter.Readiness.Ready(false);
        printAll();

        assertThat(printed).isEmpty();
        assertThat(till.store().printJobs().waiting().count()).isZero();
    }

    @Test
    void after_a_crash_the_till_says_what_was_in_flight() {
        till.sell(200, SmallShop.WATER);
        till.store().printJobs().change(1, new PrintJob.State.Sent());
        till.scan(SmallShop.MILK);
        till.stopAndStart();

        var report = till.counter().recovery().look(false);

        assertThat(report.nothingInFlight()).isFalse();
        assertThat(report.basket().orElseThrow().lines()).hasSize(1);
        assertThat(report.paper()).extracting(PrintJob::id).containsExactly(1L);
        assertThat(report.lastSale().orElseThrow().number().sequence()).isEqualTo(1);
        assertThat(till.journal("RECOVERED")).hasSize(2);
    }

    @Test
    void what_the_printer_began_since_the_start_is_not_taken_for_a_leftover() {
        till.sell(200, SmallShop.WATER);
        till.stopAndStart();
        till.store().printJobs().change(1, new PrintJob.State.Sent());

        assertThat(till.counter().recovery().look(false).paper()).isEmpty();
    }
}
