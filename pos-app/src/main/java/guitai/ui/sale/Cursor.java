package guitai.ui.sale;

/// The arrows: through what was found while it is shown, through the basket otherwise.
final class Cursor {
    private final SaleViewModel sale;

    Cursor(SaleViewModel sale) {
        this.sale = sale;
    }

    void moved(int by) {
        var now = sale.screen().get();
        var hits = now.hits();
        if (hits.isShown() && !hits.goods().isEmpty()) {
            var next = Math.clamp(hits.selected() + by, 0, hits.goods().size() - 1);
            sale.found(new Hits(hits.asked(), hits.goods(), next));
        } else {
            select(now.selected() + by);
        }
    }

    void select(int index) {
        var rows = sale.screen().get().rows();
        if (!rows.isEmpty()) sale.showRows(Math.clamp(index, 0, rows.size() - 1));
    }
}
