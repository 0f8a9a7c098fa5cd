package guitai.ui.technician;

import guitai.equipment.DeviceKind;
import guitai.ui.control.QrCode;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.List;

/// The devices of this till: one line for each kind, and all about the chosen one.
///
/// @param asks whether the two test buttons are a yes and a no now
/// @param testing true while a self test runs; then none can be begun
public record DevicesScreen(
        List<Line> lines, int chosen, Detail detail, boolean testing, boolean asks, Notice notice) {

    public DevicesScreen {
        lines = List.copyOf(lines);
    }

    boolean isOf(DeviceKind kind) {
        return chosen < lines.size() && lines.get(chosen).kind() == kind;
    }

    /// @param state in a word or two
    public record Line(DeviceKind kind, Words name, Tone tone, Words state) {}

    /// @param why what is wrong; [Words#NONE] when nothing is
    /// @param cure what to do about it
    /// @param since how long it has been so, and how often it was lost
    /// @param tried what the last self test has shown
    /// @param learn what can be learned of it; [Words#NONE] where nothing can
    /// @param code held before the scanner while it is tested
    public record Detail(
            Words name,
            Tone tone,
            Words state,
            Words why,
            Words cure,
            Words since,
            List<Setting> settings,
            Tone triedTone,
            Words tried,
            Words test,
            Words learn,
            QrCode code) {

        static final Detail NONE =
                new Detail(
                        Words.NONE,
                        Tone.PLAIN,
                        Words.NONE,
                        Words.NONE,
                        Words.NONE,
                        Words.NONE,
                        List.of(),
                        Tone.PLAIN,
                        Words.NONE,
                        Words.of("device.test"),
                        Words.NONE,
                        QrCode.NONE);

        public Detail {
            settings = List.copyOf(settings);
        }
    }

    /// @param name and `value` as they stand in the settings
    /// @param origin where the value came from
    public record Setting(String name, String value, Words origin) {}
}
