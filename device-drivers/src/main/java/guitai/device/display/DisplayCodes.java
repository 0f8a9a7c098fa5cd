package guitai.device.display;

/// The bytes of one make of display.
interface DisplayCodes {

    /// Once, after it was opened.
    byte[] begin();

    byte[] show(CustomerDisplay.Shown shown);

    /// Shows all it has, for a person to look at.
    byte[] selfTest();
}
