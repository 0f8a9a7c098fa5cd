package guitai.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TextsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "guitai", "ui");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+[A-Za-z]*(?:\\.[A-Za-z]+)+)\"");
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    /// Categories are data of a shop; the bundles know the words of some.
    private static final String DATA = "category.";

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(bundle("zh").stringPropertyNames())
                .isEqualTo(bundle("en").stringPropertyNames());
    }

    @Test
    void both_languages_leave_the_same_gaps() throws IOException {
        var zh = bundle("zh");
        var en = bundle("en");
        for (var key : zh.stringPropertyNames()) {
            assertThat(gaps(en.getProperty(key))).as(key).isEqualTo(gaps(zh.getProperty(key)));
        }
    }

    @Test
    void no_text_is_missing_and_none_is_left_over() throws IOException {
        var used = usedInSources();
        var known = new TreeSet<>(bundle("zh").stringPropertyNames());
        known.removeIf(key -> key.startsWith(DATA));
        var missing = new TreeSet<>(used);
        missing.removeAll(known);
        var leftOver = new TreeSet<>(known);
        leftOver.removeAll(used);
        assertThat(missing).as("missing in the bundles").isEmpty();
        assertThat(leftOver).as("used nowhere").isEmpty();
    }

    @Test
    void no_chinese_and_no_sentence_stands_in_the_code() throws IOException {
        var han = Pattern.compile("\"[^\"]*\\p{IsHan}[^\"]*\"");
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(han.matcher(Files.readString(file)).find())
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void an_english_request_on_a_chinese_machine_is_answered_in_english() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(Texts.in(Language.EN).get("command.park")).isEqualTo("Park");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void money_is_written_to_the_fen_with_the_sign_before_the_currency() {
        for (var language : Language.values()) {
            var texts = Texts.in(language);
            assertThat(texts.money(Money.cny(123_450))).isEqualTo("¥1,234.50");
            assertThat(texts.money(Money.cny(5))).isEqualTo("¥0.05");
            assertThat(texts.money(Money.cny(-90))).isEqualTo("-¥0.90");
            assertThat(texts.face(Money.cny(10_000))).isEqualTo("¥100");
            assertThat(texts.face(Money.cny(50))).isEqualTo("¥0.5");
        }
    }

    @Test
    void the_largest_amount_a_till_can_hold_is_written_exactly() {
        assertThat(Texts.in(Language.EN).money(Money.cny(Long.MAX_VALUE)))
                .isEqualTo("¥92,233,720,368,547,758.07");
    }

    @Test
    void a_currency_without_decimals_is_written_without() {
        var yen = new Money(1500, Currency.getInstance("JPY"));
        assertThat(Texts.in(Language.EN).plain(yen)).isEqualTo("1,500");
    }

    @Test
    void words_carry_money_dates_names_and_further_words() {
        var texts = Texts.in(Language.EN);
        var words = Words.of("sale.each", Money.cny(350), new Name("瓶", "btl"));
        assertThat(texts.say(words)).isEqualTo("¥3.50/btl");
        assertThat(texts.date(LocalDate.of(2026, 11, 21))).isEqualTo("21 Nov 2026");
        assertThat(texts.time(LocalTime.of(9, 5))).isEqualTo("09:05");
        assertThat(texts.say(Words.NONE)).isEmpty();
    }

    @Test
    void a_category_without_a_word_keeps_its_code() {
        assertThat(Texts.in(Language.ZH).category("drinks")).isEqualTo("饮料");
        assertThat(Texts.in(Language.ZH).category("garden")).isEqualTo("garden");
    }

    private static Properties bundle(String language) throws IOException {
        var file = "/guitai/ui/texts_" + language + ".properties";
        var properties = new Properties();
        try (var in = TextsTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> usedInSources() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(r -> used.add(r.group(1)));
            }
        }
        // Names that look like keys and are none.
        used.removeIf(name -> name.endsWith(".css") || name.startsWith("guitai."));
        return used;
    }
}
