/// What a better till must pass: each class is a scenario drawn from tills that failed it, from end
/// to end.
///
/// Read [guitai.scenario.LaneProcess] first.
@NullMarked
package guitai.scenario;

import org.jspecify.annotations.NullMarked;
