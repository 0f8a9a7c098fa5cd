package guitai.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.common.BitMatrix;

import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.Heard;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/// Pictures made here, as a camera would make them: turned, dim, with noise.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CameraScannerTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final String CODE = "134567890123456789";

    private final Heard<Scanned> scans = new Heard<>();
    private final Heard<DeviceStatus> statuses = new Heard<>();
    private final Desk desk = new Desk();

    /// A camera of which the test holds what is in front of it.
    private static final class Desk implements CameraSource {
        private Consumer<Picture> seen = _ -> {};
        private Runnable lost = () -> {};

        @Override
        public void watch(Consumer<Picture> watching, Runnable gone) {
            seen = watching;
            lost = gone;
        }

        @Override
        public void close() {}
    }

    /// The code in the middle of a picture, turned by some degrees, in the light of a shop.
    private static Picture picture(BitMatrix code, int degrees, Random noise) {
        var grey = new byte[WIDTH * HEIGHT];
        double angle = Math.toRadians(degrees);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double dx = x - WIDTH / 2.0;
                double dy = y - HEIGHT / 2.0;
                int cx =
                        (int) (dx * Math.cos(angle) + dy * Math.sin(angle) + code.getWidth() / 2.0);
                int cy =
                        (int)
                                (dy * Math.cos(angle)
                                        - dx * Math.sin(angle)
                                        + code.getHeight() / 2.0);
                boolean within =
                        cx >= 0 && cy >= 0 && cx < code.getWidth() && cy < code.getHeight();
                int light = within && code.get(cx, cy) ? 60 : 190;
                grey[y * WIDTH + x] = (byte) (light + noise.nextInt(11) - 5);
            }
        }
        return new Picture(WIDTH, HEIGHT, grey);
    }

    private static BitMatrix code(BarcodeFormat format, String text, int width, int height)
            throws Exception {
        return new MultiFormatWriter().encode(text, format, width, height);
    }

    private void show(Picture picture) {
        desk.seen.accept(picture);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 33, 90, 180, 245})
    void a_phone_is_read_however_it_is_held(int degrees) throws Exception {
        var qr = code(BarcodeFormat.QR_CODE, CODE, 240, 240);
        try (var scanner = new CameraScanner(desk, statuses)) {
            scanner.listen(scans);
            show(picture(qr, degrees, new Random(degrees)));
            var scan = (Scan) scans.next();
            assertThat(scan.data()).isEqualTo(CODE);
            assertThat(scan.symbology()).isEqualTo(Symbology.QR);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 270})
    void bars_are_read_lying_and_standing(int degrees) throws Exception {
        var bars = code(BarcodeFormat.EAN_13, "6901234567892", 380, 120);
        try (var scanner = new CameraScanner(desk, statuses)) {
            scanner.listen(scans);
            show(picture(bars, degrees, new Random(degrees)));
            assertThat(((Scan) scans.next()).data()).isEqualTo("6901234567892");
        }
    }

    @Test
    void a_code_that_stays_in_view_is_one_scan_and_an_empty_view_is_none() throws Exception {
        var qr = code(BarcodeFormat.QR_CODE, CODE, 240, 240);
        var other = code(BarcodeFormat.QR_CODE, "another", 240, 240);
        var nothing = new byte[WIDTH * HEIGHT];
        Arrays.fill(nothing, (byte) 150);
        try (var scanner = new CameraScanner(desk, statuses)) {
            scanner.listen(scans);
            show(new Picture(WIDTH, HEIGHT, nothing));
            showUntilRead(qr, CODE);
            for (int i = 0; i < 3; i++) {
                show(picture(qr, 5 * i, new Random(i)));
            }
            showUntilRead(other, "another");
        }
    }

    // A picture may be passed over while another is looked at; a camera makes the next.
    private void showUntilRead(BitMatrix code, String text) throws InterruptedException {
        Heard.until(
                text + " is read",
                () -> {
                    show(picture(code, 10, new Random(1)));
                    return !scans.isEmpty();
                });
        assertThat(((Scan) scans.next()).data()).isEqualTo(text);
    }

    @Test
    void a_camera_that_is_gone_is_told() throws Exception {
        try (var scanner = new CameraScanner(desk, statuses)) {
            scanner.listen(scans);
            desk.lost.run();
            assertThat(statuses.next()).isEqualTo(DeviceStatus.fault(DeviceReason.LOST));
        }
    }
}
