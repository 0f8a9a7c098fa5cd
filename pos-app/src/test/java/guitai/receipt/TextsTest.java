package guitai.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.shift.CashMovement;
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
    void both_languages_have_every_text() {
        assertThat(ZH.keySet()).isEqualTo(EN.keySet());
        assertThat(ZH.keySet()).noneMatch(key -> ZH.getString(key).isBlank());
        assertThat(EN.keySet()).noneMatch(key -> EN.getString(key).isBlank());
    }

    @Test
    void a_text_takes_as_many_values_in_one_language_as_in_the_other() {
        assertThat(ZH.keySet())
                .allSatisfy(
                        key ->
                                assertThat(places(ZH.getString(key)))
                                        .as(key)
                                        .isEqualTo(places(EN.getString(key))));
    }

    @Test
    void every_tender_every_movement_of_cash_and_every_identity_has_its_word() {
        var keys =
                Stream.of(
                                Arrays.stream(TenderKind.values()).map(k -> "tender." + k),
                                Arrays.stream(CashMovement.Kind.values()).map(k -> "cash." + k),
                                Arrays.stream(PeriodTotals.Identity.values())
                                        .map(k -> "identity." + k))
                        .flatMap(s -> s);
        assertThat(keys).allMatch(ZH::containsKey);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "guitai.receipt.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static int places(String text) {
        return text.split("%s", -1).length - 1;
    }
}
