package guitai.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.printer.Block;
import guitai.device.printer.PrintDocument;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.coupon.TurnedDown;
import guitai.loyalty.coupon.TurnedDown.Rule;
import guitai.money.Money;
import guitai.promotion.OfferId;
import guitai.slip.Imprint;
import guitai.slip.SampleShop;
import guitai.slip.Slip;
import guitai.staff.OperatorId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Rule CP-06 on paper, and the paper of a coupon that is nobody's.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponsOnPaperTest {
    private static final CouponCode CODE = new CouponCode("ABCDEFGH12345678");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant AT = Instant.parse("2026-11-21T09:30:15Z");

    private static PrintDocument printed(Slip slip, Locale locale) {
        var layout = new SlipLayout(new Imprint("S001", "02", "1.0"), OperatorId::value, () -> AT);
        return layout.layout(
                slip, SampleShop.shop(false), 0, 7, locale, ZoneId.of("Asia/Shanghai"));
    }

    private static String words(PrintDocument paper) {
        var text = new StringBuilder();
        for (var block : paper.blocks()) {
            if (block instanceof Block.Text(var left, var centre, var right, _, _)) {
                text.append(left).append(centre).append(' ').append(right).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void CP_06_an_expired_coupon_s_paper_shows_its_rule_and_date_in_both_languages() {
        var why =
                new TurnedDown(
                        CouponId.of(CODE),
                        "满20减3",
                        "3 off from 20",
                        Rule.EXPIRED,
                        Optional.of(DAY),
                        Optional.empty());
        var slip = new Slip.CouponsRefused("N-1", List.of(why), new OperatorId("1001"), AT);

        assertThat(words(printed(slip, Locale.CHINESE)))
                .contains("满20减3")
                .contains("EXPIRED")
                .contains("已过有效期")
                .contains("2026-11-20")
                .doesNotContain(CODE.secret());
        assertThat(words(printed(slip, Locale.ENGLISH)))
                .contains("3 off from 20")
                .contains("Its last day is over")
                .contains("2026-11-20");
    }

    @Test
    void CP_06_what_is_missing_stands_on_the_paper() {
        var why =
                new TurnedDown(
                        CouponId.of(CODE),
                        "满20减3",
                        "",
                        Rule.THRESHOLD,
                        Optional.of(DAY),
                        Optional.of(Money.cny(7_47)));
        var slip = new Slip.CouponsRefused("N-1", List.of(why), new OperatorId("1001"), AT);
        assertThat(words(printed(slip, Locale.CHINESE))).contains("还差 ¥7.47");
    }

    @Test
    void CP_06_every_rule_has_words_in_both_languages() {
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var words = new Words(locale, ZoneId.of("Asia/Shanghai"));
            for (var rule : Rule.values()) {
                assertThat(words.of("noCoupon." + rule)).as("%s %s", locale, rule).isNotBlank();
            }
        }
    }

    @Test
    void a_bearer_s_coupon_has_its_code_for_a_scanner_and_for_a_person() {
        var terms =
                new CouponTerms("S", new OfferId("C3"), 1, DAY, DAY.plusDays(6), Set.of("S001"));
        var coupon = Coupon.issued(CODE, Optional.empty(), terms);
        var paper = new Slip.CouponPaper(coupon, "满20减3", "", CODE.secret());

        var unsigned = printed(paper, Locale.CHINESE);
        assertThat(qr(unsigned)).isEqualTo("CP:" + CODE.secret());
        assertThat(words(unsigned))
                .contains("满20减3")
                .contains("2026-11-26")
                .contains("S001")
                .contains(CODE.secret());
        assertThat(qr(printed(paper.showing("1.SIGNED"), Locale.ENGLISH))).isEqualTo("CP:1.SIGNED");
        assertThat(paper.toString()).doesNotContain(CODE.secret());
    }

    private static String qr(PrintDocument paper) {
        return paper.blocks().stream()
                .filter(Block.Qr.class::isInstance)
                .map(block -> ((Block.Qr) block).text())
                .findFirst()
                .orElseThrow();
    }
}
