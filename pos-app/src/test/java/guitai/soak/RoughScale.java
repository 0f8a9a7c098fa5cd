package guitai.soak;

import guitai.device.virtual.ScalePan;
import guitai.device.virtual.VirtualScale;
import guitai.scenario.SerialPeer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/// A scale on a serial line, and all that happens to scales. What lies on it is the cashier's.
final class RoughScale implements Trouble {
    private static final String PROTOCOL = "toledo-8217";

    private final VirtualScale scale = VirtualScale.speaking(PROTOCOL);
    private final SerialPeer peer;

    RoughScale(Path folder) throws IOException {
        peer = new SerialPeer(folder.resolve("scale"), scale::take, scale::frame);
    }

    @Override
    public String[] settings() {
        return new String[] {"scale = serial:" + peer.path() + "@" + PROTOCOL};
    }

    void put(long grams) {
        scale.put(grams);
    }

    @Override
    public String strike(RandomGenerator random) throws Exception {
        return switch (random.nextInt(5)) {
            case 0 -> {
                peer.unplug();
                yield "scale unplugged";
            }
            case 1 -> {
                scale.have(VirtualScale.Trouble.MUTE);
                yield "scale mute";
            }
            case 2 -> {
                scale.have(VirtualScale.Trouble.DAMAGED);
                yield "scale damaged";
            }
            case 3 -> {
                peer.rubbish(random);
                yield "scale talks rubbish";
            }
            default -> {
                var all = ScalePan.Condition.values();
                var condition = all[random.nextInt(all.length)];
                scale.become(condition);
                yield "scale " + condition;
            }
        };
    }

    @Override
    public void heal() throws IOException {
        peer.plugIn();
        scale.have(VirtualScale.Trouble.NONE);
        scale.become(ScalePan.Condition.STILL);
    }

    @Override
    public void close() {
        peer.close();
    }
}
