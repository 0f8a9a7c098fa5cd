package guitai.ui.sale;

import guitai.money.Money;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.util.List;

/// Everything the sale screen shows.
///
/// @param selected index into `rows` of the line the keys act on, or -1 in an empty basket
/// @param ways how the whole basket can be paid from here
/// @param parked how many sales wait to be recalled
/// @param member whom the sale is counted for
public record SaleScreen(
        Arrangement arrangement,
        Box box,
        List<Row> rows,
        int selected,
        Totals totals,
        QuickKeys quickKeys,
        Hits hits,
        LastSale lastSale,
        PayWays ways,
        int parked,
        Notice notice,
        MemberSide member) {

    public SaleScreen {
        rows = List.copyOf(rows);
        if (selected < -1 || selected >= rows.size()) {
            throw new IllegalArgumentException("no row " + selected + " of " + rows.size());
        }
    }

    /// Which part is the large one; nothing else differs.
    public enum Arrangement {
        /// The basket is large: supermarkets.
        SCAN,
        /// The grid of goods is large: cafés, bakeries.
        TOUCH;

        public Arrangement other() {
            return this == SCAN ? TOUCH : SCAN;
        }
    }

    /// @param pieces how many things, as a text: pieces, and one for each weighed line
    /// @param saved what offers and price changes took off; zero draws nothing
    /// @param gross of the goods, gifts at their price among them
    /// @param added tax on top of the prices; zero draws nothing
    /// @param exchanged what goods that come back pay of it; zero draws nothing
    /// @param by who saved it, and how much each; together `saved`
    /// @param remark of the offers, such as the next within reach; may say nothing
    public record Totals(
            int lines,
            String pieces,
            Money gross,
            Money saved,
            Money added,
            Money due,
            Money exchanged,
            List<Saving> by,
            Words remark) {

        public Totals {
            by = List.copyOf(by);
        }

        /// Of goods that cost what is marked.
        public Totals(int lines, String pieces, Money gross, Money saved, Money added, Money due) {
            this(lines, pieces, gross, saved, added, due, due.withMinor(0), List.of(), Words.NONE);
        }
    }

    public boolean canPay() {
        return rows.stream().anyMatch(row -> row instanceof Row.Goods);
    }
}
