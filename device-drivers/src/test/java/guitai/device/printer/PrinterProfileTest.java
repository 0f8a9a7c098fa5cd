package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.device.printer.PrinterProfile.Encoding;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrinterProfileTest {

    private static PrinterProfile read(String text) throws IOException {
        return PrinterProfile.read("mine", new StringReader(text));
    }

    @Test
    void every_model_of_the_program_can_be_read() {
        for (var name : PrinterProfile.NAMES) {
            assertThat(PrinterProfile.named(name).name()).isEqualTo(name);
        }
        assertThat(PrinterProfiles.SHIPPED.names()).isEqualTo(PrinterProfile.NAMES);
    }

    @Test
    void a_profile_says_only_what_is_different_from_another() throws IOException {
        var mine = read("# ours\nlike = epson-80\ncolumns = 42   # a narrow head\ndots = 512\n");
        assertThat(mine.columns()).isEqualTo(42);
        assertThat(mine.dots()).isEqualTo(512);
        assertThat(mine.capabilities()).isEqualTo(PrinterProfile.named("epson-80").capabilities());
        assertThat(mine.cut()).isEqualTo(PrinterProfile.named("epson-80").cut());
    }

    @Test
    void what_a_model_can_do_follows_from_what_its_file_says() {
        assertThat(PrinterProfile.named("generic-58").capabilities())
                .contains(Capability.CHINESE, Capability.CONFIRMATION, Capability.REPORTS_CHANGES)
                .doesNotContain(Capability.CUT, Capability.NUMBERED_CONFIRMATION);
        assertThat(PrinterProfile.named("generic-80-latin").capabilities())
                .doesNotContain(Capability.CHINESE);
        assertThat(PrinterProfile.named("generic-80-latin").font().encoding())
                .isEqualTo(new Encoding.CodePage(16, Charset.forName("windows-1252")));
        assertThat(PrinterProfile.named("generic-80-polled").capabilities())
                .contains(Capability.STATUS)
                .doesNotContain(Capability.REPORTS_CHANGES);
        assertThat(PrinterProfile.named("generic-58-mute").capabilities())
                .doesNotContain(Capability.STATUS, Capability.CONFIRMATION);
        assertThat(PrinterProfile.named("star-80").language())
                .isEqualTo(PrinterProfile.Language.STAR_LINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    columns: 48          | mine, line 2: not 'key = value': columns: 48
                    colums = 48          | mine, line 2: no such key: colums
                    columns =            | mine, line 2: columns has no value; write none for nothing
                    columns = many       | mine, line 2: columns is not a number from 16 to 96: many
                    columns = 500        | mine, line 2: columns is not a number from 16 to 96: 500
                    dots = 300           | mine, line 2: dots are 8 to 16 a column: 300
                    cut = 1D 5           | mine, line 2: cut is not bytes like '1B 40': 1D 5
                    qr = yes             | mine, line 2: qr is command or picture: yes
                    pictures = bmp       | mine, line 2: pictures is one of [none, gs-v-0, gs-8-l, star-k]: bmp
                    pictures = star-k    | mine, line 2: pictures: not in this language: STAR_K
                    drawer = 3           | mine, line 2: drawer is 2, 5, '2 5' or none: 3
                    drawer.pulse = 5000  | mine, line 2: drawer.pulse is not a number from 100 to 800: 5000
                    status = often       | mine, line 2: status knows dle-eot, asb, gs-r, gs-h, star-etb and none: often
                    status = gs-r        | mine, line 2: status: nothing works without dle-eot: gs-r
                    status = star-etb    | mine, line 2: status: not in this language: star-etb
                    characters = big     | mine, line 2: characters are gb18030, utf-8, ascii, or a code page like '16 windows-1252': big
                    characters = 2 cp99x | mine, line 2: characters: no such character set: cp99x
                    """)
    void a_mistake_is_named_with_its_file_its_line_and_its_key(String line, String complaint) {
        assertThatThrownBy(() -> read("like = generic-80\n" + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(complaint);
    }

    @Test
    void what_is_missing_unknown_or_said_twice_is_named_too() {
        assertThatThrownBy(() -> read("columns = 48\n")).hasMessage("mine: language is missing");
        assertThatThrownBy(() -> read("like = nobody\n"))
                .hasMessage("mine, line 1: like: no profile nobody");
        assertThatThrownBy(() -> read("like = generic-80\ncolumns = 48\ncolumns = 48\n"))
                .hasMessage("mine, line 3: columns is said twice");
        assertThatThrownBy(() -> PrinterProfile.named("nobody"))
                .hasMessageContaining("nobody")
                .hasMessageContaining("generic-80-latin");
    }

    @Test
    void a_shop_lays_its_own_profiles_into_a_folder_and_a_bad_one_spoils_no_other(
            @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("gprinter.printer"), "like = generic-80\ncut = none\n");
        Files.writeString(folder.resolve("epson-80.printer"), "like = epson-80\ndrawer = none\n");
        Files.writeString(folder.resolve("third.printer"), "like = gprinter\ncolumns = 42\n");
        Files.writeString(folder.resolve("bad.printer"), "like = generic-80\ncolums = 42\n");
        Files.writeString(folder.resolve("ring-a.printer"), "like = ring-b\n");
        Files.writeString(folder.resolve("ring-b.printer"), "like = ring-a\n");
        Files.write(folder.resolve("latin.printer"), new byte[] {(byte) 0xE9, '\n'});
        Files.writeString(folder.resolve("notes.txt"), "not a profile");

        var all = PrinterProfile.in(folder);

        assertThat(all.names()).startsWith("epson-80", "gprinter", "third").contains("generic-80");
        assertThat(all.named("gprinter").capabilities()).doesNotContain(Capability.CUT);
        assertThat(all.named("epson-80").capabilities())
                .doesNotContain(Capability.DRAWER)
                .contains(Capability.NUMBERED_CONFIRMATION);
        assertThat(all.named("third").cut().isEmpty()).isTrue();
        assertThat(all.problems())
                .hasSize(4)
                .contains("bad, line 2: no such key: colums", "latin: is not text in UTF-8");
        assertThat(all.problems()).anyMatch(problem -> problem.contains("circle"));
    }

    @Test
    void a_shop_without_a_folder_has_the_models_of_the_program(@TempDir Path folder)
            throws IOException {
        var all = PrinterProfile.in(folder.resolve("nowhere"));
        assertThat(all.names()).isEqualTo(PrinterProfile.NAMES);
        assertThat(all.problems()).isEqualTo(List.of());
    }
}
