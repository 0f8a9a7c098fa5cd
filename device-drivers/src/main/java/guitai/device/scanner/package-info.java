/// Barcode scanners: what was read, in order, and nothing about what it means.
///
/// Read [Scanned] first, then [Scanner]. [LinkScanner] reads serial and USB serial ports, keyboards
/// taken away from the screen, and USB's own reports; [CameraScanner] finds codes in pictures;
/// [BurstDetector] tells a scanner that types like a keyboard from a person; [RepeatFilter] is for
/// those that read as long as they see. Not here: check digits, GS1, payment codes.
@NullMarked
package guitai.device.scanner;

import org.jspecify.annotations.NullMarked;
