package guitai.device.scanner;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.UPCEReader;

import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A scanner that is a camera: finds QR codes in pictures at any angle, and bars when they are
/// sharp and straight.
///
/// Good for payment and member codes; goods want a scanner, because bars are lost with three pixels
/// of blur. A code that stays in view is one scan.
public final class CameraScanner implements Scanner {
    private static final System.Logger LOG = System.getLogger(CameraScanner.class.getName());

    // Interleaved bars seen in part are a shorter number that is as good: a carton's has fourteen
    // digits.
    private static final int[] CARTON = {14};
    private static final String GS1_128 = "]C1";

    private final CameraSource camera;
    private final Consumer<DeviceStatus> tell;
    private final AtomicBoolean listening = new AtomicBoolean();
    // One waits while one is read; what is older than that nobody holds in front of it any more.
    private final BlockingQueue<Picture> waiting = new ArrayBlockingQueue<>(1);
    private final RepeatFilter repeats = new RepeatFilter();
    private final MultiFormatReader reader = new MultiFormatReader();
    private final Thread thread;
    private volatile Consumer<? super Scanned> heard = _ -> {};

    /// @param camera closed together with this scanner
    /// @param tell hears `FAULT` once when the camera is gone
    public CameraScanner(CameraSource camera, Consumer<DeviceStatus> tell) {
        this.camera = camera;
        this.tell = tell;
        reader.setHints(
                Map.of(
                        DecodeHintType.TRY_HARDER,
                        true,
                        DecodeHintType.ASSUME_GS1,
                        true,
                        DecodeHintType.ALLOWED_LENGTHS,
                        CARTON));
        thread = Thread.ofPlatform().daemon().name("scanner-" + camera).unstarted(this::look);
    }

    @Override
    public void listen(Consumer<? super Scanned> hearing) {
        if (listening.getAndSet(true)) {
            throw new IllegalStateException("already listening to " + camera);
        }
        heard = hearing;
        thread.start();
        camera.watch(waiting::offer, () -> tell.accept(DeviceStatus.fault(DeviceReason.LOST)));
    }

    private void look() {
        try {
            while (true) {
                var picture = waiting.take();
                var found = read(picture, System.nanoTime());
                if (found.isPresent() && repeats.first(found.get())) {
                    deliver(found.get());
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Scanned> read(Picture picture, long nanos) {
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(new GreySource(picture)));
            return Optional.of(scanned(reader.decodeWithState(bitmap), nanos));
        } catch (NotFoundException nothingInIt) {
            return Optional.empty();
        } finally {
            reader.reset();
        }
    }

    private static Scanned scanned(Result result, long nanos) {
        var text = text(result);
        if (text.length() > Scanned.LONGEST) {
            return new Unreadable(
                    Unreadable.Why.TOO_LONG, text.substring(0, Scanned.LONGEST), nanos);
        }
        return new Scan(text, nanos);
    }

    private static String text(Result result) {
        var text = result.getText();
        // It says that of itself already.
        if (text.startsWith(GS1_128)) {
            return text;
        }
        // Eight digits of it would be another article's EAN-8.
        if (result.getBarcodeFormat() == BarcodeFormat.UPC_E) {
            text = UPCEReader.convertUPCEtoUPCA(text);
        }
        var aim = result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        return (aim == null ? "" : aim) + text;
    }

    private void deliver(Scanned scanned) {
        try {
            heard.accept(scanned);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "nobody could take " + scanned, e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        camera.close();
    }
}
