package guitai.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import guitai.device.Heard;
import guitai.device.virtual.Violation.Kind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VirtualPrinterTest {
    private VirtualPrinter printer;
    private Socket cable;

    @BeforeEach
    void plugIn() throws IOException {
        printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_58);
        cable = new Socket(printer.host(), printer.port());
        cable.setSoTimeout((int) Heard.DEADLINE.toMillis());
    }

    @AfterEach
    void unplug() throws IOException {
        cable.close();
        printer.close();
    }

    private void send(Object... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(
                    part instanceof Integer b
                            ? new byte[] {b.byteValue()}
                            : part.toString().getBytes(Charset.forName("GB18030")));
        }
        cable.getOutputStream().write(bytes.toByteArray());
    }

    private String answer(int count) throws IOException {
        return HexFormat.ofDelimiter(" ")
                .withUpperCase()
                .formatHex(cable.getInputStream().readNBytes(count));
    }

    private List<Kind> complaintsAbout(Object... parts) throws Exception {
        send(parts);
        send(0x1D, "V", 0);
        printer.awaitPapers(1, Heard.DEADLINE);
        return printer.violations().stream().map(Violation::kind).toList();
    }

    @Test
    void status_is_answered_at_once_in_the_printers_own_bits() throws Exception {
        send(0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4);
        assertThat(answer(4)).isEqualTo("16 12 12 12");
        printer.runOutOfPaper();
        send(0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4);
        assertThat(answer(4)).isEqualTo("1E 32 12 72");
    }

    @Test
    void changes_are_reported_once_that_is_asked_for() throws Exception {
        send(0x1D, "a", 0xFF);
        assertThat(answer(4)).isEqualTo("14 00 00 0F");
        printer.cover(true);
        assertThat(answer(4)).isEqualTo("3C 00 00 0F");
        printer.cover(false);
        assertThat(answer(4)).isEqualTo("14 00 00 0F");
        send(0x10, 0x14, 1, 0, 2);
        assertThat(answer(4)).isEqualTo("10 00 00 0F");
    }

    @Test
    void a_fence_a_job_number_and_a_name_are_answered_in_printing_order() throws Exception {
        send("x", 0x0A, 0x1D, "r", 1, 0x1D, "(H", 6, 0, "000042", 0x1D, "I", 67, 0x1D, "r", 2);
        assertThat(answer(1 + 7 + 9 + 1))
                .isEqualTo("00 37 22 30 30 34 32 00 5F 56 49 52 54 55 41 4C 00 01");
    }

    @Test
    void what_is_printed_can_be_read() throws Exception {
        assertThat(complaintsAbout(0x1B, "@", "茶 tea", 0x0A, 0x1B, "a", 1, "中", 0x0A)).isEmpty();
        assertThat(printer.papers().getFirst().lines())
                .containsExactly("茶 tea", " ".repeat(15) + "中");
    }

    @Test
    void an_unknown_command_is_complained_about_with_its_place() throws Exception {
        assertThat(complaintsAbout("ab", 0x1B, "Q"))
                .containsExactly(Kind.UNKNOWN_COMMAND, Kind.NOT_AT_LINE_START);
        assertThat(printer.violations().getFirst())
                .isEqualTo(new Violation(Kind.UNKNOWN_COMMAND, 2, "1B 51"));
    }

    @Test
    void four_byte_characters_are_rubbish_on_a_real_printer() throws Exception {
        assertThat(complaintsAbout("¥5", 0x0A)).contains(Kind.FOUR_BYTE_CHARACTER);
    }

    @Test
    void a_line_wider_than_the_paper_is_complained_about_and_wrapped() throws Exception {
        assertThat(complaintsAbout("x".repeat(33), 0x0A)).containsExactly(Kind.LINE_TOO_WIDE);
        assertThat(printer.papers().getFirst().lines()).containsExactly("x".repeat(32), "x");
    }

    @Test
    void an_alignment_in_the_middle_of_a_line_is_complained_about() throws Exception {
        assertThat(complaintsAbout("x", 0x1B, "a", 1, 0x0A))
                .containsExactly(Kind.NOT_AT_LINE_START);
    }

    @Test
    void bad_bar_codes_are_not_printed() throws Exception {
        assertThat(
                        complaintsAbout(
                                0x1D,
                                "k",
                                67,
                                13,
                                "6901234567890", // wrong check digit
                                0x1D,
                                "k",
                                73,
                                3,
                                "ABC", // no code set
                                0x1D,
                                "w",
                                6,
                                0x1D,
                                "k",
                                73,
                                12,
                                "{B0123456789")) // wider than the paper
                .containsExactly(Kind.BAD_BARCODE, Kind.BAD_BARCODE, Kind.BAD_BARCODE);
    }

    @Test
    void a_command_cut_off_by_the_cable_is_complained_about_and_the_next_host_is_served()
            throws Exception {
        send(0x1D, "(k", 9, 0, "1P");
        cable.close();
        try (var next = new Socket(printer.host(), printer.port())) {
            next.getOutputStream().write("hello\n\u001DV\0".getBytes(US_ASCII));
            assertThat(printer.awaitPapers(1, Heard.DEADLINE).getFirst().text()).isEqualTo("hello");
        }
        assertThat(printer.violations())
                .extracting(Violation::kind)
                .containsExactly(Kind.UNFINISHED);
    }

    @Test
    void real_time_bytes_inside_data_are_obeyed_as_real_printers_do() throws Exception {
        send(0x1D, "(k", 8, 0, "1P0", 0x10, 0x14, 1, 0, 2);
        Heard.until("the drawer is open", printer::drawerOpen);
        assertThat(printer.kicks()).containsExactly(2);
    }

    @Test
    void paper_without_a_knife_is_torn_off_by_hand() throws Exception {
        send("one", 0x0A);
        Heard.until("the line is printed", () -> printer.bytesPrinted() == 4);
        printer.tearOff();
        send("two", 0x0A);
        Heard.until("the line is printed", () -> printer.bytesPrinted() == 8);
        printer.tearOff();
        assertThat(printer.awaitPapers(2, Heard.DEADLINE))
                .extracting(Paper::text)
                .containsExactly("one", "two");
    }
}
