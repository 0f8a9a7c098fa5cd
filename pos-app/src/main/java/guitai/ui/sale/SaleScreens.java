package guitai.ui.sale;

import guitai.ui.text.Notice;

import java.util.List;

/// The next sale screen from the one before, one part changed.
final class SaleScreens {

    private SaleScreens() {}

    static SaleScreen empty(SaleScreen.Arrangement arrangement, SaleScreen.Totals nothing) {
        return new SaleScreen(
                arrangement,
                "",
                Box.EMPTY,
                List.of(),
                -1,
                nothing,
                QuickKeys.NONE,
                Hits.NONE,
                new LastSale.None(),
                PayWays.CASH_ONLY,
                0,
                Notice.NONE,
                MemberSide.NONE);
    }

    static SaleScreen with(SaleScreen s, List<Row> rows, int selected, SaleScreen.Totals totals) {
        return new SaleScreen(
                s.arrangement(),
                s.number(),
                s.box(),
                rows,
                selected,
                totals,
                s.quickKeys(),
                s.hits(),
                s.lastSale(),
                s.ways(),
                s.parked(),
                s.notice(),
                s.member());
    }

    /// Another box; what was searched for belongs to the old one.
    static SaleScreen with(SaleScreen s, Box box) {
        return new SaleScreen(
                s.arrangement(),
                s.number(),
                box,
                s.rows(),
                s.selected(),
                s.totals(),
                s.quickKeys(),
                Hits.NONE,
                s.lastSale(),
                s.ways(),
                s.parked(),
                s.notice(),
                s.member());
    }

    /// Typing goes on: the multiplier and what is wanted stay, the hits wait for the next answer.
    static SaleScreen typed(SaleScreen s, String text) {
        var box = new Box(text, s.box().multiplier(), s.box().wants());
        var hits = text.isBlank() ? Hits.NONE : s.hits();
        return with(with(s, box), hits);
    }

    static SaleScreen times(SaleScreen s, String pieces) {
        return with(s, new Box("", pieces, s.box().wants()));
    }

    static SaleScreen with(SaleScreen s, Hits hits) {
        return new SaleScreen(
                s.arrangement(),
                s.number(),
                s.box(),
                s.rows(),
                s.selected(),
                s.totals(),
                s.quickKeys(),
                hits,
                s.lastSale(),
                s.ways(),
                s.parked(),
                s.notice(),
                s.member());
    }

    static SaleScreen with(SaleScreen s, QuickKeys keys) {
        return new SaleScreen(
                s.arrangement(),
                s.number(),
                s.box(),
                s.rows(),
                s.selected(),
                s.totals(),
                keys,
                s.hits(),
                s.lastSale(),
                s.ways(),
                s.parked(),
                s.notice(),
                s.member());
    }

    static SaleScreen withShelf(SaleScreen s, String code) {
        return with(s, new QuickKeys(s.quickKeys().categories(), code, s.quickKeys().tiles()));
    }

    static SaleScreen with(SaleScreen s, LastSale last) {
        return new SaleScreen(
                s.arrangement(),
                s.number(),
                s.box(),
                s.rows(),
                s.selected(),
                s.totals(),
                s.quickKeys(),
                s.hits(),
                last,
                s.ways(),
                s.parked(),
                s.notice(),
                s.member());
    }

    static SaleScreen withParked(SaleScreen s, int parked) {
        return new SaleScreen(
                s.arrangement(),
                s.number(),
                s.box(),
                s.rows(),
                s.selected(),
                s.totals(),
                s.quickKeys(),
                s.hits(),
                s.lastSale(),
                s.ways(),
                parked,
                s.notice(),
                s.member());
    }

    static SaleScreen with(SaleScreen s, Notice notice) {
        return new SaleScreen(
                s.arrangement(),
                s.number(),
                s.box(),
                s.rows(),
                s.selected(),
                s.totals(),
                s.quickKeys(),
                s.hits(),
                s.lastSale(),
                s.ways(),
                s.parked(),
                notice,
                s.member());
    }

    static SaleScreen arranged(SaleScreen s, SaleScreen.Arrangement arrangement) {
        return new SaleScreen(
                arrangement,
                s.number(),
                s.box(),
                s.rows(),
                s.selected(),
                s.totals(),
                s.quickKeys(),
                s.hits(),
                s.lastSale(),
                s.ways(),
                s.parked(),
                s.notice(),
                s.member());
    }

    static SaleScreen held(SaleScreen s, String masked) {
        return with(s, new PayWays(s.ways().with(), masked));
    }

    static SaleScreen with(SaleScreen s, PayWays ways) {
        return new SaleScreen(
                s.arrangement(),
                s.number(),
                s.box(),
                s.rows(),
                s.selected(),
                s.totals(),
                s.quickKeys(),
                s.hits(),
                s.lastSale(),
                ways,
                s.parked(),
                s.notice(),
                s.member());
    }

    static SaleScreen with(SaleScreen s, MemberSide member) {
        return new SaleScreen(
                s.arrangement(),
                s.number(),
                s.box(),
                s.rows(),
                s.selected(),
                s.totals(),
                s.quickKeys(),
                s.hits(),
                s.lastSale(),
                s.ways(),
                s.parked(),
                s.notice(),
                member);
    }
}
