package guitai.soak;

import guitai.device.virtual.VirtualVfd;
import guitai.scenario.SerialPeer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/// A customer's display of two lines, whose plug comes loose.
final class RoughDisplay implements Trouble {
    private final VirtualVfd display = new VirtualVfd();
    private final SerialPeer peer;

    RoughDisplay(Path folder) throws IOException {
        peer =
                new SerialPeer(
                        folder.resolve("display"),
                        bytes -> {
                            display.take(bytes);
                            return new byte[0];
                        },
                        () -> new byte[0]);
    }

    @Override
    public String[] settings() {
        return new String[] {"display = vfd:" + peer.path() + "@9600"};
    }

    @Override
    public String strike(RandomGenerator random) throws Exception {
        if (random.nextBoolean()) {
            peer.unplug();
            return "display unplugged";
        }
        peer.rubbish(random);
        return "display talks rubbish";
    }

    @Override
    public void heal() throws IOException {
        peer.plugIn();
    }

    @Override
    public void close() {
        peer.close();
    }
}
