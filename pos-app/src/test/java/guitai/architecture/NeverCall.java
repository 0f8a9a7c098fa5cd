package guitai.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Certain calls, method references, constructors and fields of the JDK are not used.
final class NeverCall extends ArchCondition<JavaClass> {
    private static final Pattern CLOCKS =
            Pattern.compile(
                    "java\\.time\\.\\w+\\.now"
                            + "|java\\.time\\.Clock\\.(system|tick(Millis|Seconds|Minutes)).*"
                            + "|java\\.time\\.InstantSource\\.system"
                            + "|java\\.lang\\.System\\.currentTimeMillis"
                            + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>"
                            + "|java\\.util\\.Calendar\\.getInstance");

    private static final Pattern THREADS =
            Pattern.compile(
                    "java\\.lang\\.Thread\\.(<init>|start|ofVirtual|ofPlatform|startVirtualThread)"
                            + "|java\\.util\\.Timer\\.<init>"
                            + "|java\\.util\\.concurrent\\.Executors\\.(new|unconf).*"
                            + "|java\\.util\\.concurrent\\.\\w*(ThreadPoolExecutor|ForkJoinPool)"
                            + "\\.(<init>|commonPool)"
                            + "|.*\\.parallel(Stream)?");

    private static final Pattern STANDARD_STREAMS =
            Pattern.compile(
                    "java\\.lang\\.System\\.(out|err|in|setOut|setErr|setIn|console|exit)"
                            + "|.*\\.printStackTrace");

    private final Predicate<AccessTarget> forbidden;

    private NeverCall(String description, Pattern names) {
        super(description);
        this.forbidden =
                target ->
                        names.matcher(target.getOwner().getName() + "." + target.getName())
                                .matches();
    }

    static NeverCall theClock() {
        return new NeverCall("read no clock of the machine", CLOCKS);
    }

    static NeverCall newThreads() {
        return new NeverCall("make no thread", THREADS);
    }

    static NeverCall standardStreams() {
        return new NeverCall("leave the standard streams alone", STANDARD_STREAMS);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (var access : type.getAccessesFromSelf()) {
            if (forbidden.test(access.getTarget())) {
                events.add(SimpleConditionEvent.violated(access, access.getDescription()));
            }
        }
    }
}
