package guitai.device.printer;

import java.time.Duration;

/// How long a printer may take.
///
/// @param answer for a status question, which printers answer within milliseconds even when they
///   are busy
/// @param turn for the line to take a byte of a real-time command
/// @param job for a document to be confirmed before the caller is told that it is stalled
/// @param silence for a stalled document, with nothing in the way, before nobody waits for it any
///   more
/// @param probe between two signs of life while nothing is printed
record PrinterTiming(
        Duration answer, Duration turn, Duration job, Duration silence, Duration probe) {
    static final PrinterTiming USUAL =
            new PrinterTiming(
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(5));
}
