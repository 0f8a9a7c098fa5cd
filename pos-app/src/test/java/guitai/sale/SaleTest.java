package guitai.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.money.CashRounding;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SaleTest {
    private final Sale.Open three =
            new Sale.Open(
                    Sales.header(1),
                    List.of(
                            Sales.pieces(1, 1, 350),
                            Sales.pieces(2, 2, 480),
                            Sales.pieces(3, 1, 999)));

    @Test
    void a_deleted_line_leaves_its_number_to_nobody_in_the_middle() {
        var left = three.delete(2);

        assertThat(left.lines()).extracting(LineItem::number).containsExactly(1, 3);
        assertThat(left.nextNumber()).isEqualTo(4);
    }

    @Test
    void the_tax_of_a_sale_is_the_sum_of_its_lines_each_rounded() {
        var totals = three.totals(Money.CNY);

        // 3.50 → 0.40, 9.60 → 1.10, 9.99 → 1.15
        assertThat(totals.tax()).isEqualTo(Money.cny(40 + 110 + 115));
        assertThat(totals.net()).isEqualTo(Money.cny(350 + 960 + 999));
    }

    @Test
    void a_sale_cannot_be_completed_while_something_is_owed() {
        var tendering = three.tender(Money.CNY, CashRounding.CN_FEN_DOWN);

        assertThatThrownBy(() -> tendering.complete(Sales.number(1), Sales.NOON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goods_cannot_be_changed_once_money_was_taken() {
        var tendering = three.tender(Money.CNY, CashRounding.CN_FEN_DOWN).cash(Money.cny(500));

        assertThatThrownBy(tendering::reopen).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_paid_is_the_net_and_the_rounding() {
        var sale = Sales.cash(7, Sales.pieces(1, 1, 8333));

        assertThat(sale.paid()).isEqualTo(Money.cny(8330));
        assertThat(sale.rounding()).isEqualTo(Money.cny(-3));
        assertThat(sale.number()).hasToString("S001-01-20261121-000007");
    }

    @Test
    void a_document_number_reads_back_what_it_printed() {
        var number = Sales.number(187);

        assertThat(DocumentNumber.parse(number.toString())).contains(number);
        assertThat(DocumentNumber.parse("S001-01-20261399-000187")).isEmpty();
        assertThat(DocumentNumber.parse("hello")).isEmpty();
    }
}
