package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.FunderShares;
import guitai.loyalty.coupon.ImportedCoupons;
import guitai.loyalty.coupon.ImportedCoupons.Reason;
import guitai.loyalty.coupon.Validity;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Rules CP-06 and SC-11: stocks, packs and coupons from a file.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponFileTest {
    @Test
    void SC_11_a_file_of_stocks_says_what_each_coupon_is_worth_and_who_pays() {
        var plan =
                stocks(
                        """
                        批次,名称,优惠,有效天数,起,止,数量,每人,限新会员,承担,券包
                        NEW,新人券,C10,30,,,1000,1,是,,
                        MALL,商圈券,C20,,2026-12-01,2026-12-31,,,,商场:60%|本店:40%,
                        PACK,新人礼包,,,,,,,,,NEW|MALL
                        """);
        assertThat(plan.refused()).isEmpty();
        var fresh = plan.stocks().getFirst();
        assertThat(fresh.validity()).isEqualTo(new Validity.Days(0, 30));
        assertThat(fresh.version()).isEqualTo(2);
        assertThat(fresh.number()).contains(1_000);
        assertThat(fresh.newOnly()).isTrue();
        var mall = plan.stocks().getLast();
        assertThat(mall.validity())
                .isEqualTo(
                        new Validity.Dates(
                                LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-31")));
        assertThat(mall.funders().map(FunderShares::shares))
                .contains(
                        List.of(
                                new FunderShares.Share("商场", 6_000),
                                new FunderShares.Share("本店", 4_000)));
        assertThat(plan.packs())
                .containsExactly(new CouponPack("PACK", "新人礼包", "", List.of("NEW", "MALL")));
    }

    @Test
    void every_bad_field_is_named_and_the_good_rows_are_kept() {
        var plan =
                stocks(
                        """
                        id,name,offer,version,days,from,to,number,funders,new_only
                        A,券,C10,,7,,,,,
                        A,券,C10,,7,,,,,
                        B,,C10,,7,,,,,
                        C,券,NONE,,7,,,,,
                        D,券,C10,9,7,,,,,
                        E,券,C10,,,2026-12-31,2026-12-01,,,
                        F,券,C10,,7,,,-1,,
                        G,券,C10,,7,,,,商场:60%|本店:39%,
                        H,券,C10,,7,,,,,maybe
                        """);
        assertThat(plan.stocks()).extracting("id").containsExactly("A");
        assertThat(plan.refused())
                .extracting(one -> one.line() + " " + one.column() + " " + one.reason())
                .containsExactly(
                        "3 id DUPLICATE",
                        "4 name MISSING_VALUE",
                        "5 offer UNKNOWN_OFFER",
                        "6 version UNKNOWN_OFFER",
                        "7 days BAD_DATE",
                        "8 number BAD_NUMBER",
                        "9 funders BAD_SHARES",
                        "10 new_only BAD_WORD");
    }

    @Test
    void a_file_of_coupons_never_shows_a_code_that_may_work_somewhere() {
        var plan =
                coupons(
                        """
                        code,stock,member,last
                        ABCDEFGH12345678,NEW,,
                        ABCDEFGH12345678,NEW,,
                        SECRET!!,NEW,,
                        BCDEFGHJ23456789,,,
                        CDEFGHJK3456789A,NEW,7K3M9QXT2A4B5C6D,2026-12-31
                        DEFGHJKM456789AB,NEW,a b,tomorrow
                        """);
        assertThat(plan.coupons()).hasSize(2);
        assertThat(plan.coupons().getLast().member()).contains("7K3M9QXT2A4B5C6D");
        assertThat(plan.coupons().getLast().last())
                .isEqualTo(Optional.of(LocalDate.parse("2026-12-31")));
        assertThat(plan.refused())
                .extracting(one -> one.line() + " " + one.column() + " " + one.reason())
                .containsExactly(
                        "3 code DUPLICATE",
                        "4 code BAD_CODE",
                        "5 stock MISSING_VALUE",
                        "7 member BAD_ID",
                        "7 last BAD_DATE");
        assertThat(plan.toString()).doesNotContain("SECRET", "ABCDEFGH12345678");
    }

    @Test
    void a_file_with_a_wrong_heading_brings_in_nothing() {
        var plan = coupons("code,stok\nABCDEFGH12345678,NEW\n");
        assertThat(plan.coupons()).isEmpty();
        assertThat(plan.refused())
                .extracting(ImportedCoupons.Refused::reason)
                .containsExactly(Reason.UNKNOWN_COLUMN, Reason.MISSING_COLUMN);
        assertThat(coupons("").refused())
                .extracting(ImportedCoupons.Refused::reason)
                .containsExactly(Reason.EMPTY_FILE);
    }

    @Test
    void a_file_is_known_by_its_heading(@TempDir Path folder) throws IOException {
        var codes = Files.writeString(folder.resolve("a.csv"), "\ufeff券码,批次\nX,Y\n");
        var stocks = Files.writeString(folder.resolve("b.csv"), "id,name,offer\nX,Y,Z\n");
        assertThat(CouponFile.listsCodes(codes)).isTrue();
        assertThat(CouponFile.listsCodes(stocks)).isFalse();
    }

    private static ImportedCoupons stocks(String text) {
        return CouponStockFile.read(
                text.getBytes(StandardCharsets.UTF_8),
                offer -> offer.value().startsWith("C") ? 2 : 0);
    }

    private static ImportedCoupons coupons(String text) {
        return CouponFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
