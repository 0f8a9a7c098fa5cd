package guitai.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static guitai.architecture.House.CLASSES;
import static guitai.architecture.House.FLOW;
import static guitai.architecture.House.and;
import static guitai.architecture.House.domain;

import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which technology lives where: libraries, the disk, the wire, clocks, threads, fractions.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TechnologyTest {
    // Rule 3

    @ParameterizedTest
    @CsvSource({
        "org.bouncycastle.., guitai.credential..|guitai.sandbox.credential..",
        "org.eclipse.jetty.., guitai.sandbox.web..",
        "de.siegmar.fastcsv.., guitai.importing..|guitai.report..",
        "org.apache.pdfbox.., guitai.report..",
        "org.apache.fontbox.., guitai.report..",
        "com.fasterxml.jackson..,"
                + " guitai.storage..|guitai.report..|guitai.lane..|guitai.command..|guitai.config.."
                + "|guitai.sandbox..|guitai.gateway.wechatpay..|guitai.gateway.alipay.."
                + "|guitai.gateway.card..|guitai.headoffice..|guitai.importing..",
        "picocli.., guitai.command..|guitai.app..",
        "guitai.store.., guitai.store..|guitai.storage..|guitai.app..|guitai.command..",
        "guitai.device..,"
            + " guitai.device..|guitai.peripheral..|guitai.receipt..|guitai.app..|guitai.command..",
        "com.google.zxing.., guitai.device..",
        "javafx.., guitai.ui..|guitai.app..",
        "atlantafx.., guitai.ui..|guitai.app..",
        "org.kordamp.., guitai.ui..|guitai.app..",
        "java.awt.., guitai.device.virtual..|guitai.device.printer..|guitai.report..",
    })
    void a_technology_has_few_homes(String technology, String homes) {
        livesOnlyIn(technology, "a library that changes then changes one place", homes);
    }

    // Rule 5

    @Test
    void time_comes_in_through_the_constructor() {
        holds(
                classes()
                        .that()
                        .resideOutsideOfPackages("guitai.app..")
                        .should(NeverCall.theClock())
                        .because("a shift that spans midnight must be testable at noon"));
    }

    @Test
    void threads_are_made_where_they_are_ended() {
        holds(
                classes()
                        .that()
                        .resideOutsideOfPackages(
                                "guitai.app..", "guitai.device..", "guitai.store..")
                        .should(NeverCall.newThreads())
                        .because("a thread nobody owns is a thread nobody stops"));
    }

    // Rule 6

    @ParameterizedTest
    @CsvSource({
        "java.sql.., guitai.store.sqlite..",
        "javax.sql.., guitai.store.sqlite..",
        "org.sqlite.., guitai.store.sqlite..",
        "java.net.http.., guitai.gateway.http..",
        "com.fazecast.., guitai.device.link..",
        "javax.smartcardio.., guitai.device.pcsc..",
        "java.lang.foreign.., guitai.device.link..|guitai.device.pcsc..",
    })
    void the_wire_and_the_disk_have_one_door_each(String technology, String home) {
        livesOnlyIn(technology, "durability, time-outs and redaction are decided once", home);
    }

    @Test
    void connections_are_made_where_they_can_be_cut() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "guitai.gateway.http..",
                                "guitai.device.link..",
                                "guitai.device.virtual..",
                                "guitai.sandbox..")
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.net\\.\\w*Socket"
                                        + "|java\\.nio\\.channels\\.\\w*SocketChannel"
                                        + "|javax\\.net\\.(ssl\\.)?\\w*SocketFactory")
                        .because("one switch cuts everything that leaves this machine"));
    }

    // Rule 7

    @Test
    void there_is_no_binary_fraction_near_money() {
        holds(
                classes()
                        .that()
                        .resideInAnyPackage(
                                and(
                                        domain(),
                                        FLOW + "..",
                                        "guitai.gateway..",
                                        "guitai.headoffice..",
                                        "guitai.storage..",
                                        "guitai.importing.."))
                        .and()
                        .resideOutsideOfPackages("guitai.analytics..", "guitai.risk..")
                        .should(new NoBinaryFractions())
                        .because("0.1 + 0.2 is not 0.3, and a shop counts its fen"));
    }

    @Test
    void only_the_command_line_speaks_on_the_standard_streams() {
        holds(
                classes()
                        .that()
                        .resideOutsideOfPackages(
                                "guitai.lane..", "guitai.command..", "guitai.app..")
                        .should(NeverCall.standardStreams())
                        .because("lane speaks JSON lines there: one stray word breaks its reader"));
    }

    private static void livesOnlyIn(String technology, String because, String homes) {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(homes.split("\\|"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(technology)
                        .because(because));
    }

    /// Some packages of the map come later; their rules wait for them.
    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
