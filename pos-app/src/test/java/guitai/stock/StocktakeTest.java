package guitai.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.Quantity;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StocktakeTest {
    private static final Sku WATER = new Sku("W1");
    private static final Sku MILK = new Sku("M1");

    @Test
    void an_item_on_two_shelves_adds_up_against_the_books_of_its_first_count() {
        var draft =
                Stocktake.Draft.EMPTY
                        .count(WATER, Quantity.pieces(3), 7_000)
                        .count(MILK, Quantity.pieces(1), 1_000)
                        .count(WATER, Quantity.pieces(4), 6_000);

        assertThat(draft.lines()).hasSize(2);
        assertThat(draft.lines().getLast())
                .isEqualTo(new Stocktake.Counted(WATER, Quantity.pieces(7), 7_000));
        assertThat(draft.lines().getLast().difference()).isZero();
    }

    @Test
    void a_level_below_zero_is_counted_up_to_what_is_there() {
        var counted = new Stocktake.Counted(WATER, Quantity.pieces(2), -3_000);

        assertThat(counted.difference()).isEqualTo(5_000);
    }

    @Test
    void a_line_counted_wrong_can_be_taken_out() {
        var draft = Stocktake.Draft.EMPTY.count(WATER, Quantity.pieces(3), 0).without(WATER);

        assertThat(draft).isEqualTo(Stocktake.Draft.EMPTY);
    }

    @Test
    void nothing_below_zero_is_counted_received_or_written_off() {
        var less = new Quantity(-1);

        assertThatThrownBy(() -> new Stocktake.Counted(WATER, less, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(less, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(Quantity.NONE, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(Quantity.ONE, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_delivery_is_worth_its_lines_each_rounded_once() {
        var draft =
                Receiving.Draft.EMPTY
                        .add(line(Quantity.grams(1_236), 420))
                        .add(line(Quantity.pieces(24), 120));

        // 5.1912 and 28.80 yuan
        assertThat(draft.worth()).contains(Money.cny(519 + 2_880));
        assertThat(draft.without(0).worth()).contains(Money.cny(2_880));
        assertThat(Receiving.Draft.EMPTY.worth()).isEmpty();
    }

    private static Receiving.Line line(Quantity quantity, long costFen) {
        return new Receiving.Line(
                WATER, "1", quantity, Money.cny(costFen), Optional.empty(), Optional.empty());
    }
}
