/// The rulebook's expected results, run against the domain.
///
/// Read [guitai.rulebook.RulebookVectorsTest] first. The files are in the test resources under
/// `rulebook/`; tests in words live beside the code they are about.
@NullMarked
package guitai.rulebook;

import org.jspecify.annotations.NullMarked;
