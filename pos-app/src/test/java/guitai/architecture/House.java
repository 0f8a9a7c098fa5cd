package guitai.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The map of the house: every package that may exist, and the order of the domain.
///
/// A package that is not here fails the build; a new one is entered here with its decision record.
final class House {
    /// From the ground up. A package may use those of a lower floor, and its neighbours as long as
    /// that makes no circle.
    static final List<List<String>> DOMAIN =
            List.of(
                    List.of("guitai.money", "guitai.time", "guitai.equipment"),
                    List.of(
                            "guitai.catalog",
                            "guitai.scan",
                            "guitai.staff",
                            "guitai.tax",
                            "guitai.privacy"),
                    List.of("guitai.payment"),
                    List.of("guitai.tender"),
                    List.of("guitai.sale"),
                    List.of(
                            "guitai.promotion",
                            "guitai.loyalty",
                            "guitai.refund",
                            "guitai.order",
                            "guitai.stock"),
                    List.of("guitai.price"),
                    List.of("guitai.shift", "guitai.reconciliation"),
                    List.of("guitai.slip"),
                    List.of("guitai.journal"),
                    List.of("guitai.invoice", "guitai.risk", "guitai.analytics"));

    static final String FLOW = "guitai.flow";

    static final List<String> GATEWAYS =
            List.of(
                    "guitai.gateway.wechatpay",
                    "guitai.gateway.alipay",
                    "guitai.gateway.unionpay",
                    "guitai.gateway.card",
                    "guitai.gateway.weibopay");

    /// What gateways have in common, each a technology of its own: the wire, and bills as bytes.
    static final List<String> SHARED_BY_GATEWAYS =
            List.of("guitai.gateway.http", "guitai.gateway.bill");

    static final List<String> ADAPTERS =
            Stream.concat(
                            Stream.concat(GATEWAYS.stream(), SHARED_BY_GATEWAYS.stream()),
                            Stream.of(
                                    "guitai.sandbox",
                                    "guitai.storage",
                                    "guitai.peripheral",
                                    "guitai.receipt",
                                    "guitai.report",
                                    "guitai.headoffice",
                                    "guitai.credential",
                                    "guitai.importing"))
                    .toList();

    static final List<String> FACES = List.of("guitai.ui", "guitai.lane", "guitai.command");

    /// Everything the three modules ship, read once.
    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("guitai");

    private House() {}

    /// The floor of a domain package, or -1 for a package that is not domain.
    static int floor(String packageName) {
        for (int floor = 0; floor < DOMAIN.size(); floor++) {
            if (DOMAIN.get(floor).stream().anyMatch(home -> within(home, packageName))) {
                return floor;
            }
        }
        return -1;
    }

    static boolean within(String home, String packageName) {
        return packageName.equals(home) || packageName.startsWith(home + ".");
    }

    static String[] domain() {
        return trees(DOMAIN.stream().flatMap(List::stream).toList());
    }

    /// The packages and what is below them, in the form ArchUnit wants.
    static String[] trees(List<String> packages) {
        return packages.stream().map(name -> name + "..").toArray(String[]::new);
    }

    static String[] and(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    /// The folder of the checkout, from wherever the tests were started.
    static Path root() {
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("pos-app"))
                    && Files.isDirectory(folder.resolve("offline-store"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no checkout around " + here);
    }
}
