package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Item;
import guitai.catalog.RefusedRow;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DamagedFileTest {
    private static final int FILES = Boolean.getBoolean("guitai.nightly") ? 100_000 : 2_000;
    private static final Path SAMPLE = Path.of("..", "packaging", "samples", "catalogue.csv");
    private static final byte[] LIKELY = "\",\r\n|0\u0000".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void any_damage_gives_a_plan_that_names_its_lines_and_holds_only_good_items()
            throws IOException {
        var text = Files.readString(SAMPLE);
        var originals =
                new byte[][] {
                    text.getBytes(StandardCharsets.UTF_8),
                    text.substring(1).getBytes(StandardCharsets.UTF_8),
                    text.substring(1).getBytes(Charset.forName("GB18030"))
                };
        var lines = text.lines().count();
        var seed = Long.getLong("guitai.seed", 13L);
        var random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            var damaged = damage(originals[random.nextInt(originals.length)], random);
            var plan = CatalogueFile.read(damaged);
            var where = "seed " + seed + ", file " + i;
            // Damage may add line ends of its own, never more than it has bytes.
            assertThat(plan.refused())
                    .as(where)
                    .extracting(RefusedRow::line)
                    .allMatch(line -> line >= 0 && line <= lines + 8);
            assertThat(plan.refused()).as(where).allMatch(row -> row.shown().length() <= 64);
            assertThat(plan.items().size() + plan.refused().size()).as(where).isPositive();
            var skus = plan.items().stream().map(Item::sku).collect(Collectors.toList());
            assertThat(new HashSet<>(skus)).as(where).hasSameSizeAs(skus);
        }
    }

    private static byte[] damage(byte[] original, Random random) {
        var bytes = original.clone();
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
            int at = random.nextInt(bytes.length);
            bytes[at] =
                    random.nextBoolean()
                            ? (byte) random.nextInt()
                            : LIKELY[random.nextInt(LIKELY.length)];
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
