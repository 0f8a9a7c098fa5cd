package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.device.printer.Block.Align;
import guitai.device.printer.Block.Cell;
import guitai.device.printer.Block.Size;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LayoutTest {
    private static final int ROUNDS = Boolean.getBoolean("guitai.nightly") ? 50_000 : 1_000;
    private static final List<String> PIECES =
            List.of(
                    "茉莉花茶", "é", "¥", "🍵", "500ml", " ", "  ", "Organic", "、", "1.2kg", "\t", "𠮷",
                    "a", "（大）", "-");

    private static final PrintableText CHARACTERS =
            new PrintableText(PrinterProfile.named("generic-80"));

    private static List<String> plain(String profile, PrintDocument.Builder document) {
        return new Layout(PrinterProfile.named(profile)).plain(document.build());
    }

    private static PrintDocument.Builder document() {
        return PrintDocument.builder();
    }

    @Test
    void left_and_right_stand_at_the_edges_of_the_paper_whatever_its_width() {
        var total = document().line("应付", "￥12.50");
        assertThat(plain("generic-80", total)).containsExactly("应付" + " ".repeat(37) + "￥12.50");
        assertThat(plain("generic-58", total)).containsExactly("应付" + " ".repeat(21) + "￥12.50");
    }

    @Test
    void a_centred_line_counts_chinese_characters_as_two_columns() {
        assertThat(plain("generic-58", document().centre("谢谢惠顾")))
                .containsExactly(" ".repeat(12) + "谢谢惠顾");
    }

    @Test
    void double_size_halves_the_columns() {
        assertThat(plain("generic-58", document().big("合计", "￥8.00")))
                .containsExactly("合计" + " ".repeat(6) + "￥8.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-58", "generic-80"})
    void a_very_long_name_with_an_accent_and_an_emoji_wraps_and_loses_nothing(String profile) {
        var name = "特级明前手工炒制高山云雾绿茶礼盒装含两罐各二百五十克附赠紫砂壶一把送长辈佳品回甘" + "é🍵";
        assertThat(name.codePointCount(0, name.length())).isEqualTo(42);
        var lines = plain(profile, document().line(name, "￥368.00"));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(name + "￥368.00");
        int columns = PrinterProfile.named(profile).columns();
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(CHARACTERS.width(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void words_are_not_broken_and_a_word_wider_than_the_paper_is() {
        assertThat(
                        plain(
                                "generic-58",
                                document().line("Wholemeal bread with sunflower seeds 500 g")))
                .containsExactly("Wholemeal bread with sunflower", "seeds 500 g");
        assertThat(plain("generic-58", document().line("x".repeat(70))))
                .containsExactly("x".repeat(32), "x".repeat(32), "x".repeat(6));
    }

    @Test
    void a_row_puts_numbers_in_columns_and_a_long_name_above_them() {
        var goods =
                document()
                        .row(
                                PrintDocument.wide("品名"),
                                PrintDocument.right("数量", 5),
                                PrintDocument.right("金额", 9))
                        .row(
                                PrintDocument.wide("绿茶"),
                                PrintDocument.right("2", 5),
                                PrintDocument.right("9.00", 9))
                        .row(
                                PrintDocument.wide("有机纯燕麦片家庭装一千克"),
                                PrintDocument.right("1", 5),
                                PrintDocument.right("29.90", 9));
        assertThat(plain("generic-58", goods))
                .containsExactly(
                        "品名               数量     金额",
                        "绿茶                  2     9.00",
                        "有机纯燕麦片家庭装一千克",
                        "                      1    29.90");
    }

    @Test
    void an_amount_wider_than_its_column_pushes_the_others_and_is_not_cut() {
        var line =
                plain(
                        "generic-58",
                        document()
                                .row(
                                        PrintDocument.wide("A"),
                                        PrintDocument.right("1234567890.00", 4)));
        assertThat(line).containsExactly("A" + " ".repeat(18) + "1234567890.00");
    }

    @Test
    void the_small_yen_sign_becomes_the_one_printers_have() {
        assertThat(plain("generic-58", document().line("\u00A54.50")))
                .containsExactly("\uFFE54.50");
    }

    @Test
    void a_name_cannot_command_the_printer() {
        assertThat(
                        plain(
                                "generic-58",
                                document().line("tea\u001B@\u0010\u0014\u0001\u0000\u0001x")))
                .containsExactly("tea @     x");
    }

    @Test
    void a_bar_code_too_wide_for_the_paper_becomes_a_qr_code_with_its_text_below() {
        var code = document().code128("RC-01-2026112-ABCD");
        assertThat(plain("generic-58", code))
                .containsExactly("[QR RC-01-2026112-ABCD]", "       RC-01-2026112-ABCD");
        assertThat(new Layout(PrinterProfile.named("generic-80")).lines(code.build()))
                .containsExactly(new PrintLine.Code128("RC-01-2026112-ABCD", 2));
    }

    @Test
    void digits_are_packed_so_that_a_long_number_fits_narrow_paper() {
        var lines =
                new Layout(PrinterProfile.named("generic-58"))
                        .lines(document().code128("RC:0120261121000123").build());
        assertThat(lines).containsExactly(new PrintLine.Code128("RC:0120261121000123", 2));
    }

    @Test
    void a_document_that_cannot_be_printed_cannot_be_made() {
        assertThatThrownBy(() -> document().build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> document().ean13("6901234567890"))
                .hasMessageContaining("6901234567890");
        assertThatThrownBy(() -> document().code128("茶"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> document().qr("a\u0010\u0004\u0001"))
                .hasMessageContaining("control");
        assertThatThrownBy(() -> document().qr("x".repeat(301))).hasMessageContaining("301");
    }

    @Test
    void whatever_the_names_no_line_is_too_wide_and_no_character_is_lost() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var profile = PrinterProfile.named(random.nextBoolean() ? "generic-58" : "generic-80");
            var block = block(random);
            var lines = new Layout(profile).lines(new PrintDocument(List.of(block)));
            var printed = new StringBuilder();
            for (var line : lines) {
                var text = (PrintLine.Text) line;
                assertThat(CHARACTERS.width(text.text()) * text.size().width())
                        .as("seed %d: %s", seed, text)
                        .isLessThanOrEqualTo(profile.columns());
                printed.append(text.text());
            }
            assertThat(bare(printed.toString()))
                    .as("seed %d: %s", seed, block)
                    .isEqualTo(bare(wanted(block)));
        }
    }

    private static Block block(Random random) {
        if (random.nextBoolean()) {
            var size = any(random, List.of(Size.values()));
            return new Block.Text(
                    text(random), text(random), text(random), random.nextBoolean(), size);
        }
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            cells.add(
                    new Cell(
                            text(random),
                            random.nextInt(12),
                            any(random, List.of(Align.values()))));
        }
        return new Block.Row(cells, random.nextBoolean());
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(4) == 0 ? 20 : 4); i > 0; i--) {
            text.append(any(random, PIECES));
        }
        return text.toString();
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String wanted(Block block) {
        var all =
                switch (block) {
                    case Block.Text text -> text.left() + " " + text.centre() + " " + text.right();
                    case Block.Row(var cells, _) ->
                            String.join(" ", cells.stream().map(Cell::text).toList());
                    default -> throw new AssertionError(block);
                };
        return CHARACTERS.printable(all);
    }

    private static String bare(String text) {
        return text.replace(" ", "");
    }
}
