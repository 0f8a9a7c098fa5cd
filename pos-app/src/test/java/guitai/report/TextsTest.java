package guitai.report;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.shift.PeriodTotals;
import guitai.tender.TenderKind;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TextsTest {
    private static final ResourceBundle ZH = bundle(Locale.CHINESE);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    @Test
    void both_languages_have_every_text_with_as_many_values() {
        assertThat(ZH.keySet()).isEqualTo(EN.keySet());
        assertThat(ZH.keySet())
                .allSatisfy(
                        key -> {
                            assertThat(ZH.getString(key)).as(key).isNotBlank();
                            assertThat(EN.getString(key)).as(key).isNotBlank();
                            assertThat(places(ZH.getString(key)))
                                    .as(key)
                                    .isEqualTo(places(EN.getString(key)));
                        });
    }

    @Test
    void every_tender_and_every_identity_has_its_word() {
        var keys =
                Stream.concat(
                        Arrays.stream(TenderKind.values()).map(k -> "tender." + k),
                        Arrays.stream(PeriodTotals.Identity.values()).map(k -> "identity." + k));
        assertThat(keys).allMatch(ZH::containsKey);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "guitai.report.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static int places(String text) {
        return text.split("%s", -1).length - 1;
    }
}
