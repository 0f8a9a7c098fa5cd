/// Receipt printers: a document in, paper out, and the truth about whether it came out.
///
/// Read [ReceiptPrinter] first, then [JobOutcome]. A [PrintDocument] says what is on the paper and
/// knows no width; [Layout] turns it into lines for one [PrinterProfile]; [ReceiptPrinter#open]
/// speaks to the device. Not here: what a receipt must say, the queue of jobs, reprints.
@NullMarked
package guitai.device.printer;

import org.jspecify.annotations.NullMarked;
