package guitai.device.virtual;

import guitai.device.virtual.ByteSource.EndOfInput;
import guitai.device.virtual.Violation.Kind;

/// Reads what a printer was sent, command by command, and has it carried out. Not thread-safe.
final class Interpreter {

    /// What the bytes mean.
    interface Language {
        /// Carries out the command or prints the character that begins with this byte.
        void one(int first) throws EndOfInput, InterruptedException;
    }

    private final CommandBytes in;
    private final Roll roll;
    private final Firmware firmware;
    private final Language language;

    private Interpreter(CommandBytes in, Roll roll, Firmware firmware, Language language) {
        this.in = in;
        this.roll = roll;
        this.firmware = firmware;
        this.language = language;
    }

    static Interpreter of(Model model, ByteSource source, Roll roll, Firmware firmware) {
        var in = new CommandBytes(source, firmware);
        var language =
                model.star()
                        ? new StarDecoder(in, roll, firmware, model)
                        : new Decoder(in, roll, firmware, model);
        return new Interpreter(in, roll, firmware, language);
    }

    /// Prints until the other side hangs up.
    void connection() throws InterruptedException {
        while (true) {
            in.begin();
            try {
                language.one(in.next());
            } catch (EndOfInput e) {
                if (in.hasBegun()) {
                    in.complain(Kind.UNFINISHED);
                }
                if (!e.torn) {
                    return;
                }
                if (!roll.isBlank()) {
                    firmware.cut();
                }
            }
            if (roll.isTooLong()) {
                in.complain(Kind.PAPER_TOO_LONG);
                firmware.cut();
            }
        }
    }
}
