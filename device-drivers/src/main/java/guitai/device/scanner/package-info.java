/// Barcode scanners: what was read, in order, and nothing about what it means.
///
/// Read [Scanned] first, then [Scanner]. [SerialScanner] reads a serial or USB serial port;
/// [BurstDetector] tells a scanner that types like a keyboard from a person. Not here: check
/// digits, GS1, payment codes.
@NullMarked
package guitai.device.scanner;

import org.jspecify.annotations.NullMarked;
