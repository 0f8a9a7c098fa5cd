package guitai.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SheetTest {
    private final List<Float> tops = new ArrayList<>();

    private record Block(float tall, List<Float> tops) implements Part {
        @Override
        public float height(Typeface type, float width) {
            return tall;
        }

        @Override
        public void draw(Ink ink, float x, float top, float width) {
            tops.add(top);
        }
    }

    /// @return how many pages it took
    private int drawn(int blocks, float each, float last) throws IOException {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < blocks; i++) parts.add(new Block(each, tops));
        parts.add(new Block(last, tops));
        try (var document = new PDDocument();
                var type = Typeface.in(document);
                var sheet = new Sheet(document, type)) {
            sheet.addFitting(parts);
            return document.getNumberOfPages();
        }
    }

    @Test
    void a_report_that_is_a_little_too_long_moves_together_and_stays_on_one_page()
            throws IOException {
        assertThat(drawn(7, 100, 44)).isEqualTo(1);
        assertThat(tops).isSorted().hasSize(8);
        assertThat(tops.getLast() + 44).isLessThan(842 - 35);
    }

    @Test
    void lines_to_sign_on_never_stand_alone_overleaf() throws IOException {
        assertThat(drawn(7, 105, 30)).isEqualTo(2);
        assertThat(tops.get(6)).as("begins the second page").isLessThan(tops.get(5));
        assertThat(tops.get(7)).as("below it").isGreaterThan(tops.get(6));
    }

    @Test
    void a_short_report_is_not_pulled_apart() throws IOException {
        assertThat(drawn(2, 100, 44)).isEqualTo(1);
        assertThat(tops.get(1) - tops.get(0)).isEqualTo(108);
    }
}
