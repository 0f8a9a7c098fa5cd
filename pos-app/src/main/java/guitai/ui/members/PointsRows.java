package guitai.ui.members;

import guitai.loyalty.book.MemberFigures.StoredValueFigures;
import guitai.loyalty.book.PointsLiability;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What points came to in a month, and what they are worth (rule LY-04).
final class PointsRows {
    private PointsRows() {}

    static List<FigureRow> of(PointsLiability one, Optional<StoredValueFigures> stored) {
        var rows = new ArrayList<FigureRow>();
        rows.add(row("liability.opening", one.opening(), one));
        rows.add(row("liability.earned", one.earned(), one));
        rows.add(row("liability.burned", -one.burned(), one));
        rows.add(row("liability.expired", -one.expired(), one));
        rows.add(row("liability.adjusted", one.adjusted(), one));
        rows.add(row("liability.closing", one.closing(), one));
        stored.map(PointsRows::of).ifPresent(rows::add);
        return rows;
    }

    /// Money, and owed as it is now, whatever month is looked at (rule LY-60).
    private static FigureRow of(StoredValueFigures sums) {
        return FigureRow.of(
                Words.of("figures.storedValue"),
                Words.of(
                        "figures.storedValueMoved",
                        sums.toppedUp().whole(),
                        sums.used().whole(),
                        sums.paidOut().principal()),
                Words.of("figures.storedValueLeft", sums.left().whole()),
                Words.of("figures.storedValueOf", sums.left().principal(), sums.left().bonus()));
    }

    private static FigureRow row(String name, long points, PointsLiability all) {
        return FigureRow.of(
                Words.of(name),
                Words.NONE,
                Words.of("members.points", MemberPage.count(points)),
                Words.of("price.money", all.worth(points)));
    }
}
