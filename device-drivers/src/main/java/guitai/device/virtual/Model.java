package guitai.device.virtual;

/// Which printer a virtual one is: it complains about what this model does not know.
///
/// @param dots across the paper
/// @param star speaks Star line mode; ESC/POS otherwise
/// @param chinese has Chinese characters
/// @param codes draws bar codes and QR codes itself
/// @param reports says by itself how it is, once told to
/// @param numbers confirms a job under its number
/// @param answers says anything at all
public record Model(
        int dots,
        boolean star,
        boolean chinese,
        boolean codes,
        boolean reports,
        boolean numbers,
        boolean answers) {

    /// Can everything in ESC/POS.
    public static Model escPos(int dots) {
        return new Model(dots, false, true, true, true, true, true);
    }

    public static Model star(int dots) {
        return new Model(dots, true, true, true, true, true, true);
    }

    public Model withoutChinese() {
        return new Model(dots, star, false, codes, reports, numbers, answers);
    }

    /// A clone that answers questions and nothing else, and cannot draw codes.
    public Model polled() {
        return new Model(dots, star, chinese, false, false, false, answers);
    }

    /// Never says a word.
    public Model mute() {
        return new Model(dots, star, chinese, codes, reports, numbers, false);
    }
}
