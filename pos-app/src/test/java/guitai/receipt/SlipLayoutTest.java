package guitai.receipt;

import static guitai.slip.SampleShop.LI;
import static guitai.slip.SampleShop.NOON;
import static guitai.slip.SampleShop.SHANGHAI;
import static guitai.slip.SampleShop.TILL;
import static guitai.slip.SampleShop.WANG;
import static guitai.slip.SampleShop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.printer.Layout;
import guitai.device.printer.PrintDocument;
import guitai.device.printer.PrinterProfile;
import guitai.money.Money;
import guitai.shift.CashMovement;
import guitai.shift.DrawerOpening;
import guitai.slip.Letterhead;
import guitai.slip.MemberNotes;
import guitai.slip.SampleCoupons;
import guitai.slip.SampleMember;
import guitai.slip.SampleOffers;
import guitai.slip.SampleShift;
import guitai.slip.SampleShop;
import guitai.slip.SampleWallet;
import guitai.slip.Slip;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SlipLayoutTest {
    private static final Path TARGET = Path.of("target/slips");

    /// One paper as a golden file shows it.
    record Paper(String name, Slip slip, int copy, boolean training) {
        PrintDocument laidOut(Locale locale) {
            var layout = new SlipLayout(TILL, SampleShop::nameOf, () -> NOON.plusSeconds(86_400));
            var head = name.contains("member") ? inviting(training) : shop(training);
            return layout.layout(slip, head, copy, 4711, locale, SHANGHAI);
        }

        private static Letterhead inviting(boolean training) {
            return shop(training).inviting(SampleMember.INVITATIONS);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Paper> papers() {
        var sale = new Slip.SaleReceipt(SampleShop.sale(), WANG);
        var drop = new CashMovement(CashMovement.Kind.DROP, Money.cny(30_000), "大钞入保险柜");
        return List.of(
                new Paper("sale", sale, 0, false),
                new Paper("sale-copy-1", sale, 1, false),
                new Paper("sale-copy-2", sale, 2, false),
                new Paper("sale-training", sale, 0, true),
                new Paper("return", new Slip.ReturnReceipt(SampleShop.goodsBack(), LI), 0, false),
                new Paper("void", new Slip.VoidSlip(SampleShop.voided(), WANG), 0, false),
                new Paper(
                        "drop",
                        new Slip.CashSlip(SampleShop.number(189), 12, drop, WANG, NOON),
                        0,
                        false),
                new Paper("x", new Slip.X(SampleShift.x()), 0, false),
                new Paper("z", new Slip.Z(SampleShift.balanced()), 0, false),
                new Paper("z-unbalanced", new Slip.Z(SampleShift.unbalanced()), 0, false),
                new Paper(
                        "shift", new Slip.ShiftReport(SampleShift.balanced(), List.of()), 0, false),
                new Paper("shift-openings", openings(), 0, false),
                new Paper("sale-offers", new Slip.SaleReceipt(SampleOffers.sale(), WANG), 0, false),
                new Paper("sale-wallet", SampleWallet.mixed(), 0, false),
                new Paper("sale-offline", SampleWallet.offline(), 0, false),
                new Paper("refund", SampleWallet.refund(), 0, false),
                new Paper("swap", SampleWallet.swap(), 0, false),
                new Paper("z-wallets", new Slip.Z(SampleShift.wallets()), 0, false),
                new Paper(
                        "shift-wallets",
                        new Slip.ShiftReport(SampleShift.wallets(), List.of()),
                        0,
                        false),
                new Paper("coupon", SampleCoupons.bearer(), 0, false),
                new Paper("coupons-refused", SampleCoupons.refused(), 0, false),
                member("sale-member", false, SampleMember.notes()),
                member("sale-member-later", true, SampleMember.claim()),
                new Paper(
                        "return-member",
                        new Slip.ReturnReceipt(SampleMember.goodsBack(), LI),
                        0,
                        false));
    }

    private static Paper member(String name, boolean later, MemberNotes notes) {
        var slip = new Slip.SaleReceipt(SampleMember.sale(later), WANG, notes);
        return new Paper(name, slip, 0, false);
    }

    private static Slip openings() {
        return new Slip.ShiftReport(
                SampleShift.balanced(),
                List.of(
                        new DrawerOpening(NOON, "换零钱", WANG),
                        new DrawerOpening(NOON.plusSeconds(3_600), DrawerOpening.BY_KEY, WANG)));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> golden() {
        return papers().stream()
                .flatMap(
                        paper ->
                                Stream.of("zh-58", "zh-80", "en-58", "en-80")
                                        .map(
                                                form ->
                                                        org.junit.jupiter.params.provider.Arguments
                                                                .of(paper, form)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("golden")
    void every_paper_looks_as_it_was_approved(Paper paper, String form) throws IOException {
        var locale = Locale.of(form.substring(0, 2));
        var lines = plain(paper.laidOut(locale), form.substring(3));

        var name = paper.name() + "-" + form + ".txt";
        Files.createDirectories(TARGET);
        Files.writeString(TARGET.resolve(name), String.join("\n", lines) + "\n");

        try (var approved = SlipLayoutTest.class.getResourceAsStream("golden/" + name)) {
            assertThat(approved).as("golden/" + name).isNotNull();
            var text = new String(approved.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(String.join("\n", lines) + "\n").isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"58,32", "80,48"})
    void no_line_is_wider_than_the_paper(String paper, int columns) {
        for (var sample : papers()) {
            for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(plain(sample.laidOut(locale), paper))
                        .as(sample.name())
                        .filteredOn(line -> !line.startsWith("[||") && !line.startsWith("[QR"))
                        .allMatch(line -> columns(line) <= columns);
            }
        }
    }

    @Test
    void a_name_of_forty_characters_an_accent_and_an_emoji_is_wrapped_and_nothing_of_it_is_cut() {
        for (var width : List.of("58", "80")) {
            var paper = String.join("", plain(papers().getFirst().laidOut(Locale.CHINESE), width));
            assertThat(paper).contains(SampleShop.LONG_NAME);
        }
    }

    @Test
    void a_copy_has_the_same_content_and_says_which_copy_it_is_and_when_it_was_made() {
        var original = plain(papers().get(0).laidOut(Locale.CHINESE), "80");
        var copy = plain(papers().get(2).laidOut(Locale.CHINESE), "80");

        assertThat(copy).containsAll(original.subList(0, original.size() - 2));
        assertThat(copy).anyMatch(l -> l.strip().equals("重印 COPY 2"));
        assertThat(copy).anyMatch(l -> l.strip().equals("2026-11-22 12:31:07 UTC+08:00"));
    }

    @Test
    void a_training_receipt_says_on_every_third_line_that_it_is_not_valid() {
        var lines = papers().get(3).laidOut(Locale.CHINESE).blocks();
        var marks = 0;
        var since = 0;
        for (var block : lines) {
            switch (block) {
                case guitai.device.printer.Block.Text text
                        when text.centre().equals(guitai.receipt.Paper.TRAINING) -> {
                    marks++;
                    since = 0;
                }
                case guitai.device.printer.Block.Text _, guitai.device.printer.Block.Row _ -> {
                    since++;
                    assertThat(since).isLessThanOrEqualTo(2);
                }
                default -> {}
            }
        }
        assertThat(marks).isGreaterThan(8);
    }

    @Test
    void an_x_does_not_tell_what_the_drawer_should_hold() {
        var x = SampleShift.x();
        var expected = Words.money(x.figures().expected());
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var paper = papers().get(7);
            assertThat(String.join("\n", plain(paper.laidOut(locale), "80")))
                    .doesNotContain(expected);
        }
    }

    @Test
    void a_basket_of_five_hundred_discounted_lines_fits_on_one_paper_even_in_training() {
        var lines = new java.util.ArrayList<guitai.sale.LineItem>();
        for (int i = 1; i <= 500; i++) {
            lines.add(SampleShop.line(i, "商品 " + i, "", SampleShop.GOODS, 1, 1000, 100));
        }
        var sale =
                new guitai.sale.Sale.Open(SampleShop.header(), lines)
                        .tender(Money.CNY, guitai.money.CashRounding.NONE)
                        .cash(Money.cny(450_000))
                        .complete(SampleShop.number(1), NOON);
        var paper = new Paper("long", new Slip.SaleReceipt(sale, WANG), 0, true);

        assertThat(plain(paper.laidOut(Locale.CHINESE), "58"))
                .filteredOn(line -> line.startsWith("商品 "))
                .hasSizeGreaterThanOrEqualTo(500);
    }

    static List<String> plain(PrintDocument document, String paper) {
        return new Layout(PrinterProfile.named("generic-" + paper)).plain(document);
    }

    private static int columns(String line) {
        return line.chars().map(c -> c < 0x80 ? 1 : 2).sum();
    }
}
