package guitai.app;

import guitai.config.Settings;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.shell.Appearance;
import guitai.ui.shell.Theme;
import guitai.ui.text.Language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// How the till looked when it was closed: three words in a file of the home. A taste, not a
/// setting: where it is lost or damaged the till looks as it was set up.
final class AppearanceFile {
    private static final System.Logger LOG = System.getLogger(AppearanceFile.class.getName());

    private final Path file;

    AppearanceFile(Path home) {
        file = home.resolve("appearance");
    }

    static Appearance asSet(Settings settings) {
        return new Appearance(
                settings.language().getLanguage().equals("zh") ? Language.ZH : Language.EN,
                settings.dark() ? Theme.DARK : Theme.LIGHT,
                settings.touchLayout() ? Arrangement.TOUCH : Arrangement.SCAN);
    }

    Appearance read(Appearance standard) {
        try {
            if (!Files.exists(file)) return standard;
            var words =
                    Files.readString(file, StandardCharsets.UTF_8)
                            .strip()
                            .toUpperCase(Locale.ROOT)
                            .split(" ", -1);
            return words.length == 3
                    ? new Appearance(
                            Language.valueOf(words[0]),
                            Theme.valueOf(words[1]),
                            Arrangement.valueOf(words[2]))
                    : standard;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(System.Logger.Level.WARNING, file + " is not used: " + damaged.getMessage());
            return standard;
        }
    }

    void write(Appearance appearance) {
        try {
            Files.writeString(
                    file,
                    appearance.language()
                            + " "
                            + appearance.theme()
                            + " "
                            + appearance.arrangement()
                            + "\n");
        } catch (IOException full) {
            LOG.log(System.Logger.Level.WARNING, "the look is not remembered: " + full);
        }
    }
}
