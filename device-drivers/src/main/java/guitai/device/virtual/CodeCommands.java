package guitai.device.virtual;

import guitai.device.virtual.ByteSource.EndOfInput;
import guitai.device.virtual.Violation.Kind;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/// The commands for bar codes and QR codes. Not thread-safe.
final class CodeCommands {
    private static final int EAN13 = 67;
    private static final int EAN13_OLD = 2;
    private static final int CODE128 = 73;
    private static final int QR = 0x31;

    private final CommandBytes in;
    private final Roll roll;
    private int barHeight;
    private int barModule;
    private boolean digitsBelow;
    private int cell;
    private int level;
    private byte[] stored = new byte[0];

    CodeCommands(CommandBytes in, Roll roll) {
        this.in = in;
        this.roll = roll;
        reset();
    }

    // Also called by the constructor: the state a printer is in after it is switched on.
    final void reset() {
        barHeight = 162;
        barModule = 3;
        digitsBelow = false;
        cell = 3;
        level = 0;
        stored = new byte[0];
    }

    void bars(int what) throws EndOfInput, InterruptedException {
        int argument = in.next();
        switch (what) {
            case 'h' -> barHeight = in.allowed(argument > 0) ? argument : barHeight;
            case 'w' ->
                    barModule = in.allowed(argument >= 2 && argument <= 6) ? argument : barModule;
            case 'H' -> {
                if (in.allowed(argument % 48 <= 3)) {
                    digitsBelow = argument % 48 >= 2;
                }
            }
            default -> {
                if (argument == EAN13_OLD) {
                    print(EAN13, untilZero());
                } else if (argument < 65 || argument > 79) {
                    in.complain(Kind.BAD_ARGUMENT);
                } else {
                    print(argument, in.data(in.next()));
                }
            }
        }
    }

    // The old form: the data end with a zero.
    private byte[] untilZero() throws EndOfInput, InterruptedException {
        var data = new ByteArrayOutputStream();
        for (int b = in.next(); b != 0 && data.size() < 255; b = in.next()) {
            data.write(b);
        }
        return data.toByteArray();
    }

    private void print(int symbology, byte[] data) throws InterruptedException {
        var code =
                switch (symbology) {
                    case EAN13 -> Codes.ean13(data);
                    case CODE128 -> Codes.code128(data);
                    default -> Optional.<Codes.Modules>empty();
                };
        if (code.isEmpty() || !roll.atLineStart()) {
            in.complain(Kind.BAD_BARCODE);
            return;
        }
        var text = code.get().text();
        put(code.get(), barModule, barHeight, digitsBelow ? text : "", "[|| " + text + "]");
    }

    /// `GS ( k`: function codes 65 model, 67 size of a module, 69 error correction, 80 store, 81
    /// print.
    void symbol(byte[] data) throws InterruptedException {
        if (data.length < 3 || data[0] != QR) {
            in.complain(Kind.BAD_ARGUMENT);
            return;
        }
        int argument = data[2];
        switch (data[1]) {
            case 65 -> in.allowed(data.length == 4 && (argument == 49 || argument == 50));
            case 67 ->
                    cell =
                            in.allowed(data.length == 3 && argument >= 1 && argument <= 16)
                                    ? argument
                                    : cell;
            case 69 ->
                    level =
                            in.allowed(data.length == 3 && argument >= 48 && argument <= 51)
                                    ? argument - 48
                                    : level;
            case 80 -> {
                if (in.allowed(argument == 48 && data.length > 3)) {
                    stored = Arrays.copyOfRange(data, 3, data.length);
                }
            }
            case 81 -> printSymbol(argument == 48);
            default -> in.complain(Kind.UNKNOWN_COMMAND);
        }
    }

    private void printSymbol(boolean argumentRight) throws InterruptedException {
        if (!in.allowed(argumentRight)) {
            return;
        }
        var code = stored.length == 0 ? Optional.<Codes.Modules>empty() : Codes.qr(stored, level);
        if (code.isEmpty() || !roll.atLineStart()) {
            in.complain(Kind.BAD_BARCODE);
            return;
        }
        put(code.get(), cell, cell, "", "[QR " + code.get().text() + "]");
    }

    private void put(Codes.Modules code, int module, int high, String digits, String note)
            throws InterruptedException {
        if (roll.code(code, module, high, digits)) {
            roll.note(note);
        } else {
            in.complain(Kind.BAD_BARCODE);
        }
    }
}
