package guitai.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.virtual.ByteSource.EndOfInput;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecoderNoiseTest {
    private static final int ROUNDS = Boolean.getBoolean("guitai.nightly") ? 20_000 : 60;

    /// Bytes that begin commands, so that the noise gets far into the decoder.
    private static final byte[] LIKELY = {
        0x1B, 0x1C, 0x1D, 0x28, 'k', 'V', 'a', 'H', '@', '!', 'd', 0x0A, 0, 1, 2, 73
    };

    private static final class Noise implements ByteSource {
        private final byte[] bytes;
        private int at;

        Noise(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int next() throws EndOfInput {
            if (at == bytes.length) {
                throw new EndOfInput(false);
            }
            return bytes[at++] & 0xFF;
        }

        @Override
        public long taken() {
            return at;
        }
    }

    private static final class Counter implements Firmware {
        private final Roll roll = new Roll(384, _ -> {});
        private int violations;
        private int cuts;

        @Override
        public void answer(byte[] bytes) {
            assertThat(bytes).isNotEmpty();
        }

        @Override
        public void reportChanges(boolean on) {}

        @Override
        public void printed() {}

        @Override
        public void countFromZero() {}

        @Override
        public int paperBits() {
            return 0;
        }

        @Override
        public int drawerBits() {
            return 0;
        }

        @Override
        public void kick(int pin) {
            assertThat(pin).isBetween(0, 1);
        }

        @Override
        public void cut() {
            roll.cut(++cuts);
        }

        @Override
        public void violation(Violation.Kind kind, long offset, byte[] bytes, int count) {
            violations++;
        }
    }

    @Test
    void any_noise_is_printed_or_complained_about_and_never_a_crash_or_a_hang()
            throws InterruptedException {
        int complaints = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                if (random.nextInt(3) == 0) {
                    bytes[i] = LIKELY[random.nextInt(LIKELY.length)];
                }
            }
            var counter = new Counter();
            var noise = new Noise(bytes);
            var model = seed % 3 == 0 ? Model.star(384) : Model.escPos(384);
            Interpreter.of(model, noise, counter.roll, counter).connection();
            assertThat(noise.taken()).as("seed %d", seed).isEqualTo(bytes.length);
            complaints += counter.violations;
        }
        assertThat(complaints).isGreaterThan(ROUNDS);
    }

    @Test
    void bytes_come_through_the_real_time_filter_in_order_whatever_they_are()
            throws InterruptedException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var passed = new ArrayList<Integer>();
            var filter = new RealTime(new Passed(passed));
            var sent = new ArrayList<Integer>();
            for (int i = 0; i < 300; i++) {
                // 0x10 begins every real-time command; 0x03 continues none.
                int b = List.of(0x10, 0x10, 0x03, 0x14, 0x41).get(random.nextInt(5));
                sent.add(b);
                filter.take(b);
            }
            filter.end();
            assertThat(passed).as("seed %d", seed).isEqualTo(sent);
        }
    }

    private record Passed(List<Integer> bytes) implements RealTime.Obey {
        @Override
        public void pass(int b) {
            bytes.add(b);
        }

        @Override
        public void status(int question) {
            throw new AssertionError("nobody asked");
        }

        @Override
        public void kick(int pin) {
            throw new AssertionError("nobody kicked");
        }

        @Override
        public void recover(boolean clear) {
            throw new AssertionError("nobody asked");
        }
    }
}
