package guitai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;

import guitai.architecture.fixture.Clocks;
import guitai.architecture.fixture.Halves;
import guitai.architecture.fixture.Streams;
import guitai.architecture.fixture.Threads;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A rule that cannot fail guards nothing: each of our own conditions is shown a class that breaks
/// it, and one that keeps it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RulesCanFailTest {
    private static final JavaClasses FIXTURES =
            new ClassFileImporter().importPackagesOf(Clocks.class);

    @ParameterizedTest
    @ValueSource(
            classes = {
                Halves.InAField.class,
                Halves.InASignature.class,
                Halves.InTheMiddle.class,
                Halves.InACall.class
            })
    void a_binary_fraction_is_seen_wherever_it_hides(Class<?> type) {
        assertThat(breaks(new NoBinaryFractions(), type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Clocks.Now.class,
                Clocks.Reference.class,
                Clocks.Today.class,
                Clocks.Source.class,
                Clocks.SystemClock.class,
                Clocks.Milliseconds.class
            })
    void a_look_at_the_clock_is_seen(Class<?> type) {
        assertThat(breaks(NeverCall.theClock(), type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Threads.Virtual.class,
                Threads.Platform.class,
                Threads.Pool.class,
                Threads.Parallel.class
            })
    void a_new_thread_is_seen(Class<?> type) {
        assertThat(breaks(NeverCall.newThreads(), type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {Streams.Out.class, Streams.Err.class, Streams.Trace.class})
    void a_stray_word_is_seen(Class<?> type) {
        assertThat(breaks(NeverCall.standardStreams(), type)).isTrue();
    }

    @Test
    void a_step_up_the_floors_is_seen() {
        // With the floors turned upside down the real domain must fail.
        var upsideDown = new LowerFloorsOnly(name -> -House.floor(name));
        var sale = House.CLASSES.get("guitai.sale.LineItem");
        assertThat(breaks(upsideDown, sale)).isTrue();
        assertThat(breaks(new LowerFloorsOnly(House::floor), sale)).isFalse();
    }

    @Test
    void who_keeps_the_rules_is_left_in_peace() {
        assertThat(breaks(new NoBinaryFractions(), Halves.Whole.class)).isFalse();
        assertThat(breaks(NeverCall.theClock(), Clocks.Given.class)).isFalse();
        assertThat(breaks(NeverCall.newThreads(), Threads.Given.class)).isFalse();
        assertThat(breaks(NeverCall.standardStreams(), Streams.Given.class)).isFalse();
    }

    private static boolean breaks(ArchCondition<JavaClass> condition, Class<?> type) {
        return breaks(condition, FIXTURES.get(type));
    }

    private static boolean breaks(ArchCondition<JavaClass> condition, JavaClass type) {
        var result = ConditionEvents.Factory.create();
        condition.check(type, result);
        return result.getViolating().stream().findAny().isPresent();
    }
}
