package guitai.loyalty.book;

import guitai.loyalty.points.LotTerms;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.points.Posted;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.List;

/// Points of sales and returns (rules LY-01 to LY-03, LY-10, LY-30, LY-31, LY-40).
final class PointsPart implements Part {
    /// What was used and is not there any more, or what came back of points that were merged.
    private static final String SETTLED = "SETTLED";

    private final Programme programme;

    PointsPart(Programme programme) {
        this.programme = programme;
    }

    @Override
    public void paid(PaidSale sale, Draft draft) {
        var file = sale.member().flatMap(draft::file);
        if (file.isEmpty()) return;
        if (sale.used() > 0) burn(sale, file.get(), draft);
        if (sale.earned() <= 0) return;
        var day = sale.date().day();
        var terms = LotTerms.from(day.plusDays(programme.pendingDays()));
        var after = draft.file(file.get().id()).orElseThrow();
        post(after, after.points().earn(sale.document(), sale.earned(), day, terms), draft);
    }

    private void burn(PaidSale sale, MemberFile file, Draft draft) {
        var day = sale.date().day();
        switch (file.points().burn(sale.document(), sale.used(), day)) {
            case Posted.Done done -> post(file, done.entry(), "", draft);
            case Posted.Duplicate _ -> {}
            // It was paid with them: what is not there any more is owed.
            case Posted.Refused _ ->
                    settle(file, "used " + sale.document(), -sale.used(), day, draft);
        }
    }

    @Override
    public void back(GoodsBack back, Draft draft) {
        var member = back.member();
        if (back.returned() > 0) {
            member.flatMap(draft::file).ifPresent(file -> giveBack(back, file, draft));
        }
        if (back.takenBack() > 0) {
            member.flatMap(draft::file).ifPresent(file -> takeBack(back, file, draft));
        }
    }

    private void giveBack(GoodsBack back, MemberFile file, Draft draft) {
        var day = back.date().day();
        var act = back.document();
        switch (file.points().giveBack(act, back.of(), back.returned(), day)) {
            case Posted.Done done -> post(file, done.entry(), "", draft);
            case Posted.Duplicate _ -> {}
            case Posted.Refused _ -> settle(file, "back " + act, back.returned(), day, draft);
        }
    }

    private void takeBack(GoodsBack back, MemberFile file, Draft draft) {
        var day = back.date().day();
        var act = back.document();
        switch (file.points().takeBack(act, back.of(), back.takenBack(), day)) {
            case Posted.Done done -> post(file, done.entry(), "", draft);
            case Posted.Duplicate _ -> {}
            case Posted.Refused _ -> settle(file, "taken " + act, -back.takenBack(), day, draft);
        }
    }

    /// The lots of a member who was merged have other names: the sum moves all the same.
    private static void settle(
            MemberFile file, String act, long points, LocalDate day, Draft draft) {
        if (file.points().adjust(act, points, day, LotTerms.from(day)) instanceof Posted.Done done)
            post(file, done.entry(), SETTLED, draft);
    }

    private static void post(MemberFile file, Posted posted, Draft draft) {
        if (posted instanceof Posted.Done done) post(file, done.entry(), "", draft);
    }

    static void post(MemberFile file, PointsEntry entry, String reason, Draft draft) {
        draft.add(new MemberEvent.PointsPosted(file.id(), entry, reason));
    }

    @Override
    public void told(Telling telling, Draft draft) {
        if (telling instanceof Telling.Earned earned) {
            new OtherSources(programme).earned(earned, draft);
        }
    }

    @Override
    public void day(MemberFile member, BusinessDate today, Draft draft) {
        List<PointsEntry> gone = member.points().clearing(today.day());
        for (var entry : gone) post(member, entry, "", draft);
    }
}
