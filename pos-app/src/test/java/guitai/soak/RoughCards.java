package guitai.soak;

import guitai.device.virtual.Chip;
import guitai.device.virtual.VirtualCard;
import guitai.scenario.CardService;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/// A real service for cards that is killed, hangs, and comes again.
final class RoughCards implements Trouble {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NUMBER = "04A1B2C3D4E5F6";
    private static final int CHUNK = 59;

    private final CardService service;
    private boolean frozen;
    private int restarts;

    RoughCards(Path folder) throws IOException, InterruptedException {
        service = CardService.start(folder);
    }

    @Override
    public String[] settings() {
        return new String[] {"card-reader = any"};
    }

    Map<String, String> environment() {
        return service.environment();
    }

    /// Holds a tag to the reader on which this is written; closing takes it away. A service that is
    /// killed takes it away too.
    VirtualCard hold(String text) {
        return service.hold(Chip.written(NUMBER, Chip.text(text), CHUNK), PATIENCE);
    }

    synchronized int restarts() {
        return restarts;
    }

    @Override
    public synchronized String strike(RandomGenerator random)
            throws IOException, InterruptedException {
        if (random.nextBoolean()) {
            service.kill();
            restarts++;
            return "pcscd killed";
        }
        signal("STOP");
        frozen = true;
        return "pcscd hangs";
    }

    @Override
    public synchronized void heal() throws IOException, InterruptedException {
        if (frozen) signal("CONT");
        frozen = false;
        service.revive();
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(service.pid())).start().waitFor();
    }

    @Override
    public synchronized void close() {
        try {
            heal();
        } catch (IOException | InterruptedException ending) {
            System.getLogger("soak").log(System.Logger.Level.DEBUG, "ending", ending);
        }
        service.close();
    }
}
