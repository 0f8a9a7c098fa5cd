package guitai.loyalty.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.loyalty.coupon.FunderShares.Row;
import guitai.loyalty.coupon.FunderShares.Share;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Rule SC-11.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunderSharesTest {
    private static final FunderShares THREE =
            new FunderShares(
                    List.of(
                            new Share("mall", 3_334),
                            new Share("tea", 3_333),
                            new Share("books", 3_333)));

    @Test
    void SC_11_what_the_merchants_owe_is_the_discount_to_the_fen() {
        for (long fen = 0; fen <= 2_000; fen++) {
            var rows = THREE.rows(Money.cny(fen));
            assertThat(Money.sum(Money.CNY, rows.stream().map(Row::amount).toList()))
                    .isEqualTo(Money.cny(fen));
        }
        assertThat(THREE.rows(Money.cny(1_000)))
                .containsExactly(
                        new Row("mall", Money.cny(334)),
                        new Row("tea", Money.cny(333)),
                        new Row("books", Money.cny(333)));
    }

    @Test
    void shares_that_do_not_make_the_whole_are_refused() {
        assertThatThrownBy(() -> new FunderShares(List.of(new Share("mall", 9_999))))
                .hasMessageContaining("whole");
    }
}
