package guitai.ui.sale;

import guitai.ui.text.Notice;

import java.util.List;

/// The next sale screen from the one before, one part changed.
public final class SaleScreens {

    private SaleScreens() {}

    public static SaleScreen empty(SaleScreen.Arrangement arrangement, SaleScreen.Totals nothing) {
        return new SaleScreen(
                arrangement,
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

    public static SaleScreen with(
            SaleScreen s, List<Row> rows, int selected, SaleScreen.Totals totals) {
        var next = new Parts(s);
        next.rows = rows;
        next.selected = selected;
        next.totals = totals;
        return next.screen();
    }

    /// Another box; what was searched for belongs to the old one.
    public static SaleScreen with(SaleScreen s, Box box) {
        var next = new Parts(s);
        next.box = box;
        next.hits = Hits.NONE;
        return next.screen();
    }

    /// Typing goes on: the multiplier and what is wanted stay, the hits wait for the next answer.
    public static SaleScreen typed(SaleScreen s, String text) {
        var next = new Parts(s);
        next.box = new Box(text, s.box().multiplier(), s.box().wants());
        if (text.isBlank()) next.hits = Hits.NONE;
        return next.screen();
    }

    public static SaleScreen times(SaleScreen s, String pieces) {
        return with(s, new Box("", pieces, s.box().wants()));
    }

    public static SaleScreen with(SaleScreen s, Hits hits) {
        var next = new Parts(s);
        next.hits = hits;
        return next.screen();
    }

    public static SaleScreen with(SaleScreen s, QuickKeys keys) {
        var next = new Parts(s);
        next.quickKeys = keys;
        return next.screen();
    }

    public static SaleScreen withShelf(SaleScreen s, String code) {
        return with(s, new QuickKeys(s.quickKeys().categories(), code, s.quickKeys().tiles()));
    }

    public static SaleScreen with(SaleScreen s, LastSale last) {
        var next = new Parts(s);
        next.lastSale = last;
        return next.screen();
    }

    public static SaleScreen withParked(SaleScreen s, int parked) {
        var next = new Parts(s);
        next.parked = parked;
        return next.screen();
    }

    public static SaleScreen with(SaleScreen s, Notice notice) {
        var next = new Parts(s);
        next.notice = notice;
        return next.screen();
    }

    public static SaleScreen arranged(SaleScreen s, SaleScreen.Arrangement arrangement) {
        var next = new Parts(s);
        next.arrangement = arrangement;
        return next.screen();
    }

    public static SaleScreen held(SaleScreen s, String masked) {
        return with(s, new PayWays(s.ways().with(), masked));
    }

    public static SaleScreen with(SaleScreen s, PayWays ways) {
        var next = new Parts(s);
        next.ways = ways;
        return next.screen();
    }

    public static SaleScreen with(SaleScreen s, MemberSide member) {
        var next = new Parts(s);
        next.member = member;
        return next.screen();
    }

    /// A screen taken apart, to be put together again with some parts exchanged.
    private static final class Parts {
        private SaleScreen.Arrangement arrangement;
        private Box box;
        private List<Row> rows;
        private int selected;
        private SaleScreen.Totals totals;
        private QuickKeys quickKeys;
        private Hits hits;
        private LastSale lastSale;
        private PayWays ways;
        private int parked;
        private Notice notice;
        private MemberSide member;

        Parts(SaleScreen s) {
            arrangement = s.arrangement();
            box = s.box();
            rows = s.rows();
            selected = s.selected();
            totals = s.totals();
            quickKeys = s.quickKeys();
            hits = s.hits();
            lastSale = s.lastSale();
            ways = s.ways();
            parked = s.parked();
            notice = s.notice();
            member = s.member();
        }

        SaleScreen screen() {
            return new SaleScreen(
                    arrangement,
                    box,
                    rows,
                    selected,
                    totals,
                    quickKeys,
                    hits,
                    lastSale,
                    ways,
                    parked,
                    notice,
                    member);
        }
    }
}
