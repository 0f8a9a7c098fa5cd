package guitai.loyalty.book;

import guitai.loyalty.points.LotTerms;
import guitai.loyalty.points.PointsKind;
import guitai.loyalty.points.Posted;

/// Points that no sale earned (rule LY-14): the same ledger, a key of their own, so many a day.
final class OtherSources {
    private final Programme programme;

    OtherSources(Programme programme) {
        this.programme = programme;
    }

    void earned(Telling.Earned earned, Draft draft) {
        var source = programme.source(earned.source());
        var file = draft.file(earned.member());
        if (source.isEmpty() || file.isEmpty() || earned.points() <= 0) return;
        var day = earned.date().day();
        var mark = earned.source() + " ";
        var all =
                file.get().points().entries().stream()
                        .filter(entry -> entry.kind() == PointsKind.EARN)
                        .filter(entry -> entry.key().act().startsWith(mark))
                        .toList();
        // The same number on a later day is a file that came twice.
        var act = mark + earned.number();
        if (all.stream().anyMatch(entry -> entry.key().act().equals(act))) return;
        var today = all.stream().filter(entry -> entry.on().equals(day)).count();
        if (today >= source.get().perDay()) return;
        var terms = LotTerms.from(day);
        if (file.get().points().earn(mark + earned.number(), earned.points(), day, terms)
                instanceof Posted.Done done) {
            PointsPart.post(file.get(), done.entry(), earned.source(), draft);
        }
    }
}
