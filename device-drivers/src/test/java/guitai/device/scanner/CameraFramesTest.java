package guitai.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.common.BitMatrix;

import guitai.device.Heard;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Every kind of code a shop has, in pictures as a camera makes them: near and far, turned, out of
/// focus, in bad light.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CameraFramesTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int PAPER = 200;
    private static final int INK = 40;

    /// @param text what is encoded
    /// @param read what the till is to hear
    /// @param width of its smallest drawing, in modules with the quiet zone
    private record Code(BarcodeFormat format, String text, String read, int width, int height) {
        Code(BarcodeFormat format, String text, int width, int height) {
            this(format, text, text, width, height);
        }

        boolean square() {
            return height == width;
        }

        BitMatrix drawn(int scale) throws Exception {
            return new MultiFormatWriter().encode(text, format, width * scale, height * scale);
        }
    }

    // How the drawer of bars is told of it.
    private static final char FNC1 = '\u00F1';

    private static final Code PHONE = new Code(BarcodeFormat.QR_CODE, "134567890123456789", 29, 29);
    private static final Code LINK =
            new Code(
                    BarcodeFormat.QR_CODE,
                    "https://id.gs1.org/01/06901234567892/10/A1?17=261231",
                    41,
                    41);
    private static final Code MATRIX = new Code(BarcodeFormat.DATA_MATRIX, "MB:10000042", 24, 24);
    private static final List<Code> ALL =
            List.of(
                    PHONE,
                    LINK,
                    MATRIX,
                    new Code(BarcodeFormat.EAN_13, "6901234567892", 115, 40),
                    new Code(BarcodeFormat.EAN_13, "2112345003580", 115, 40),
                    new Code(BarcodeFormat.EAN_8, "96385074", 87, 40),
                    new Code(BarcodeFormat.UPC_A, "036000291452", 115, 40),
                    new Code(BarcodeFormat.UPC_E, "04252614", "042100005264", 71, 40),
                    new Code(BarcodeFormat.ITF, "16901234567899", 155, 40),
                    new Code(
                            BarcodeFormat.CODE_128,
                            FNC1 + "01069012345678921726123110A1" + FNC1 + "21S7",
                            "01069012345678921726123110A1\u001D21S7",
                            270,
                            40),
                    new Code(BarcodeFormat.CODE_128, "RC:S001-01-20261121-000001", 340, 40));

    private final Heard<Scanned> scans = new Heard<>();
    private final Desk desk = new Desk();

    /// A camera of which the test holds what is in front of it.
    private static final class Desk implements CameraSource {
        private Consumer<Picture> seen = _ -> {};

        @Override
        public void watch(Consumer<Picture> watching, Runnable gone) {
            seen = watching;
        }

        @Override
        public void close() {}
    }

    @Test
    void every_kind_of_code_is_read_near_and_far_and_once_while_it_stays_in_view()
            throws Exception {
        var read = new ArrayList<String>();
        var shown = new ArrayList<String>();
        for (int scale = 2; scale <= 3; scale++) {
            try (var scanner = new CameraScanner(desk, _ -> {})) {
                scanner.listen(scans);
                for (var code : ALL) {
                    shown.add(code.read());
                    var near = frame(code.drawn(scale), 0, 0, 100, new Random(scale));
                    read.add(readOf(code + " x" + scale, _ -> near));
                    // Still in view, held a little otherwise: no second scan comes of it.
                    for (int i = 0; i < 3; i++) {
                        desk.seen.accept(frame(code.drawn(scale), i, 0, 100, new Random(i)));
                    }
                }
            }
        }
        assertThat(read).isEqualTo(shown);
        assertThat(scans.isEmpty()).isTrue();
    }

    @Test
    void the_bars_of_a_carton_that_are_seen_in_part_are_no_other_number() throws Exception {
        try (var scanner = new CameraScanner(desk, _ -> {})) {
            scanner.listen(scans);
            var whole = new Code(BarcodeFormat.ITF, "16901234567899", 155, 40).drawn(3);
            for (int digits = 6; digits <= 12; digits += 2) {
                var part =
                        new Code(BarcodeFormat.ITF, "16901234567899".substring(0, digits), 155, 40);
                var frame = frame(part.drawn(3), 0, 0, 100, new Random(digits));
                for (int i = 0; i < 3; i++) desk.seen.accept(frame);
            }
            var frame = frame(whole, 0, 0, 100, new Random(1));
            assertThat(readOf("the whole", _ -> frame)).isEqualTo("16901234567899");
        }
    }

    @Test
    void codes_of_squares_are_read_turned_out_of_focus_and_in_bad_light() throws Exception {
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            try (var scanner = new CameraScanner(desk, _ -> {})) {
                scanner.listen(scans);
                for (var code : List.of(PHONE, LINK)) {
                    int turned = random.nextInt(360);
                    int blur = 1 + random.nextInt(2);
                    int light = 30 + random.nextInt(71);
                    var how =
                            "%s, seed %d: %d°, blur %d, light %d"
                                    .formatted(code, seed, turned, blur, light);
                    var drawn = code.drawn(7);
                    // No hand holds a phone still.
                    var read = readOf(how, n -> frame(drawn, turned + n, blur, light, random));
                    assertThat(read).as(how).isEqualTo(code.read());
                }
            }
        }
    }

    @Test
    void bars_are_read_straight_and_sharp_in_bad_light() throws Exception {
        try (var scanner = new CameraScanner(desk, _ -> {})) {
            scanner.listen(scans);
            for (var code : ALL) {
                if (code.square()) continue;
                var frame = frame(code.drawn(3), 180, 0, 35, new Random(7));
                assertThat(readOf(code.toString(), _ -> frame)).isEqualTo(code.read());
            }
        }
    }

    /// Shows one picture after the other, as a camera would, until one is read.
    private String readOf(String what, IntFunction<Picture> frames) throws InterruptedException {
        var n = new AtomicInteger();
        Heard.until(
                what + " is read",
                () -> {
                    desk.seen.accept(frames.apply(n.getAndIncrement()));
                    return !scans.isEmpty();
                });
        return ((Scan) scans.next()).data();
    }

    /// @param light in percent
    private static Picture frame(BitMatrix code, int degrees, int blur, int light, Random noise) {
        var grey = new int[WIDTH * HEIGHT];
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double dx = x - WIDTH / 2.0;
                double dy = y - HEIGHT / 2.0;
                int cx = (int) Math.floor(dx * cos + dy * sin + code.getWidth() / 2.0);
                int cy = (int) Math.floor(dy * cos - dx * sin + code.getHeight() / 2.0);
                boolean within =
                        cx >= 0 && cy >= 0 && cx < code.getWidth() && cy < code.getHeight();
                grey[y * WIDTH + x] = within && code.get(cx, cy) ? INK : PAPER;
            }
        }
        for (int i = 0; i < blur; i++) grey = smeared(grey);
        var bytes = new byte[grey.length];
        for (int i = 0; i < grey.length; i++) {
            bytes[i] = (byte) Math.clamp(grey[i] * light / 100 + noise.nextInt(9) - 4, 0, 255);
        }
        return new Picture(WIDTH, HEIGHT, bytes);
    }

    /// Each point the mean of the nine around it.
    private static int[] smeared(int[] sharp) {
        var soft = sharp.clone();
        for (int y = 1; y < HEIGHT - 1; y++) {
            for (int x = 1; x < WIDTH - 1; x++) {
                int sum = 0;
                for (int row = -1; row <= 1; row++) {
                    int at = (y + row) * WIDTH + x;
                    sum += sharp[at - 1] + sharp[at] + sharp[at + 1];
                }
                soft[y * WIDTH + x] = sum / 9;
            }
        }
        return soft;
    }
}
