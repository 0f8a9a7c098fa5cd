package guitai.device.scanner;

import java.util.Arrays;
import java.util.List;

/// What was read: the kind of bars or squares, by its AIM identifier (ISO/IEC 15424).
public enum Symbology {
    /// EAN-13 and UPC-A.
    EAN_13("]E0"),
    EAN_ADD_ON("]E3"),
    EAN_8("]E4"),
    CODE_128("]C0"),
    GS1_128("]C1"),
    /// With a function character in second place.
    CODE_128_FNC1_SECOND("]C2"),
    GS1_DATABAR("]e0"),
    GS1_COMPOSITE("]e1 ]e2"),
    DATA_MATRIX("]d1"),
    GS1_DATA_MATRIX("]d2"),
    QR("]Q1"),
    GS1_QR("]Q3"),
    GS1_DOT_CODE("]J1"),
    CODE_39("]A0"),
    INTERLEAVED("]I0 ]I1"),
    CODABAR("]F0"),
    CODE_93("]G0"),
    PDF_417("]L0"),
    AZTEC("]z0"),
    /// The scanner named one that is not in this table.
    OTHER(""),
    /// The scanner is not set to say it.
    NOT_SAID("");

    private final String identifiers;

    /// @param identifiers with blanks between them
    Symbology(String identifiers) {
        this.identifiers = identifiers;
    }

    /// Whether what was read follows the rules of GS1's application identifiers: only such a text
    /// may be taken apart by them.
    public boolean isGs1() {
        return switch (this) {
            case GS1_128, GS1_DATABAR, GS1_COMPOSITE, GS1_DATA_MATRIX, GS1_QR, GS1_DOT_CODE -> true;
            case EAN_13,
                    EAN_ADD_ON,
                    EAN_8,
                    CODE_128,
                    CODE_128_FNC1_SECOND,
                    DATA_MATRIX,
                    QR,
                    CODE_39,
                    INTERLEAVED,
                    CODABAR,
                    CODE_93,
                    PDF_417,
                    AZTEC,
                    OTHER,
                    NOT_SAID ->
                    false;
        };
    }

    static Symbology of(String identifier) {
        return Arrays.stream(values())
                .filter(s -> List.of(s.identifiers.split(" ", -1)).contains(identifier))
                .findFirst()
                .orElse(OTHER);
    }
}
