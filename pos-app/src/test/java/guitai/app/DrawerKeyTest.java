package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.device.virtual.VirtualPrinter;
import guitai.equipment.SwitchLine;
import guitai.flow.CashDesk;
import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.shift.DocumentFigures.Kind;
import guitai.staff.Approval;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

/// A drawer that is opened by its key while the till runs, on real TCP.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrawerKeyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    // The till looks at it four times a second; a pulse explains what comes out within five.
    private static final Duration SEEN = Duration.ofSeconds(1);
    private static final Duration FIRED = Duration.ofSeconds(6);

    @TempDir private Path home;
    private final BlockingQueue<Runnable> turn = new LinkedBlockingQueue<>();

    private void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            // The till's own thread is this one.
            var step = turn.poll();
            if (step != null) step.run();
        }
    }

    @Test
    void each_opening_by_the_key_is_journaled_once_and_none_that_the_till_fired() throws Exception {
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80)) {
            Files.writeString(
                    home.resolve("till.conf"),
                    "printer = tcp:%s:%d\ndrawer.switch = low\n"
                            .formatted(printer.host(), printer.port()));
            var starter = new TillBuilder(InstantSource.system(), Map.of());
            if (!(starter.start(home, true, Hearing.nothing())
                    instanceof Start.Running(var till))) {
                throw new IOException("the till did not start");
            }
            try (till) {
                till.turns().attach(turn::add);
                till.counter().signOn().signOn("1001", "1111");
                till.counter().shifts().open(CashCount.amount(Money.cny(30_000)));
                await(() -> till.equipment().drawerLine() == SwitchLine.HIGH);

                assertThat(till.counter().cash().noSale("x", Approval.own()))
                        .isInstanceOf(CashDesk.Result.DrawerOpened.class);
                await(printer::drawerOpen);
                letItBeSeen();
                printer.closeDrawer();
                await(() -> till.equipment().drawerLine() == SwitchLine.HIGH);
                pass(FIRED);
                printer.openDrawer();
                await(() -> openings(till) == 2);

                printer.closeDrawer();
                letItBeSeen();
                assertThat(openings(till)).isEqualTo(2);
            }
        }
    }

    private void letItBeSeen() {
        pass(SEEN);
    }

    private void pass(Duration time) {
        var since = System.nanoTime();
        await(() -> System.nanoTime() - since > time.toNanos());
    }

    private static int openings(guitai.command.OpenTill till) {
        return till.counter().shifts().figures().totals().count(Kind.NO_SALE);
    }
}
