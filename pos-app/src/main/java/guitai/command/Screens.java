package guitai.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Draws the till's screens without a display; implemented by the window's builder.
public interface Screens {
    /// Draws each main screen, in both languages, light and dark, as a PNG in the folder.
    ///
    /// Blocks for seconds. Not to be called where the window is open.
    ///
    /// @param till of the sample shop, with no shift open; a short day is played on it
    /// @param clock the till's
    /// @return the files written
    List<Path> draw(OpenTill till, InstantSource clock, Path folder)
            throws IOException, InterruptedException;
}
