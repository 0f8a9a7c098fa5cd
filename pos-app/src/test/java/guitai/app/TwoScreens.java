package guitai.app;

import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.ui.key.KeyMap;
import guitai.ui.sample.Shop;
import guitai.ui.shell.FreeClock;
import guitai.ui.shell.FxExecutor;
import guitai.ui.shell.KeyBurst;
import guitai.ui.shell.TillViewModel;
import guitai.ui.shell.TillWindow;
import guitai.ui.text.Name;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/// The till's window and its customer's screen on the display of the environment. Asked by lines of
/// standard input, and ends with it: an empty line says where both are; any other is a file that
/// gets a picture of everything the display shows, and says how much of the customer's screen is
/// what should be on it.
final class TwoScreens {
    private static final int COLOURS = 8;

    private TwoScreens() {}

    public static void main(String[] home) throws IOException {
        var shop = new Shop(Path.of(home[0]));
        shop.counter().signOn().signOn("1001", "1111");
        shop.counter().shifts().open(CashCount.of(new TreeMap<>(Map.of(1000L, 20)), Money.CNY));
        Platform.startup(() -> open(shop));
        var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = asked.readLine(); line != null; line = asked.readLine()) {
            var file = line;
            Platform.runLater(() -> System.out.println(file.isEmpty() ? where() : picture(file)));
        }
        Platform.exit();
    }

    private static void open(Shop shop) {
        var till = new TillViewModel(shop.parts(Runnable::run, new FxExecutor()));
        till.start();
        till.new Told().signedOn(shop.store().staff().all().getFirst());
        for (int i = 0; i < 3; i++) till.scanned(shop.code(i));
        var front = new Stage();
        front.setTitle("Till");
        guitai.app.Window.fill(front);
        new TillWindow(till, KeyMap.usual(), KeyBurst.NONE, new FreeClock()).open(front);
        new SecondScreen().beside(till, Name.of("Customer"), front);
    }

    private static String where() {
        return Screen.getScreens().size()
                + " screens"
                + Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .map(Stage.class::cast)
                        .map(w -> w.getTitle() + " " + at(w) + (w.isFocused() ? " keys" : ""))
                        .sorted()
                        .collect(Collectors.joining(", ", ", ", ""));
    }

    private static String at(Stage window) {
        return "%.0f,%.0f %.0fx%.0f"
                .formatted(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }

    private static String picture(String file) {
        var all =
                Screen.getScreens().stream()
                        .map(Screen::getBounds)
                        .reduce(
                                (a, b) ->
                                        new Rectangle2D(
                                                0,
                                                0,
                                                Math.max(a.getMaxX(), b.getMaxX()),
                                                Math.max(a.getMaxY(), b.getMaxY())))
                        .orElseThrow();
        var seen = new Robot().getScreenCapture(null, all);
        write(seen, Path.of(file));
        var customer =
                Window.getWindows().stream()
                        .filter(w -> "Customer".equals(((Stage) w).getTitle()))
                        .findFirst()
                        .orElseThrow();
        return same(seen, customer) + " percent";
    }

    private static long same(Image seen, Window window) {
        var should = window.getScene().snapshot(null);
        int width = (int) should.getWidth();
        int height = (int) should.getHeight();
        long same = 0;
        var colours = new HashSet<Integer>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = should.getPixelReader().getArgb(x, y);
                colours.add(pixel);
                int x0 = x + (int) window.getX();
                if (seen.getPixelReader().getArgb(x0, y + (int) window.getY()) == pixel) same++;
            }
        }
        if (colours.size() < COLOURS) throw new AssertionError("nothing is drawn: " + colours);
        return same * 100 / ((long) width * height);
    }

    private static void write(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
