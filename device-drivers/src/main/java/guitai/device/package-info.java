/// Touches the world: bytes to and from hardware. It knows no sale and no money.
///
/// Here: the five [DeviceState]s every device has, [DeviceFault], and the [Supervisor] that keeps a
/// device open. Read [Supervisor] first. Not here: what a scanned text means, what a receipt says,
/// words for people; those belong to the application.
///
/// * `guitai.device.link` carries bytes; `guitai.device.scanner` and `guitai.device.printer` are
///   one kind of device each;
/// * `guitai.device.nfc` hears contactless cards, through the operating system's service for them
///   in `guitai.device.pcsc`;
/// * `guitai.device.terminal` watches a payment terminal; no money passes through it;
/// * `guitai.device.finding` says what is attached, and asks of each device whether it is present,
///   talks and works;
/// * `guitai.device.virtual` has devices made of software that are as strict as the real ones.
///
/// A library of its own; this prints a receipt and reads the printer's status:
///
/// ```java
/// var profile = PrinterProfile.named("generic-80");
/// try (var printer = ReceiptPrinter.open(TcpLink.open("192.168.1.87", 9100), profile, status -> {})) {
///     var receipt = PrintDocument.builder().centre("收据").line("茉莉花茶 500ml", "￥4.50").qr("https://example.cn/r/1").cut();
///     switch (printer.print(receipt.build(), late -> log("later: " + late))) {
///         case JobOutcome.Confirmed _ -> log("on paper");
///         case JobOutcome.Held(var why) -> log("nothing was sent: " + why);
///         case JobOutcome.Stalled(var why) -> log("half way; the printer still has it: " + why);
///         case JobOutcome.Unknown(var why) -> log("look at the paper before printing again: " + why);
///     }
///     log("paper: " + printer.status().paper());
/// }
/// ```
@NullMarked
package guitai.device;

import org.jspecify.annotations.NullMarked;
