package guitai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.OurLine.Kind;
import guitai.reconciliation.OurLine.State;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackedTest {
    private static final List<State> STATES = List.of(State.values());

    private final long seed = Long.getLong("guitai.seed", 9L);
    private final Random random = new Random(seed);

    @Test
    void packed_keys_know_exactly_what_was_put_in() {
        var keys = new PackedKeys();
        var known = new HashMap<String, Integer>();
        for (int i = 0; i < 50_000; i++) {
            int sort = random.nextInt(3);
            var text = text(1 + random.nextInt(4));
            var number = known.putIfAbsent(sort + text, known.size());
            int expected = number == null ? known.size() - 1 : number;
            assertThat(keys.add(sort, text)).as("seed %d", seed).isEqualTo(expected);
            assertThat(keys.text(expected)).isEqualTo(text);
            assertThat(keys.sort(expected)).isEqualTo(sort);
        }
        assertThat(keys.size()).isEqualTo(known.size());
        assertThat(keys.find(3, "A")).isEqualTo(PackedKeys.NONE);
        assertThat(keys.find(0, "no such key, and long")).isEqualTo(PackedKeys.NONE);
    }

    @Test
    void texts_with_the_same_hash_stay_apart() {
        var keys = new PackedKeys();
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(keys.add(0, "Aa")).isZero();
        assertThat(keys.find(0, "BB")).isEqualTo(PackedKeys.NONE);
        assertThat(keys.add(0, "BB")).isOne();
    }

    @Test
    void packed_lines_come_out_as_they_went_in() {
        var packed = new PackedLines(Channel.ALIPAY, Money.CNY);
        var lines = new ArrayList<OurLine>();
        var figures = new PackedLines.Figures();
        for (int i = 0; i < 20_000; i++) {
            var line = line(i);
            lines.add(line);
            packed.add(line);
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            assertThat(packed.line(i)).as("seed %d", seed).isEqualTo(line);
            assertThat(packed.find(line.kind(), line.key().number(), figures)).isEqualTo(i);
        }
    }

    private OurLine line(int i) {
        var refund = random.nextBoolean();
        long order = random.nextLong() >>> (1 + random.nextInt(62));
        return new OurLine(
                Channel.ALIPAY,
                refund ? Kind.REFUND : Kind.PAYMENT,
                "P" + i + text(random.nextInt(50)),
                refund ? "R" + i + text(random.nextInt(50)) : "",
                text(random.nextInt(65)),
                new BusinessDate(LocalDate.ofEpochDay(random.nextInt(40_000))),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                Money.cny(order),
                Money.cny(random.nextLong(order + 1)),
                Money.cny(random.nextInt(100)),
                STATES.get(random.nextInt(STATES.size())));
    }

    private String text(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append((char) random.nextInt(' ', '~' + 1));
        return text.toString();
    }
}
