package guitai.device.virtual;

import guitai.device.virtual.ByteSource.EndOfInput;
import guitai.device.virtual.Violation.Kind;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The bar codes and QR codes of Star line mode. Not thread-safe.
final class StarCodes {
    private static final int RS = 0x1E;
    private static final int LONGEST = 255;

    private final CommandBytes in;
    private final Roll roll;
    private int level;
    private int cell = 3;
    private byte[] stored = new byte[0];

    StarCodes(CommandBytes in, Roll roll) {
        this.in = in;
        this.roll = roll;
    }

    void reset() {
        level = 0;
        cell = 3;
        stored = new byte[0];
    }

    /// `ESC b`: kind, text below or not, width, height, data, RS.
    void bars() throws EndOfInput, InterruptedException {
        int kind = in.next() % '0';
        int below = in.next() % '0';
        int module = in.next() % '0' + 1;
        int height = in.next();
        var data = new ByteArrayOutputStream();
        for (int b = in.next(); b != RS && data.size() <= LONGEST; b = in.next()) {
            data.write(b);
        }
        if (!in.allowed(below >= 1 && below <= 4 && module >= 2 && module <= 4 && height >= 8)) {
            return;
        }
        var code =
                switch (kind) {
                    case 3 -> Codes.ean13(data.toByteArray());
                    case 6 -> code128(data.toString(StandardCharsets.ISO_8859_1));
                    default -> Optional.<Codes.Modules>empty();
                };
        print(code, module, height, below == 2 || below == 4, "[|| ");
    }

    // A percent sign begins an escape; %0 is the sign itself, no other is needed here.
    private static Optional<Codes.Modules> code128(String data) {
        if (data.matches(".*%(?!0).*")) {
            return Optional.empty();
        }
        var text = "{B" + data.replace("%0", "%").replace("{", "{{");
        return Codes.code128(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// `ESC GS y`: S sets, D stores, P prints.
    void qr(int what) throws EndOfInput, InterruptedException {
        switch (what) {
            case 'S' -> set(in.next(), in.next());
            case 'D' -> {
                int how = in.next();
                int kind = in.next();
                int length = in.word();
                if (in.allowed(how == '1' && kind == 0 && length >= 1 && length <= 7_089)) {
                    stored = in.data(length);
                }
            }
            case 'P' -> {
                var code =
                        stored.length == 0
                                ? Optional.<Codes.Modules>empty()
                                : Codes.qr(stored, level);
                print(code, cell, cell, false, "[QR ");
            }
            default -> in.complain(Kind.UNKNOWN_COMMAND);
        }
    }

    private void set(int what, int value) {
        switch (what) {
            case '0' -> in.allowed(value == 1 || value == 2);
            case '1' -> level = in.allowed(value <= 3) ? value : level;
            case '2' -> cell = in.allowed(value >= 1 && value <= 8) ? value : cell;
            default -> in.complain(Kind.BAD_ARGUMENT);
        }
    }

    private void print(
            Optional<Codes.Modules> code, int module, int high, boolean below, String note)
            throws InterruptedException {
        if (code.isEmpty() || !roll.atLineStart()) {
            in.complain(Kind.BAD_BARCODE);
            return;
        }
        var text = code.get().text();
        // Each row of a QR code is as high as a module is wide; a bar code has one row.
        if (roll.code(code.get(), module, high, below ? text : "")) {
            roll.note(note + text + "]");
        } else {
            in.complain(Kind.BAD_BARCODE);
        }
    }
}
