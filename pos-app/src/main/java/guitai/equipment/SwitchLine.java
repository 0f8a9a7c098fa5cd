package guitai.equipment;

/// How the wire of a drawer's switch stands. Which of the two means open is learned.
public enum SwitchLine {
    HIGH,
    LOW,
    /// Nobody can say: no printer, or it does not answer.
    UNKNOWN;

    /// Which of the two means open, as it is written in the settings: `high`, `low` or `none`.
    public static final String SETTING = "drawer.switch";
}
