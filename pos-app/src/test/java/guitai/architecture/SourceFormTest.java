package guitai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a reader finds on opening a file.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SourceFormTest {
    private static final int LONGEST_FILE = 300;
    private static final Pattern FIRST = Pattern.compile("\\bRead\\s+\\[|\\]\\s+first\\b");
    private static final Pattern NO_NAME =
            Pattern.compile(".*(Util|Utils|Manager|Helper|Helpers|Common|Impl|DTO|Misc)");

    @Test
    void no_file_is_longer_than_a_reader_can_hold() {
        assertThat(
                        sources()
                                .filter(file -> lines(file).size() > LONGEST_FILE)
                                .map(file -> file + ": " + lines(file).size() + " lines"))
                .as("more than %d lines is two ideas in one file", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void every_package_says_what_lives_here_and_what_to_read_first() {
        var folders =
                sources()
                        .filter(file -> file.toString().contains("/src/main/java/"))
                        .map(Path::getParent)
                        .distinct()
                        .toList();
        assertThat(folders.stream().filter(f -> !Files.exists(f.resolve("package-info.java"))))
                .as("a newcomer opens package-info first")
                .isEmpty();
        assertThat(
                        folders.stream()
                                .map(folder -> folder.resolve("package-info.java"))
                                .filter(Files::exists)
                                .filter(file -> !welcoming(lines(file))))
                .as("package-info says in /// lines what lives here and \"Read [Type] first\"")
                .isEmpty();
    }

    @Test
    void null_is_an_error_everywhere() {
        assertThat(
                        House.CLASSES.stream()
                                .map(JavaClass::getPackage)
                                .distinct()
                                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                                .map(p -> p.getName()))
                .as("NullAway checks @NullMarked packages only")
                .isEmpty();
    }

    @Test
    void a_name_says_what_a_thing_is() {
        assertThat(
                        House.CLASSES.stream()
                                .map(JavaClass::getSimpleName)
                                .filter(name -> NO_NAME.matcher(name).matches()))
                .as("these words say that nobody decided what the class is for")
                .isEmpty();
        assertThat(House.CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .noneMatch(name -> name.matches(".*\\.(common|util|utils|misc|impl|helper).*"));
    }

    @Test
    void a_class_is_not_open_to_be_changed_by_inheritance() {
        assertThat(
                        House.CLASSES.stream()
                                .filter(SourceFormTest::openToInheritance)
                                .map(JavaClass::getName))
                .as("final, unless it was designed to be extended: then abstract or sealed")
                .isEmpty();
    }

    @Test
    void there_are_no_module_descriptors_and_no_markup_screens() throws IOException {
        try (var files = Files.walk(House.root())) {
            assertThat(
                            files.filter(SourceFormTest::ours)
                                    .map(Path::toString)
                                    .filter(
                                            f ->
                                                    f.endsWith("module-info.java")
                                                            || f.endsWith(".fxml")))
                    .as("see the decisions in pos-app/docs")
                    .isEmpty();
        }
    }

    private static boolean openToInheritance(JavaClass type) {
        if (type.isInterface() || type.isAnnotation() || type.isEnum() || type.isRecord()) {
            return false;
        }
        return !type.getModifiers().contains(JavaModifier.FINAL)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.reflect().isSealed()
                && !type.isAnonymousClass()
                && !type.getSimpleName().equals("package-info")
                // The body of one enum constant.
                && type.getRawSuperclass().filter(JavaClass::isEnum).isEmpty();
    }

    private static boolean welcoming(List<String> lines) {
        var doc = String.join("\n", lines.stream().filter(line -> line.startsWith("///")).toList());
        return FIRST.matcher(doc.replace("\n///", "")).find();
    }

    private static Stream<Path> sources() {
        var root = House.root();
        return Stream.of("device-drivers", "offline-store", "pos-app", "packaging")
                .map(root::resolve)
                .flatMap(SourceFormTest::javaFiles);
    }

    private static Stream<Path> javaFiles(Path module) {
        try (var files = Files.walk(module)) {
            // Read to the end while the walk is open.
            return files
                    .filter(SourceFormTest::ours)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ours(Path file) {
        var name = House.root().relativize(file).toString();
        return !name.contains("target/") && !name.startsWith(".git");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
