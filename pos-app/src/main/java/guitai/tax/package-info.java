/// Value added tax on prices that include it.
///
/// Read [guitai.tax.InclusiveTax] first. Which goods carry which rate is `catalog`'s data; what a
/// sale stores per line is `sale`'s.
@NullMarked
package guitai.tax;

import org.jspecify.annotations.NullMarked;
