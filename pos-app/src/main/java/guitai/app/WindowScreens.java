package guitai.app;

import guitai.command.Screens;
import guitai.flow.Counter;

import java.nio.file.Path;
import java.util.List;

/// Draws the window's screens.
final class WindowScreens implements Screens {
    @Override
    public List<Path> draw(Counter counter, Path folder) {
        return List.of();
    }
}
