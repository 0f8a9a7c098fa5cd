package guitai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// What we say about others' work stays true when a version changes.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class NoticesTest {
    private static final Pattern VERSION = Pattern.compile("<(\\w+)\\.version>([^<]+)<");
    // Used to build and test, and not shipped.
    private static final String NOT_SHIPPED =
            "errorprone|nullaway|googlejavaformat|junit|assertj|archunit|testfx"
                    + "|wechatpay|weixin|alipay|okhttp";

    @Test
    void every_shipped_library_is_named_with_its_version() throws IOException {
        var pom = Files.readString(House.root().resolve("pom.xml"));
        var notices = Files.readString(House.root().resolve("packaging/THIRD-PARTY.md"));
        var found = new ArrayList<String>();
        for (var match = VERSION.matcher(pom); match.find(); ) {
            if (match.group(1).matches(NOT_SHIPPED)) continue;
            found.add(match.group(1));
            assertThat(notices)
                    .as("packaging/THIRD-PARTY.md on %s", match.group(1))
                    .contains("| " + match.group(2));
        }
        assertThat(found).contains("javafx", "sqlite", "jspecify");
    }
}
