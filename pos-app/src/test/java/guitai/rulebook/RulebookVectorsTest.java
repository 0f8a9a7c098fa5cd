package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs the rulebook's expected results: every JSON file under `rulebook/` of the test resources,
/// and with `-Drulebook.vectors=DIR` those of another folder of the same format.
///
/// A new family is one runner and one line of [#RUNNERS].
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulebookVectorsTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources", "rulebook");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// By the beginning of the id; the longest that fits.
    private static final Map<String, Runner> RUNNERS =
            Map.ofEntries(
                    entry("CM", new CashRunner()),
                    entry("GS", new Gs1Runner()),
                    entry("LW01", new ReferenceRunner()),
                    entry("LW", new LawRunner()),
                    entry("LY", new LoyaltyRunner()),
                    entry("P", new PromotionRunner()),
                    entry("RD", new RoundingRunner()),
                    entry("RF", new RefundRunner()),
                    entry("SC", new ScanRunner()),
                    entry("T0", new TenderRunner()),
                    entry("TX", new TaxRunner()));

    @Test
    void there_are_vectors_to_run() throws IOException {
        assertThat(filesOf(RESOURCES)).hasSizeGreaterThanOrEqualTo(23);
    }

    @TestFactory
    Stream<DynamicTest> the_rulebook_vectors_shipped_with_the_till() throws IOException {
        return filesOf(RESOURCES).stream().flatMap(file -> testsOf(RESOURCES, file));
    }

    @TestFactory
    Stream<DynamicTest> the_rulebook_vectors_of_another_folder() throws IOException {
        var folder = Optional.ofNullable(System.getProperty("rulebook.vectors")).map(Path::of);
        if (folder.isEmpty()) return Stream.empty();
        var files = filesOf(folder.get());
        if (files.isEmpty()) fail("no vectors under " + folder.get().toAbsolutePath());
        return files.stream().flatMap(file -> testsOf(folder.get(), file));
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static Stream<DynamicTest> testsOf(Path folder, Path file) {
        var name = folder.relativize(file).toString();
        try {
            var vector = JSON.readTree(file.toFile());
            return runnerOf(vector).cases(vector).stream()
                    .map(
                            one ->
                                    DynamicTest.dynamicTest(
                                            title(vector, name, one), file.toUri(), one.check()));
        } catch (IOException | RuntimeException | AssertionError e) {
            // One file that cannot be read or run must not hide the others.
            return Stream.of(
                    DynamicTest.dynamicTest(name, file.toUri(), () -> fail(name + ": " + e, e)));
        }
    }

    private static String title(JsonNode vector, String name, Runner.Case one) {
        var id = vector.path("id").asText(name);
        var title =
                one.name().isEmpty()
                        ? id + " " + vector.path("title").asText()
                        : id + "/" + one.name();
        // Two files may bear one id; what went wrong must lead to the right one.
        return name.endsWith(id + ".json") ? title : title + " (" + name + ")";
    }

    private static Runner runnerOf(JsonNode vector) {
        var id = vector.path("id").asText();
        return RUNNERS.entrySet().stream()
                .filter(entry -> id.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new NoRunner(id));
    }

    /// A vector of a rule that the till does not have yet.
    static final class NoRunner extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoRunner(String what) {
            super("no runner for " + what);
        }
    }
}
