package guitai.command;

import guitai.flow.Counter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Draws the till's screens without a display; implemented by the window's builder.
public interface Screens {
    /// Draws each main screen, in both languages, light and dark, as a PNG in the folder.
    ///
    /// Blocks for seconds. Not to be called where the window is open.
    ///
    /// @param counter a till with a shift open, to be shown as it is
    /// @return the files written; empty where this machine cannot draw
    List<Path> draw(Counter counter, Path folder) throws IOException, InterruptedException;
}
