package guitai.device.virtual;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A scale made of software: speaks one protocol to the byte, and weighs what a test or a trainer
/// puts on it.
///
/// Whatever a real one would not understand is kept as a [Violation]. Any thread.
public final class VirtualScale {
    private static final int MOST_VIOLATIONS = 100;

    /// How a broken one behaves.
    public enum Trouble {
        NONE,
        /// Switched off: takes everything, says nothing.
        MUTE,
        /// Sends the right bytes with one of them damaged.
        DAMAGED
    }

    private final ScaleFirmware firmware;
    private final SoftCable cable = new SoftCable("virtual scale", new Inside());
    private final List<Violation> violations = new ArrayList<>();
    private final StringBuilder heard = new StringBuilder();
    private ScalePan pan = ScalePan.EMPTY;
    private Trouble trouble = Trouble.NONE;
    private long taken;

    private VirtualScale(ScaleFirmware firmware) {
        this.firmware = firmware;
    }

    /// @param protocol one of the driver's names, such as `toledo-8217`
    public static VirtualScale speaking(String protocol) {
        return new VirtualScale(
                switch (protocol) {
                    case "toledo-8217" -> new AskedScales.Toledo8217();
                    case "nci" -> new AskedScales.Nci();
                    case "cas-pd2" -> new AskedScales.Bare("W", "", "\r");
                    case "acom-pc100" -> new AskedScales.Bare("W", "\n", "KG\u0003");
                    case "avery" -> new AskedScales.Bare("W\r", "", "\u0003");
                    case "dialog-06" -> new TalkingScales.Dialog06();
                    case "enq-dc1" -> new TalkingScales.EnqDc1();
                    case "toledo-stream" -> new StreamingScales.Toledo();
                    case "acs-stream" -> new StreamingScales.Acs();
                    case "xk3190" -> new StreamingScales.Xk3190();
                    case "ff-bcd" -> new StreamingScales.FfBcd(0);
                    case "ff-bcd-from-1" -> new StreamingScales.FfBcd(1);
                    default -> throw new IllegalArgumentException("no scale speaks " + protocol);
                });
    }

    /// Puts this many grams on the pan, which lies still at once.
    public synchronized void put(long grams) {
        pan = new ScalePan(grams, Math.min(pan.tare(), grams), ScalePan.Condition.STILL);
    }

    public synchronized void become(ScalePan.Condition condition) {
        pan = new ScalePan(pan.grams(), pan.tare(), condition);
    }

    public synchronized void have(Trouble now) {
        trouble = now;
    }

    public synchronized ScalePan pan() {
        return pan;
    }

    synchronized void tare() {
        pan = new ScalePan(pan.grams(), pan.grams(), pan.condition());
    }

    /// Takes the pan as it is for nothing; only for what is as good as empty.
    synchronized void zero() {
        pan = ScalePan.EMPTY;
    }

    /// What it was sent that no such scale understands.
    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    /// Takes bytes of the host and answers.
    public synchronized byte[] take(byte[] bytes) {
        var answers = new StringBuilder();
        for (byte b : bytes) {
            taken++;
            heard.append((char) (b & 0xFF));
            var answer = firmware.answer(heard.toString(), this);
            if (!answer.equals(ScaleFirmware.UNKNOWN)) {
                answers.append(answer);
                heard.setLength(0);
            } else if (!firmware.begins(heard.toString())) {
                violation();
                heard.setLength(0);
            }
        }
        return out(answers.toString());
    }

    /// What it sends now without being asked; nothing for most.
    public synchronized byte[] frame() {
        return out(firmware.frame(pan));
    }

    /// The cable to a till within the same program.
    public SoftCable cable() {
        return cable;
    }

    private final class Inside implements Wired {
        @Override
        public byte[] take(byte[] bytes) {
            return VirtualScale.this.take(bytes);
        }

        @Override
        public byte[] unasked() {
            return frame();
        }
    }

    private byte[] out(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return switch (trouble) {
            case NONE -> bytes;
            case MUTE -> new byte[0];
            case DAMAGED -> {
                if (bytes.length > 0) {
                    bytes[bytes.length / 2] ^= 0x15;
                }
                yield bytes;
            }
        };
    }

    private void violation() {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation(Violation.Kind.UNKNOWN_COMMAND, taken, hex(heard)));
        }
    }

    private static String hex(CharSequence text) {
        return java.util.HexFormat.ofDelimiter(" ")
                .withUpperCase()
                .formatHex(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
