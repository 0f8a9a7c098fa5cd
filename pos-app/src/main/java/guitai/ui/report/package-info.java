/// Reports on the screen: shift report, X, Z.
///
/// Here: a report as sections of figures. Not here: how a figure comes about (`guitai.shift`) and
/// how it is printed (`guitai.report`). Read [ReportScreen] first.
@NullMarked
package guitai.ui.report;

import org.jspecify.annotations.NullMarked;
