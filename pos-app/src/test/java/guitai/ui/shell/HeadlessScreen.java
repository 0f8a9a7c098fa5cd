package guitai.ui.shell;

import javafx.application.Platform;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Gives the Headless glass platform a screen as large as a till's: it comes with 1000 × 1000, and
/// a larger stage breaks its frame buffer (JDK-8364201). Call before the first stage is shown.
final class HeadlessScreen {

    private HeadlessScreen() {}

    static void resize(int width, int height) throws Exception {
        var done = new CompletableFuture<Boolean>();
        Runnable resize =
                () -> {
                    try {
                        set(width, height);
                        done.complete(true);
                    } catch (ReflectiveOperationException | RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                };
        try {
            Platform.startup(resize);
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(resize);
        }
        done.get(30, TimeUnit.SECONDS);
    }

    private static void set(int width, int height) throws ReflectiveOperationException {
        if (!"Headless".equals(System.getProperty("glass.platform"))) return;
        var screen = Class.forName("com.sun.glass.ui.Screen");
        var app =
                Class.forName("com.sun.glass.ui.Application")
                        .getMethod("GetApplication")
                        .invoke(null);
        var made =
                screen.getConstructors()[0].newInstance(
                        0L, 32, 0, 0, width, height, 0, 0, width, height, 0, 0, width, height, 100,
                        100, 1f, 1f, 1f, 1f);
        var screens = Array.newInstance(screen, 1);
        Array.set(screens, 0, made);
        var field = app.getClass().getDeclaredField("screens");
        field.setAccessible(true);
        field.set(app, screens);
        var buffer = app.getClass().getDeclaredField("frameBuffer");
        buffer.setAccessible(true);
        buffer.set(app, ByteBuffer.allocate(width * height * 4));
        screen.getMethod("notifySettingsChanged").invoke(null);
    }
}
