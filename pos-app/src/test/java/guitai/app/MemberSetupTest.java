package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.config.Settings;
import guitai.config.SettingsFile;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberSetupTest {
    @TempDir private Path home;

    private MemberSetup setup(String... settings) throws IOException {
        var file = home.resolve(SettingsFile.NAME);
        Files.write(file, java.util.List.of(settings));
        if (SettingsFile.read(file, Map.of()) instanceof SettingsFile.Reading.Good(Settings good)) {
            return MemberSetup.of(good, home);
        }
        throw new AssertionError("settings");
    }

    @Test
    void a_shop_that_names_no_programme_has_no_members() throws IOException {
        assertThat(setup()).isInstanceOf(MemberSetup.None.class);
    }

    @Test
    void a_programme_that_cannot_be_read_stops_the_start_and_names_its_line() throws IOException {
        Files.writeString(home.resolve("members.conf"), "points.per-yuan = 1\npoints.rain = 1\n");

        assertThat(setup("members.programme = members.conf"))
                .isInstanceOfSatisfying(
                        MemberSetup.Bad.class,
                        bad ->
                                assertThat(bad.what())
                                        .endsWith(
                                                "members.conf line 2: no such name: points.rain"));
    }

    @Test
    void a_key_that_is_none_is_not_repeated() throws IOException {
        Files.writeString(home.resolve("members.conf"), "");
        Files.writeString(home.resolve("codes.key"), "not+a!key");

        assertThat(setup("members.programme = members.conf", "members.code-key = codes.key"))
                .isInstanceOfSatisfying(
                        MemberSetup.Bad.class,
                        bad -> assertThat(bad.what()).doesNotContain("not+a!key"));
    }

    @Test
    void a_programme_and_a_key_make_members() throws IOException {
        Files.writeString(home.resolve("members.conf"), "");
        Files.writeString(home.resolve("codes.key"), "MDEyMzQ1Njc4OWFiY2RlZg==");

        assertThat(setup("members.programme = members.conf", "members.code-key = codes.key"))
                .isInstanceOfSatisfying(
                        MemberSetup.Good.class, good -> assertThat(good.codes()).isPresent());
    }
}
