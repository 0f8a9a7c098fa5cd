package guitai.ui.status;

import guitai.ui.text.Tone;
import guitai.ui.text.Words;

/// How one part of the till is doing; shown as an icon and a word, never by colour alone.
///
/// @param waiting jobs this part has not done yet, such as receipts held while paper is out
/// @param said what is said in place of the two words; [Words#NONE] for the usual
public record Light(Part part, Health health, int waiting, Words said) {

    public Light(Part part, Health health, int waiting) {
        this(part, health, waiting, Words.NONE);
    }

    public static Light of(Part part, Health health) {
        return new Light(part, health, 0);
    }

    public enum Part {
        NETWORK("status.network"),
        PRINTER("status.printer"),
        SCANNER("status.scanner"),
        CARD_READER("status.cardReader"),
        TERMINAL("status.terminal"),
        DRAWER("status.drawer"),
        SCALE("status.scale");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Health {
        READY("health.ready", Tone.GOOD),
        CONNECTING("health.connecting", Tone.WARN),
        ONLINE("health.online", Tone.GOOD),
        OFFLINE("health.offline", Tone.WARN),
        /// None was set up; the till does without.
        NONE("health.none", Tone.PLAIN),
        /// One that types like a keyboard; it cannot be asked how it is.
        KEYBOARD("health.keyboard", Tone.GOOD),
        /// It was there and is gone.
        GONE("health.gone", Tone.BAD),
        PAPER_LOW("health.paperLow", Tone.WARN),
        PAPER_OUT("health.paperOut", Tone.BAD),
        COVER_OPEN("health.coverOpen", Tone.BAD),
        DRAWER_OPEN("health.drawerOpen", Tone.WARN),
        /// The second printer prints for the first.
        SPARE("health.spare", Tone.WARN),
        FAULT("health.fault", Tone.BAD),
        /// The machine's clock is so far off that gateways refuse what it signs.
        CLOCK_WRONG("health.clockWrong", Tone.BAD),
        /// Signatures made here are refused, or the other side's do not verify.
        KEYS_WRONG("health.keysWrong", Tone.BAD);

        private final String label;
        private final Tone tone;

        Health(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public Tone tone() {
            return tone;
        }
    }
}
