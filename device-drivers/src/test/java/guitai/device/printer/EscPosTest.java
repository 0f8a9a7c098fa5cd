package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EscPosTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final EscPos generic = new EscPos(PrinterProfile.named("generic-80"));
    private final EscPos epson = new EscPos(PrinterProfile.named("epson-80"));

    private static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    private static PrintLine.Text text(String text, boolean bold, Block.Size size) {
        return new PrintLine.Text(text, bold, size);
    }

    @Test
    void chinese_text_goes_out_in_two_bytes_a_character() {
        assertThat(hex(generic.line(text("茶 \uFFE54.50", false, Block.Size.NORMAL))))
                .isEqualTo("B2 E8 20 A3 A4 34 2E 35 30 0A");
    }

    @Test
    void bold_and_double_size_are_switched_on_for_one_line_and_off_again() {
        assertThat(hex(epson.line(text("A", true, Block.Size.DOUBLE))))
                .isEqualTo("1D 21 11 1B 45 01 41 0A 1B 45 00 1D 21 00 1B 4A 08");
        assertThat(hex(generic.line(text("A", false, Block.Size.TALL))))
                .isEqualTo("1D 21 01 1C 21 08 41 0A 1D 21 00 1C 21 00 1B 4A 08");
    }

    @Test
    void a_qr_code_is_stored_and_printed_in_the_middle() {
        assertThat(hex(generic.line(new PrintLine.Qr("A1", 6))))
                .isEqualTo(
                        "1B 4A 0C 1B 61 01 1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 06 1D 28"
                            + " 6B 03 00 31 45 31 1D 28 6B 05 00 31 50 30 41 31 1D 28 6B 03 00 31"
                            + " 51 30 1B 61 00 1B 4A 0C");
    }

    @Test
    void bar_codes_carry_their_text_below() {
        assertThat(hex(generic.line(new PrintLine.Code128("RC:1{", 2))))
                .isEqualTo(
                        "1B 4A 0C 1B 61 01 1D 68 50 1D 77 02 1D 48 02 1D 6B 49 08 7B 42 52 43 3A 31"
                                + " 7B 7B 1B 61 00 1B 4A 0C");
        assertThat(hex(generic.line(new PrintLine.Code128("012034", 3))))
                .contains("1D 6B 49 05 7B 43 01 14 22 1B 61 00");
        assertThat(hex(generic.line(new PrintLine.Ean13("6901234567892", 3))))
                .contains("1D 6B 43 0D 36 39 30 31 32 33 34 35 36 37 38 39 32 1B 61 00");
    }

    @Test
    void digits_that_would_become_a_real_time_command_are_not_packed() {
        assertThat(Code128Data.of("12160401").symbols()).isEqualTo(8);
        assertThat(Code128Data.of("160501").symbols()).isEqualTo(6);
        assertThat(Code128Data.of("16200101").symbols()).isEqualTo(8);
        assertThat(Code128Data.of("11604010").symbols()).isEqualTo(4);
    }

    @Test
    void letters_come_one_by_one_and_the_digits_behind_them_in_pairs() {
        assertThat(hex(Code128Data.of("RC:1012034").bytes()))
                .isEqualTo("7B 42 52 43 3A 31 7B 43 01 14 22");
        assertThat(Code128Data.of("RC:1012034").symbols()).isEqualTo(4 + 1 + 3);
    }

    @Test
    void paper_is_cut_where_there_is_a_knife_and_fed_to_the_tear_bar_where_there_is_none() {
        assertThat(hex(generic.line(new PrintLine.Cut()))).isEqualTo("1D 56 42 00");
        assertThat(hex(new EscPos(PrinterProfile.named("generic-58")).line(new PrintLine.Cut())))
                .isEqualTo("1B 64 04");
    }

    @Test
    void a_job_begins_clean_and_ends_with_a_question_the_printer_answers_when_it_is_done() {
        var lines = List.<PrintLine>of(new PrintLine.Feed(2));
        assertThat(generic.job(lines, "0007").stream().map(EscPosTest::hex))
                .containsExactly("1B 40 1C 26 1D 61 FF", "1B 64 02", "1D 72 01");
        assertThat(epson.job(lines, "0007").getLast())
                .satisfies(
                        last ->
                                assertThat(hex(last))
                                        .isEqualTo("1D 28 48 06 00 30 30 30 30 30 37"));
    }

    @Test
    void a_drawer_is_kicked_in_real_time() {
        assertThat(hex(generic.kick(DrawerPin.TWO))).isEqualTo("10 14 01 00 02");
        assertThat(hex(generic.kick(DrawerPin.FIVE))).isEqualTo("10 14 01 01 02");
    }

    @Test
    void every_character_there_is_becomes_one_or_two_bytes_that_no_printer_misreads() {
        var chinese = Charset.forName("GB18030");
        var characters = new PrintableText(new PrinterProfile.Encoding.Gb18030(), false);
        int last = Boolean.getBoolean("guitai.nightly") ? Character.MAX_CODE_POINT : 0x1FFFF;
        for (int c = 0; c <= last; c++) {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                continue;
            }
            var shown = characters.printable(Character.toString(c));
            var bytes = characters.encode(shown);
            if (bytes.length != characters.width(shown)
                    || !shown.equals(new String(bytes, chinese))
                    || commands(bytes)) {
                throw new AssertionError("U+%X becomes %s".formatted(c, hex(bytes)));
            }
        }
    }

    private static boolean commands(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20) {
                return true;
            }
        }
        return false;
    }

    @Test
    void any_text_at_all_can_be_printed() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var name = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                name.append((char) random.nextInt(0x10000));
            }
            var document = PrintDocument.builder().line(name.toString(), "￥1.00").build();
            var lines = new Layout(PrinterProfile.named("generic-58")).lines(document);
            assertThat(generic.job(lines, "0001"))
                    .as("seed %d", seed)
                    .hasSizeGreaterThanOrEqualTo(lines.size() + 2);
        }
    }
}
