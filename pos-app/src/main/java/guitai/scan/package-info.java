/// What a scanned or typed text is: goods, a scale label, a payment code, a receipt, or nothing we
/// know.
///
/// Read [guitai.scan.Scan] first, then [guitai.scan.ScanReader]. Nothing is looked up here: whether
/// goods are on file is `catalog`'s answer. Nothing is guessed: what has no rule is refused.
@NullMarked
package guitai.scan;

import org.jspecify.annotations.NullMarked;
