package guitai.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SupervisorTest {
    private static final List<Duration> AT_ONCE = List.of(Duration.ofMillis(1));

    private final Heard<DeviceStatus> heard = new Heard<>();

    /// A device of which the test holds both ends.
    private static final class Toy implements Device {
        final Consumer<DeviceStatus> tell;
        final CountDownLatch closed = new CountDownLatch(1);

        Toy(Consumer<DeviceStatus> tell) {
            this.tell = tell;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void a_device_that_is_there_is_opened_and_handed_out() throws InterruptedException {
        try (var supervisor = Supervisor.start("toy", Toy::new, heard)) {
            assertThat(heard.next(2)).containsExactly(DeviceStatus.OPENING, DeviceStatus.READY);
            assertThat(supervisor.device()).isPresent();
            assertThat(supervisor.status()).isEqualTo(DeviceStatus.READY);
        }
    }

    @Test
    void a_lost_device_is_closed_and_opened_afresh() throws InterruptedException {
        var opened = new Heard<Toy>();
        try (var supervisor =
                Supervisor.start("toy", tell -> remember(opened, tell), heard, AT_ONCE)) {
            var first = opened.next();
            heard.awaitValue(DeviceStatus.READY);
            first.tell.accept(DeviceStatus.fault(DeviceReason.LOST));
            var second = opened.next();

            assertThat(heard.next()).isEqualTo(DeviceStatus.fault(DeviceReason.LOST));
            assertThat(heard.next()).isEqualTo(DeviceStatus.READY);
            assertThat(first.closed.await(1, TimeUnit.SECONDS)).isTrue();
            assertThat(supervisor.device()).contains(second);
        }
    }

    private static Toy remember(Heard<Toy> opened, Consumer<DeviceStatus> tell) {
        var toy = new Toy(tell);
        opened.accept(toy);
        return toy;
    }

    @Test
    void a_device_that_was_away_for_long_is_looked_for_often_enough_to_be_back_in_ten_seconds() {
        // The line of a printer that had just not answered, the longest pause, and its greeting.
        var worst = Duration.ofMillis(1_500).plus(Supervisor.BACK_OFF.getLast()).plusSeconds(1);
        assertThat(worst).isLessThan(Duration.ofSeconds(10));
        assertThat(Supervisor.BACK_OFF).isSorted();
    }

    @Test
    void an_outage_is_one_alarm_however_many_attempts_it_lasts() throws InterruptedException {
        var attempts = new AtomicInteger();
        Supervisor.Opener<Toy> opener =
                tell -> {
                    if (attempts.incrementAndGet() < 20) {
                        throw new DeviceFault(DeviceReason.UNREACHABLE, "toy");
                    }
                    return new Toy(tell);
                };
        try (var supervisor = Supervisor.start("toy", opener, heard, AT_ONCE)) {
            assertThat(heard.next(3))
                    .containsExactly(
                            DeviceStatus.OPENING,
                            new DeviceStatus(DeviceState.ABSENT, DeviceReason.UNREACHABLE),
                            DeviceStatus.READY);
            assertThat(supervisor.device()).isPresent();
            assertThat(attempts).hasValue(20);
        }
    }

    @Test
    void a_printer_out_of_paper_is_told_and_not_opened_again() throws InterruptedException {
        var opened = new Heard<Toy>();
        try (var supervisor =
                Supervisor.start("toy", tell -> remember(opened, tell), heard, AT_ONCE)) {
            var toy = opened.next();
            heard.awaitValue(DeviceStatus.READY);
            toy.tell.accept(DeviceStatus.degraded(DeviceReason.PAPER_OUT));
            assertThat(heard.next()).isEqualTo(DeviceStatus.degraded(DeviceReason.PAPER_OUT));
            toy.tell.accept(DeviceStatus.READY);
            assertThat(heard.next()).isEqualTo(DeviceStatus.READY);
            assertThat(supervisor.device()).contains(toy);
            assertThat(opened.isEmpty()).isTrue();
        }
    }

    @Test
    void a_device_that_was_given_up_is_not_listened_to_any_more() throws InterruptedException {
        var opened = new Heard<Toy>();
        try (var supervisor =
                Supervisor.start("toy", tell -> remember(opened, tell), heard, AT_ONCE)) {
            var first = opened.next();
            first.tell.accept(DeviceStatus.fault(DeviceReason.LOST));
            var second = opened.next();
            first.tell.accept(DeviceStatus.degraded(DeviceReason.COVER_OPEN));
            second.tell.accept(DeviceStatus.degraded(DeviceReason.PAPER_OUT));
            heard.awaitValue(DeviceStatus.degraded(DeviceReason.PAPER_OUT));
            assertThat(supervisor.status())
                    .isEqualTo(DeviceStatus.degraded(DeviceReason.PAPER_OUT));
        }
    }

    @Test
    void closing_ends_an_opener_that_waits_forever() throws InterruptedException {
        var waiting = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Supervisor.Opener<Toy> opener =
                tell -> {
                    waiting.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        ended.countDown();
                    }
                    return new Toy(tell);
                };
        var supervisor = Supervisor.start("toy", opener, heard);
        assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();
        supervisor.close();
        assertThat(ended.getCount()).isZero();
        assertThat(supervisor.status())
                .isEqualTo(new DeviceStatus(DeviceState.ABSENT, DeviceReason.CLOSED));
    }

    @Test
    void closing_lets_go_of_the_device() throws InterruptedException {
        var opened = new Heard<Toy>();
        var supervisor = Supervisor.start("toy", tell -> remember(opened, tell), heard);
        heard.awaitValue(DeviceStatus.READY);
        supervisor.close();
        assertThat(opened.next().closed.getCount()).isZero();
        assertThat(supervisor.device()).isEmpty();
        supervisor.close();
    }

    @Test
    void a_fault_in_the_opener_is_told_and_does_not_end_the_search() throws InterruptedException {
        var mistake = new IllegalStateException("a bug, made by this test");
        mistake.setStackTrace(new StackTraceElement[0]);
        Queue<RuntimeException> bugs = new ArrayDeque<>(List.of(mistake));
        Supervisor.Opener<Toy> opener =
                tell -> {
                    var bug = bugs.poll();
                    if (bug != null) {
                        throw bug;
                    }
                    return new Toy(tell);
                };
        try (var supervisor = Supervisor.start("toy", opener, heard, AT_ONCE)) {
            assertThat(heard.next(3))
                    .containsExactly(
                            DeviceStatus.OPENING,
                            DeviceStatus.fault(DeviceReason.BROKEN),
                            DeviceStatus.READY);
            assertThat(supervisor.device()).isPresent();
        }
    }

    @Test
    void closing_disturbs_nobody_but_an_opener() throws Exception {
        var letGo = new CountDownLatch(1);
        var disturbed = new Heard<Boolean>();
        var opened = new Heard<Consumer<DeviceStatus>>();
        Device parting =
                () -> {
                    // It has a last word to say, and somebody to say it to.
                    while (letGo.getCount() > 0) LockSupport.parkNanos(100_000);
                    disturbed.accept(Thread.currentThread().isInterrupted());
                };
        var supervisor =
                Supervisor.start(
                        "toy",
                        tell -> {
                            opened.accept(tell);
                            return parting;
                        },
                        heard,
                        AT_ONCE);
        heard.awaitValue(DeviceStatus.READY);
        opened.next().accept(DeviceStatus.fault(DeviceReason.LOST));
        heard.awaitValue(DeviceStatus.fault(DeviceReason.LOST));
        Heard.until("it is let go", () -> supervisor.device().isEmpty());

        supervisor.close();
        letGo.countDown();

        assertThat(disturbed.next()).isFalse();
    }
}
