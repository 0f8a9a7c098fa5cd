package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.value.Purse;
import guitai.loyalty.value.PurseMove;
import guitai.loyalty.value.PurseTerms;

/// Members' stored value (rule LY-60). What is told has happened and stands in the books: where the
/// purse does not bear it nothing is moved, and somebody is told.
final class PursePart implements Part {
    private final PurseTerms terms;

    PursePart(PurseTerms terms) {
        this.terms = terms;
    }

    @Override
    public void paid(PaidSale sale, Draft draft) {}

    @Override
    public void back(GoodsBack back, Draft draft) {}

    @Override
    public void told(Telling telling, Draft draft) {
        if (!(telling instanceof Telling.StoredValue told)) return;
        var file = draft.file(told.member());
        if (file.isEmpty()) return;
        var purse = file.get().purse();
        var member = file.get().id();
        switch (told.move()) {
            case PurseMove.ToppedUp(var document, var sum) ->
                    done(
                            purse.topUp(document, sum, told.at(), terms.law(), true),
                            member,
                            told,
                            draft);
            case PurseMove.Paid(var document, var amount) ->
                    done(purse.pay(document, amount, told.at()), member, told, draft);
            case PurseMove.PaidOut(var document, var topUp) ->
                    done(purse.payOut(document, topUp, told.at()), member, told, draft);
            case PurseMove.CameBack back -> cameBack(back, purse, member, told, draft);
        }
    }

    private static void cameBack(
            PurseMove.CameBack back,
            Purse purse,
            MemberId member,
            Telling.StoredValue told,
            Draft draft) {
        if (purse.has(back.document())) return;
        var now = purse;
        var left = back.amount();
        for (var payment : back.payments()) {
            var part = left.min(now.refundable(payment));
            if (!part.isPositive()) continue;
            // One return may give several payments back; the first bears its number.
            var number = left.equals(back.amount()) ? "" : "/" + payment;
            var answer = now.refund(back.document() + number, payment, part, told.at());
            done(answer, member, told, draft);
            if (answer instanceof Purse.Answer.Done(var after, _)) now = after;
            left = left.minus(part);
        }
        if (left.isPositive()) refused(Purse.Why.MORE_THAN_PAID, told, draft);
    }

    private static void done(
            Purse.Answer answer, MemberId member, Telling.StoredValue told, Draft draft) {
        switch (answer) {
            case Purse.Answer.Done(_, var act) ->
                    draft.add(new MemberEvent.PurseMoved(member, act));
            case Purse.Answer.Already _ -> {}
            case Purse.Answer.Refused(var why) -> refused(why, told, draft);
        }
    }

    private static void refused(Purse.Why why, Telling.StoredValue told, Draft draft) {
        draft.add(
                new MemberEvent.Heard(told.number(), java.util.Optional.of("STORED_VALUE " + why)));
    }
}
