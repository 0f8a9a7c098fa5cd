package guitai.device.finding;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.link.Link;
import guitai.device.link.Tape;
import guitai.device.link.TapedLink;

import java.time.Duration;
import java.util.Optional;

/// A receipt printer that answers `DLE EOT`, on any link. Prints nothing: the page that shows that
/// it works is the printer driver's.
public final class PrinterCheck implements Check {
    private static final Duration EACH = Duration.ofMillis(800);
    private static final int FIXED = 0x93;
    private static final int AS_STATUS = 0x12;
    private static final int QUESTIONS = 4;

    private final LoopBack.Opening opening;
    private final Tape tape;

    public PrinterCheck(LoopBack.Opening opening, Tape tape) {
        this.opening = opening;
        this.tape = tape;
    }

    private Link open() throws DeviceFault {
        return new TapedLink(opening.open(), tape);
    }

    @Override
    public Answer present() throws DeviceFault {
        try (var link = open()) {
            return Answer.of(link.toString());
        }
    }

    /// All four status bytes, as hexadecimal digits.
    @Override
    public Optional<Answer> talks() throws DeviceFault {
        try (var link = open()) {
            var said = new StringBuilder();
            for (int question = 1; question <= QUESTIONS; question++) {
                said.append("%02X ".formatted(status(link, question)));
            }
            return Optional.of(Answer.of(said.toString().strip()));
        }
    }

    private static int status(Link link, int question) throws DeviceFault {
        link.write(new byte[] {0x10, 0x04, (byte) question});
        var answer = new byte[1];
        if (link.read(answer, EACH) == 0) {
            throw new DeviceFault(DeviceReason.SILENT, link.toString());
        }
        if ((answer[0] & FIXED) != AS_STATUS) {
            throw new DeviceFault(DeviceReason.GARBLED, "%s: %02X".formatted(link, answer[0]));
        }
        return answer[0] & 0xFF;
    }

    @Override
    public Optional<Answer> works() {
        return Optional.empty();
    }
}
