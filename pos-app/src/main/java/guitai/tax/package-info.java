/// Value added and sales tax: of a price that includes it or has it added, reckoned line by line or
/// once a rate, at the rate of a day.
///
/// Read [guitai.tax.TaxReckoning] first. Which goods carry which code is `catalog`'s data; what a
/// sale stores per line is `sale`'s; the file of codes and dates is read in `importing`.
@NullMarked
package guitai.tax;

import org.jspecify.annotations.NullMarked;
