package guitai.loyalty.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.coupon.FundedUse.Owed;
import guitai.loyalty.coupon.FunderShares.Share;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Rule SC-11: several merchants pay for one coupon, and each sees what it owes.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FundedUseTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final CouponId COUPON = CouponId.of(new CouponCode("ABCDEFGH12345678"));
    private static final FunderShares THREE =
            new FunderShares(
                    List.of(
                            new Share("商场", 5_000),
                            new Share("茶店", 3_333),
                            new Share("书店", 1_667)));

    @Test
    void SC_11_what_the_merchants_owe_for_a_month_is_what_the_coupons_took_off_to_the_fen() {
        long seed = 20_261_121;
        var random = new Random(seed);
        var uses = new ArrayList<FundedUse>();
        long off = 0;
        for (int i = 0; i < 1_000; i++) {
            long fen = random.nextLong(1, 3_000);
            // One in five comes back, in whole or in part.
            long back = i % 5 == 0 ? random.nextLong(1, fen + 1) : 0;
            uses.addAll(rows("S-" + i, fen));
            if (back > 0) uses.addAll(rows("R-" + i, -back));
            off += fen - back;
        }
        uses.addAll(FundedUse.of(COUPON, "M", THREE, "S-LATER", Money.cny(99), DAY.plusMonths(1)));

        var statement = FundedUse.statement(YearMonth.from(DAY), uses);

        assertThat(Money.sum(Money.CNY, statement.stream().map(Owed::amount).toList()))
                .as("seed %d", seed)
                .isEqualTo(Money.cny(off));
        assertThat(statement).extracting(Owed::merchant).containsExactly("书店", "商场", "茶店");
    }

    @Test
    void SC_11_what_came_back_in_full_is_owed_by_nobody() {
        var uses = new ArrayList<>(rows("S-1", 1_001));
        uses.addAll(rows("R-1", -1_001));
        assertThat(FundedUse.statement(YearMonth.from(DAY), uses))
                .allSatisfy(owed -> assertThat(owed.amount()).isEqualTo(Money.cny(0)));
    }

    private static List<FundedUse> rows(String document, long fen) {
        return FundedUse.of(COUPON, "M", THREE, document, Money.cny(fen), DAY);
    }
}
