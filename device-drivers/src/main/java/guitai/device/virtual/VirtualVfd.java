package guitai.device.virtual;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// A display of two lines of twenty made of software: shows what a real one would, and keeps what
/// it would not understand. Any thread.
public final class VirtualVfd {
    private static final int COLUMNS = 20;
    private static final int MOST_VIOLATIONS = 100;
    private static final Charset CHINESE = Charset.forName("GBK");

    private final SoftCable cable = new SoftCable("virtual display", new Inside());
    private final byte[][] rows = new byte[2][COLUMNS];
    private final List<Violation> violations = new ArrayList<>();
    private final List<Integer> command = new ArrayList<>();
    private boolean selected = true;
    private int row;
    private int column;
    private long taken;

    public VirtualVfd() {
        clear();
    }

    private void clear() {
        for (var line : rows) java.util.Arrays.fill(line, (byte) ' ');
        row = 0;
        column = 0;
    }

    /// The cable to a till within the same program.
    public SoftCable cable() {
        return cable;
    }

    private final class Inside implements Wired {
        @Override
        public byte[] take(byte[] bytes) {
            VirtualVfd.this.take(bytes);
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
            one(b & 0xFF);
        }
    }

    /// What can be read on it, both lines.
    public synchronized List<String> shown() {
        return List.of(new String(rows[0], CHINESE), new String(rows[1], CHINESE));
    }

    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    private void one(int b) {
        if (!command.isEmpty() || b == 0x1B || b == 0x1F) {
            command.add(b);
            command();
        } else if (!selected) {
            // Meant for a printer on the same line.
            return;
        } else if (b == 0x0C) {
            clear();
        } else if (b == 0x0B) {
            row = 0;
            column = 0;
        } else if (b == 0x18) {
            java.util.Arrays.fill(rows[row], (byte) ' ');
            column = 0;
        } else if (b >= 0x20) {
            character(b);
        } else {
            violation(Violation.Kind.UNKNOWN_COMMAND, List.of(b));
        }
    }

    // In overwrite mode the cursor goes to the next line, and from the last back to the first.
    private void character(int b) {
        rows[row][column] = (byte) b;
        column++;
        if (column == COLUMNS) {
            column = 0;
            row = 1 - row;
        }
    }

    private void command() {
        if (command.size() < 2) return;
        int length = length(command.get(0), command.get(1));
        if (length == 0) {
            violation(Violation.Kind.UNKNOWN_COMMAND, command);
            command.clear();
        } else if (command.size() == length) {
            obey(List.copyOf(command));
            command.clear();
        }
    }

    private static int length(int first, int second) {
        if (first == 0x1B) {
            return switch (second) {
                case 0x40 -> 2;
                case 0x3D, 0x74 -> 3;
                default -> 0;
            };
        }
        return switch (second) {
            case 0x01, 0x02, 0x03, 0x40 -> 2;
            case 0x43, 0x45, 0x58 -> 3;
            case 0x24 -> 4;
            default -> 0;
        };
    }

    private void obey(List<Integer> whole) {
        int second = whole.get(1);
        if (whole.get(0) == 0x1B && second == 0x3D) {
            selected = (whole.get(2) & 2) != 0;
        } else if (whole.get(0) == 0x1B && second == 0x40) {
            clear();
        } else if (second == 0x24) {
            move(whole);
        } else if (second == 0x58 && (whole.get(2) < 1 || whole.get(2) > 4)) {
            violation(Violation.Kind.BAD_ARGUMENT, whole);
        }
    }

    private void move(List<Integer> whole) {
        int x = whole.get(2);
        int y = whole.get(3);
        if (x < 1 || x > COLUMNS || y < 1 || y > 2) {
            violation(Violation.Kind.BAD_ARGUMENT, whole);
            return;
        }
        column = x - 1;
        row = y - 1;
    }

    private void violation(Violation.Kind kind, List<Integer> bytes) {
        if (violations.size() == MOST_VIOLATIONS) return;
        var hex = new StringBuilder();
        bytes.forEach(b -> hex.append("%02X ".formatted(b)));
        violations.add(new Violation(kind, taken, hex.toString().strip()));
    }
}
