package guitai.slip;

/// How a device of this till is, as the status strip shows it; the faces put it into words.
public sealed interface DeviceHealth {
    /// None was set up; the till does without.
    record None() implements DeviceHealth {}

    /// Being looked for since the till started.
    record Opening() implements DeviceHealth {}

    /// @param paperNearEnd a new roll will be needed soon; always false where there is no paper
    record Ready(boolean paperNearEnd) implements DeviceHealth {}

    /// It is looked for again by itself, or works again by itself once a person has helped.
    record NotReady(PrintJob.Trouble why) implements DeviceHealth {}

    /// The first printer cannot print and the second does its work.
    ///
    /// @param why the first cannot
    record Elsewhere(PrintJob.Trouble why) implements DeviceHealth {}

    /// The drawer on its plug has been open for longer than the shop allows.
    ///
    /// @param printer how the printer itself is
    record DrawerLeftOpen(DeviceHealth printer) implements DeviceHealth {}

    DeviceHealth NONE = new None();
}
