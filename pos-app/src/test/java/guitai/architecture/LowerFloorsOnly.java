package guitai.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.function.ToIntFunction;

/// A class uses its own floor of the domain and those below, never one above.
final class LowerFloorsOnly extends ArchCondition<JavaClass> {
    private final ToIntFunction<String> floor;

    /// @param floor the floor of a package, -1 for one that is in no order
    LowerFloorsOnly(ToIntFunction<String> floor) {
        super("use no higher floor of the domain");
        this.floor = floor;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int own = floor.applyAsInt(type.getPackageName());
        for (var use : type.getDirectDependenciesFromSelf()) {
            if (floor.applyAsInt(use.getTargetClass().getPackageName()) > own) {
                events.add(SimpleConditionEvent.violated(use, use.getDescription()));
            }
        }
    }
}
