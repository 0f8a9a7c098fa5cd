/// Carries bytes to one device and back, and ends every blocked call when it is closed.
///
/// Read [Link] first. The only place that knows sockets of devices and jSerialComm. Not here: what
/// the bytes mean.
@NullMarked
package guitai.device.link;

import org.jspecify.annotations.NullMarked;
