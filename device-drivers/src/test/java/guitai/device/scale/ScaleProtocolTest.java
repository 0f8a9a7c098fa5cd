package guitai.device.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import guitai.device.link.Dump;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScaleProtocolTest {
    private static final String WHOLE =
            """
            title   A scale
            trust   unverified
            line    9600 8N1
            ask     "P"
            answer  <weight:[0-9]+> CR
            unit    g
            point   written
            digits  written
            sum     none
            steady  said
            """;

    static List<String> protocols() {
        return ScaleProtocol.NAMES;
    }

    @Test
    void a_shop_can_bring_a_table_of_its_own() throws IOException {
        var own = ScaleProtocol.read("own", new StringReader(WHOLE));
        var pieces =
                new ScaleFramer(own)
                        .take("1386\r".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 5);
        assertThat(pieces)
                .containsExactly(
                        new ScaleFramer.Piece.Said(
                                new Weighing.Stable(
                                        new Weight(new BigDecimal(1386), MassUnit.GRAM), false),
                                5));
    }

    @Test
    void the_table_and_the_exchange_of_the_document_are_right() throws IOException {
        var document = Files.readString(Path.of("docs", "scales.md"));
        var table = block(document, "title   Example");
        var framer = new ScaleFramer(ScaleProtocol.read("example", new StringReader(table)));
        var said = new ArrayList<String>();
        var meant = new ArrayList<String>();
        for (var entry : Dump.read(new StringReader(block(document, "> 50"))).entries()) {
            switch (entry) {
                case Dump.Sent(var hex) -> assertThat(hex).isEqualTo("50");
                case Dump.Heard heard -> {
                    var piece = framer.take(heard.bytes(), heard.bytes().length).getFirst();
                    said.add(((ScaleFramer.Piece.Said) piece).weighing().toString());
                }
                case Dump.Meant(var words) -> meant.add(words);
            }
        }
        assertThat(said).containsExactly("Stable[weight=352 g, net=false]", "None[why=MOVING]");
        assertThat(meant).containsExactly("352 g", "MOVING");
    }

    /// The example in the document that begins with this.
    private static String block(String document, String beginning) {
        int from = document.indexOf("   " + beginning);
        return document.substring(from, document.indexOf("   ```", from))
                .replace("\n   ", "\n")
                .strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title   A scale    |                          | own: title is missing",
                "trust   unverified | trust   hearsay          | own: trust cannot be read:"
                        + " hearsay",
                "line    9600 8N1   | line    9600             | own: line cannot be read: 9600",
                "ask     \"P\"      | ask     STY              | own: ask cannot be read: STY",
                "unit    g          | unit    st               | own: unit cannot be read: st",
                "point   written    | pint    written          | own, line 7: does not begin with",
                "steady  said       | steady  yes              | own: steady cannot be read: yes",
                "unit    g          | when    a & x01 BROKEN   | own: when cannot be read: a & x01"
                        + " BROKEN",
                "unit    g          | answer  <weight:[0-9> CR | own: answer cannot be read:"
                        + " <weight:[0-9> CR",
            })
    void a_wrong_line_is_named(String line, String instead, String words) {
        var wrong = WHOLE.replace(line.strip(), instead == null ? "" : instead.strip());
        assertThat(wrong).isNotEqualTo(WHOLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleProtocol.read("own", new StringReader(wrong)))
                .withMessageStartingWith(words.strip());
    }

    @Test
    void a_name_nobody_wrote_a_table_for_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleProtocol.named("dahua"))
                .withMessageContaining("dahua");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void any_bytes_at_all_are_survived_and_none_are_kept_for_ever(String name) {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        var framer = new ScaleFramer(ScaleProtocol.named(name));
        assertThatNoException()
                .as("seed %d", seed)
                .isThrownBy(
                        () -> {
                            for (int i = 0; i < 500; i++) {
                                var bytes = new byte[random.nextInt(40)];
                                random.nextBytes(bytes);
                                framer.take(bytes, bytes.length);
                                assertThat(framer.waiting()).isLessThan(256);
                            }
                        });
    }

    @Test
    void a_pound_is_exact_and_never_rounded_to_grams() {
        var pounds = new Weight(new BigDecimal("3.055"), MassUnit.POUND);
        assertThat(pounds.grams()).isEqualByComparingTo("1385.72469035");
        assertThat(pounds.wholeGrams()).isEmpty();
        assertThat(new Weight(new BigDecimal("1.3860"), MassUnit.KILOGRAM).wholeGrams())
                .hasValue(1386);
    }
}
