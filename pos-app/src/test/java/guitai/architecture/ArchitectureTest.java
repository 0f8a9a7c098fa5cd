package guitai.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static guitai.architecture.House.ADAPTERS;
import static guitai.architecture.House.CLASSES;
import static guitai.architecture.House.FACES;
import static guitai.architecture.House.FLOW;
import static guitai.architecture.House.GATEWAYS;
import static guitai.architecture.House.SHARED_BY_GATEWAYS;
import static guitai.architecture.House.and;
import static guitai.architecture.House.domain;
import static guitai.architecture.House.trees;
import static guitai.architecture.House.within;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Who may call whom. Each rule says why; a rule without a reason would be a habit.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ArchitectureTest {
    private static final String[] VALUES = {
        "java.lang..", "java.util..", "java.time..", "java.math..", "org.jspecify.."
    };

    @Test
    void all_three_modules_are_looked_at() {
        assertThat(CLASSES.contain("guitai.money.Money")).isTrue();
        assertThat(CLASSES.contain("guitai.store.Store")).isTrue();
        assertThat(CLASSES.contain("guitai.device.link.Link")).isTrue();
    }

    @Test
    void every_package_of_the_application_is_on_the_map() {
        var known = new ArrayList<String>(List.of("guitai.app", "guitai.config", FLOW));
        House.DOMAIN.forEach(known::addAll);
        known.addAll(ADAPTERS);
        known.addAll(FACES);
        known.addAll(List.of("guitai.device", "guitai.store"));
        var strangers =
                CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> known.stream().noneMatch(home -> within(home, name)))
                        .distinct()
                        .toList();
        assertThat(strangers)
                .as("a package nobody placed has no fence: enter it in House, with a decision")
                .isEmpty();
    }

    // Rule 1

    @Test
    void the_domain_is_pure() {
        holds(
                classes()
                        .that()
                        .resideInAnyPackage(domain())
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                                and(
                                                        and(domain(), VALUES),
                                                        "java.security..",
                                                        "javax.crypto.."))
                                        // Where a bill lies is a name; opening it is an adapter's.
                                        .or(type(Path.class))
                                        // A hash is of bytes: which ones a text is, is no I/O.
                                        .or(type(Charset.class))
                                        .or(type(StandardCharsets.class)))
                        .because(
                                "a rule of selling that touches no file, clock or framework can be"
                                        + " tested in a millisecond and read without knowing one"));
    }

    @Test
    void the_domain_does_no_input_and_output_through_the_back_door() {
        holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(and(domain(), FLOW))
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.lang\\.(Process.*|Runtime|Console)"
                                        + "|java\\.util\\.(logging|jar|zip|prefs)\\..*")
                        .because("these live in allowed packages and are I/O all the same"));
    }

    @Test
    void the_domain_is_built_from_the_ground_up() {
        holds(
                classes()
                        .that()
                        .resideInAnyPackage(domain())
                        .should(new LowerFloorsOnly(House::floor))
                        .because(
                                "money must not know of a sale, nor a sale of the shift it is in"));
        holds(
                slices().matching("guitai.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("what goes round in a circle cannot be read from the start"));
        holds(
                slices().matching("guitai.(store|device|ui|sandbox).(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("what goes round in a circle cannot be read from the start"));
    }

    // Rule 2

    @Test
    void a_flow_sees_the_domain_and_its_ports_only() {
        holds(
                classes()
                        .that()
                        .resideInAPackage(FLOW + "..")
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(and(and(domain(), VALUES), FLOW + ".."))
                                        // Which bill a person has chosen; an adapter opens it.
                                        .or(type(Path.class)))
                        .because(
                                "what a cashier does must not change with the database or a"
                                        + " printer"));
    }

    // Rule 3

    @Test
    void adapters_do_not_know_each_other() {
        for (var adapter : ADAPTERS) {
            var others =
                    ADAPTERS.stream()
                            .filter(other -> !other.equals(adapter))
                            .filter(
                                    other ->
                                            !(GATEWAYS.contains(adapter)
                                                            && SHARED_BY_GATEWAYS.contains(other))
                                                    && !(adapter.equals("guitai.headoffice")
                                                            && other.equals("guitai.gateway.http")))
                            .toList();
            holds(
                    noClasses()
                            .that()
                            .resideInAPackage(adapter + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    and(
                                            trees(others),
                                            FLOW + "..",
                                            "guitai.app..",
                                            "guitai.ui..",
                                            "guitai.lane..",
                                            "guitai.command.."))
                            .because("each can then be replaced, and tested, alone"));
        }
    }

    // Rule 4

    @Test
    void a_face_sees_flows_and_values_only() {
        holds(
                noClasses()
                        .that()
                        .resideInAnyPackage("guitai.ui..", "guitai.lane..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                and(trees(ADAPTERS), "guitai.store..", "guitai.device.."))
                        .because(
                                "the window and the lane must do the same, and they can only if"
                                        + " neither goes round the flows"));
    }

    @Test
    void a_screen_is_a_value_and_knows_no_node() {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("guitai.ui..")
                        .and()
                        .haveNameMatching(".*(Screen|Event|ViewModel)(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.css..")
                        .because("what is shown is then tested without a window"));
    }

    // Rule 5

    @Test
    void nobody_knows_who_wires_everything() {
        holds(
                noClasses()
                        .that(are(not(resideInAnyPackage("guitai.app..", "guitai.command.."))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("guitai.app..", "guitai.command..")
                        .because("what is built does not reach back for its builder"));
    }

    // Rule 8

    @ParameterizedTest
    @CsvSource({
        "guitai.sandbox.., guitai.gateway..",
        "guitai.gateway.., guitai.sandbox..",
        "guitai.device.virtual.., guitai.device.printer..",
        "guitai.device.virtual.., guitai.device.scanner..",
        "guitai.device.printer.., guitai.device.virtual..",
        "guitai.device.scanner.., guitai.device.virtual..",
    })
    void a_simulator_and_what_it_tests_share_no_code(String one, String other) {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage(one)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(other)
                        .because("a mistake in shared code is on both sides, and so never seen"));
    }

    // The modules

    @ParameterizedTest
    @CsvSource({
        "guitai.device.., guitai.device..",
        "guitai.store.., guitai.store..",
    })
    void a_library_knows_neither_the_other_nor_the_application(String library, String own) {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage(library)
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("guitai..").and(not(resideInAnyPackage(own))))
                        .because("bytes and journals are of use to other tills too"));
    }

    /// Some packages of the map come later; their rules wait for them.
    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
