/// Bills as bytes: lines, cells, headings, exact amounts and sums, and nothing of any one channel.
///
/// Read [guitai.gateway.bill.Lines] first, then [guitai.gateway.bill.Cells]. A day of a large
/// seller has millions of rows, so rows are looked at where they lie in the buffer and only what is
/// kept becomes an object. What lives here: the bounds on what a file may be, and the one word for
/// a file that is not whole, [guitai.gateway.bill.Damage]. What does not: which columns mean what,
/// which every gateway's own package knows, and what becomes of the rows (`reconciliation`).
@NullMarked
package guitai.gateway.bill;

import org.jspecify.annotations.NullMarked;
