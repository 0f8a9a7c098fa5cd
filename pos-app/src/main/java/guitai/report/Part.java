package guitai.report;

import java.io.IOException;

/// Something on a page that is kept together.
interface Part {
    float height(Typeface type, float width);

    /// @param top where it begins
    void draw(Ink ink, float x, float top, float width) throws IOException;
}
