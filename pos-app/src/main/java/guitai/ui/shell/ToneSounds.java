package guitai.ui.shell;

import guitai.ui.work.Sounds;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/// Short tones, made here, so that there is no sound file to lose.
///
/// [#play] returns at once. A machine without a loudspeaker is silent: sound is never the only way
/// the till says something.
public final class ToneSounds implements Sounds {

    private static final float RATE = 22_050;

    /// A tenth of full scale: heard in a shop, not across the street.
    private static final double LOUDNESS = 0.25;

    /// Rise and fall of a tone, in samples; without them it clicks.
    private static final int EDGE = 220;

    private final Executor player;

    /// @param player one thread with a short queue; it may refuse what it has no room for
    public ToneSounds(Executor player) {
        this.player = player;
    }

    /// One tone, or a rest at 0 hertz.
    private record Tone(int hertz, int millis) {}

    @Override
    public void play(Sound sound) {
        var tones =
                switch (sound) {
                    case GOOD -> new Tone[] {new Tone(1760, 60)};
                    // Low, twice: cannot be taken for the scanner's own beep.
                    case REFUSED ->
                            new Tone[] {new Tone(220, 150), new Tone(0, 60), new Tone(196, 260)};
                    case QUESTION -> new Tone[] {new Tone(880, 90), new Tone(1175, 120)};
                    case PAID ->
                            new Tone[] {
                                new Tone(1047, 80), new Tone(1319, 80), new Tone(1568, 160)
                            };
                };
        try {
            player.execute(() -> sounded(samples(tones)));
        } catch (RejectedExecutionException busy) {
            // A beep that comes late says something about the wrong scan.
        }
    }

    private static void sounded(byte[] samples) {
        var format = new AudioFormat(RATE, 16, 1, true, false);
        try (var line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException
                | IllegalArgumentException
                | SecurityException noSpeaker) {
            // Silent, as documented.
        }
    }

    private static byte[] samples(Tone... tones) {
        int total = 0;
        for (var tone : tones) total += count(tone);
        var samples = new byte[total * 2];
        int at = 0;
        for (var tone : tones) {
            int count = count(tone);
            for (int i = 0; i < count; i++) {
                var edge = Math.min(1.0, Math.min(i, count - i) / (double) EDGE);
                var wave = Math.sin(2 * Math.PI * tone.hertz() * i / RATE);
                int value = (int) (wave * edge * LOUDNESS * Short.MAX_VALUE);
                samples[at++] = (byte) value;
                samples[at++] = (byte) (value >> 8);
            }
        }
        return samples;
    }

    private static int count(Tone tone) {
        return (int) (RATE * tone.millis() / 1000);
    }
}
