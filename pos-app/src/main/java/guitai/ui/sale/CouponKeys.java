package guitai.ui.sale;

import guitai.flow.CouponChoice;
import guitai.flow.CouponDesk;
import guitai.flow.CouponRow;
import guitai.flow.CouponWhy;
import guitai.flow.Refusal;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.MemberSide.Choice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.CouponWords;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The coupons of whoever is at the counter: one press takes one in or leaves it out, and why one
/// takes nothing off stands beside it and goes on paper (rule CP-06).
final class CouponKeys {
    private final TillAccess access;
    private final SaleViewModel sale;
    private List<CouponChoice> choices = List.of();

    CouponKeys(TillAccess access, SaleViewModel sale) {
        this.access = access;
        this.sale = sale;
    }

    void seen(List<CouponChoice> now) {
        choices = now;
    }

    int size() {
        return choices.size();
    }

    /// The list as it is now; nothing for a customer without any.
    Aside aside() {
        if (choices.isEmpty()) return Aside.NONE;
        return new Aside(
                Aside.Kind.COUPONS,
                Words.of("aside.coupons"),
                Words.NONE,
                choices.stream().map(CouponKeys::choice).toList(),
                Words.of("aside.couponsHint"));
    }

    private static Choice choice(CouponChoice one) {
        var row = one.row();
        return new Choice(
                name(row), about(one), row.applied(), one.possible(), row.why().isPresent());
    }

    private static Words name(CouponRow row) {
        return row.last()
                .filter(_ -> row.why().filter(CouponWords::dated).isPresent())
                .map(day -> Words.of("aside.couponNamed", CouponWords.name(row), day))
                .orElse(Words.of("promo.named", CouponWords.name(row)));
    }

    private static Words about(CouponChoice one) {
        var row = one.row();
        if (one.place() == CouponChoice.Place.LEFT) {
            return row.last()
                    .map(day -> Words.of("aside.couponLeft", day))
                    .orElse(Words.of("aside.couponLeftOut"));
        }
        return row.off()
                .map(off -> Words.of("aside.couponOff", off))
                .or(() -> row.why().map(CouponWords::shortly))
                .orElse(Words.NONE);
    }

    /// Out of the sale, or into it: the others are chosen anew.
    void chosen(int index) {
        if (index >= choices.size()) return;
        var one = choices.get(index);
        var id = one.row().id();
        access.thread()
                .ask(
                        () ->
                                one.place() == CouponChoice.Place.IN
                                        ? access.counter().coupons().leave(id)
                                        : access.counter().coupons().use(id),
                        this::said);
    }

    private void said(CouponDesk.Result result) {
        sale.again();
        switch (result) {
            case CouponDesk.Result.Used _,
                    CouponDesk.Result.Left _,
                    CouponDesk.Result.Kept _,
                    CouponDesk.Result.Asking _ ->
                    sale.tell(Tone.PLAIN, CouponWords.of(result));
            case CouponDesk.Result.NotUsable _ -> sale.refuse(CouponWords.of(result));
            case CouponDesk.Result.Refused(var why) -> sale.refuse(why);
        }
    }

    /// In writing, for one of them.
    void why(int index) {
        if (index >= choices.size()) return;
        var id = choices.get(index).row().id();
        print(why -> why.print(id));
    }

    /// In writing, for all that take nothing off.
    void why() {
        if (choices.stream().anyMatch(one -> one.row().why().isPresent())) print(CouponWhy::print);
    }

    private void print(Function<CouponWhy, Optional<Refusal>> which) {
        access.thread()
                .ask(
                        () -> which.apply(access.counter().coupons().why()),
                        refused ->
                                refused.ifPresentOrElse(
                                        sale::refuse,
                                        () ->
                                                sale.tell(
                                                        Tone.GOOD,
                                                        Words.of("aside.couponWhyPrinted"))));
    }
}
