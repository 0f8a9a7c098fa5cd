/// The operating system's PC/SC service, which owns the readers of chip cards.
///
/// Read [Pcsc] first, then [PcscContext]: readers, what lies on them, one command to a card. The
/// service can be missing, stop and come back; nothing here is kept over that, so whoever opens a
/// new [PcscContext] starts afresh. Linux with pcsc-lite only. Not here: what is said to a card and
/// what it means, which is `guitai.device.nfc`.
@NullMarked
package guitai.device.pcsc;

import org.jspecify.annotations.NullMarked;
