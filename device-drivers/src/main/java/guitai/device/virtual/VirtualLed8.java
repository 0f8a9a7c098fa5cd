package guitai.device.virtual;

import java.util.ArrayList;
import java.util.List;

/// A display of eight digits and four lamps made of software. Any thread.
public final class VirtualLed8 {
    private static final int DIGITS = 8;
    private static final int MOST_VIOLATIONS = 100;

    /// Which lamp burns beside the digits.
    public enum Lamp {
        NONE,
        PRICE,
        TOTAL,
        RECEIVED,
        CHANGE
    }

    private final SoftCable cable = new SoftCable("virtual display", new Inside());
    private final List<Violation> violations = new ArrayList<>();
    private final StringBuilder command = new StringBuilder();
    private String shown = "";
    private Lamp lamp = Lamp.NONE;
    private long taken;

    /// The cable to a till within the same program.
    public SoftCable cable() {
        return cable;
    }

    private final class Inside implements Wired {
        @Override
        public byte[] take(byte[] bytes) {
            VirtualLed8.this.take(bytes);
            return new byte[0];
        }

        @Override
        public byte[] unasked() {
            return new byte[0];
        }
    }

    public synchronized void take(byte[] bytes) {
        for (byte b : bytes) {
            taken++;
            one((char) (b & 0xFF));
        }
    }

    /// The digits that burn.
    public synchronized String shown() {
        return shown;
    }

    public synchronized Lamp lamp() {
        return lamp;
    }

    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    private void one(char c) {
        if (command.isEmpty() && c == 0x0C) {
            shown = "";
            return;
        }
        command.append(c);
        var text = command.toString();
        if (text.equals("\u001b@")) {
            shown = "";
            lamp = Lamp.NONE;
            command.setLength(0);
        } else if (text.startsWith("\u001bs") && text.length() == 3) {
            lamp(c);
        } else if (text.startsWith("\u001bQA") && c == '\r') {
            number(text.substring(3, text.length() - 1));
        } else if (!mayBecome(text)) {
            violation(Violation.Kind.UNKNOWN_COMMAND);
        }
    }

    private static boolean mayBecome(String text) {
        return "\u001b@".startsWith(text)
                || "\u001bs".startsWith(text)
                || "\u001bQA".startsWith(text)
                || (text.startsWith("\u001bQA") && text.length() < 3 + 2 * DIGITS + 1);
    }

    private void lamp(char n) {
        if (n < '0' || n > '4') {
            violation(Violation.Kind.BAD_ARGUMENT);
            return;
        }
        lamp = Lamp.values()[n - '0'];
        command.setLength(0);
    }

    // The point shares a digit's place.
    private void number(String digits) {
        if (!digits.matches("-|-?[0-9]+(\\.[0-9]+)?")
                || digits.replace(".", "").length() > DIGITS) {
            violation(Violation.Kind.BAD_ARGUMENT);
            return;
        }
        shown = digits;
        command.setLength(0);
    }

    private void violation(Violation.Kind kind) {
        if (violations.size() < MOST_VIOLATIONS) {
            var hex = new StringBuilder();
            command.chars().forEach(c -> hex.append("%02X ".formatted(c)));
            violations.add(new Violation(kind, taken, hex.toString().strip()));
        }
        command.setLength(0);
    }
}
