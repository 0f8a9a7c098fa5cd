/// What a store manager looks after in the window: the payments that are not simply done.
///
/// Here: the list with its stages, and the look-up by what a customer's bill says. Not here:
/// reports (`ui.report`). Read [guitai.ui.manager.CasesScreen] first.
@NullMarked
package guitai.ui.manager;

import org.jspecify.annotations.NullMarked;
