package guitai.device.virtual;

/// How characters are printed from here on.
///
/// @param width times the normal width, 1 to 8
/// @param height times the normal height, 1 to 8
record Style(boolean bold, boolean underline, boolean inverse, int width, int height) {
    static final Style PLAIN = new Style(false, false, false, 1, 1);

    Style bold(boolean on) {
        return new Style(on, underline, inverse, width, height);
    }

    Style underline(boolean on) {
        return new Style(bold, on, inverse, width, height);
    }

    Style inverse(boolean on) {
        return new Style(bold, underline, on, width, height);
    }

    Style size(int wide, int high) {
        return new Style(bold, underline, inverse, wide, high);
    }
}
