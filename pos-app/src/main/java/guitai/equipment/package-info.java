/// The devices of a counter as a technician sees them: what is set up, how it is, what it runs on,
/// and what the last self test has shown.
///
/// Values only, and the port that gives them. Not here: what a device does for a sale (that is
/// `slip`, `shift`, `scan`), nor any driver. Read [guitai.equipment.DeviceReport] first.
@NullMarked
package guitai.equipment;

import org.jspecify.annotations.NullMarked;
