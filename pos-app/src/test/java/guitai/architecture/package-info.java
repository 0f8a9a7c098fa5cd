/// The fences of the house, as tests: who lives where, and who may call whom.
///
/// Read [guitai.architecture.ArchitectureTest] first; the map it guards is
/// [guitai.architecture.House]. Nothing of the till itself is tested here.
@NullMarked
package guitai.architecture;

import org.jspecify.annotations.NullMarked;
