package guitai.ui.sale;

import guitai.flow.Checkout;
import guitai.flow.CouponDesk;
import guitai.flow.Refusal;
import guitai.flow.ScanResult;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.CouponWords;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

/// What the till answers to something put into the one box: each answer has its look and sound.
final class Answers {

    private final TillAccess access;
    private final SaleViewModel sale;
    private final MemberKeys members;
    private final RiskStop stop;

    Answers(TillAccess access, SaleViewModel sale, MemberKeys members) {
        this.members = members;
        this.access = access;
        this.sale = sale;
        this.stop = new RiskStop(access, sale);
    }

    void said(ScanResult result) {
        switch (result) {
            case ScanResult.Added(var line, var now, var cautions) -> {
                access.around().go(Place.SALE);
                access.around().play(cautions.isEmpty() ? Sound.GOOD : Sound.QUESTION);
                sale.added(line, now.lines());
                for (var caution : cautions) sale.tell(Tone.WARN, Refusals.of(line, caution));
            }
            case ScanResult.Barred(var item, var code, var why) ->
                    refused(code, Refusals.of(item, why));
            case ScanResult.NotOnFile(var number) -> refused(number, Words.of("refused.notOnFile"));
            case ScanResult.Unreadable(var shown, var why) -> refused(shown, Refusals.of(why));
            case ScanResult.NeedsWeight(var item) ->
                    sale.want(new Box.Wants.Weight(Rows.name(item), Words.NONE));
            case ScanResult.NeedsAgeCheck about -> askAge(about);
            case ScanResult.AgeRefused(var item) ->
                    sale.tell(Tone.WARN, Words.of("notice.ageRefused", Rows.name(item)));
            case ScanResult.WeightHeld(var grams) ->
                    sale.tell(Tone.GOOD, Words.of("notice.weightHeld", Long.toString(grams)));
            case ScanResult.QuantitySet(var pieces) -> sale.times(pieces);
            case ScanResult.Choices(var items) -> {
                access.around().go(Place.SALE);
                sale.choose(items);
            }
            case ScanResult.PaymentCodeShown(var masked) ->
                    noUse(Words.of("notice.noWallet", masked));
            case ScanResult.PaymentCodeHeld(var masked) -> {
                access.around().go(Place.SALE);
                sale.clearBox();
                sale.hold(masked);
                access.around().play(Sound.QUESTION);
                sale.tell(Tone.GOOD, Words.of("notice.codeHeld", masked));
            }
            case ScanResult.Charging(var attempt) -> {
                sale.clearBox();
                sale.hold("");
                access.around().charging(attempt);
            }
            case ScanResult.CreditNoteShown(var taken) -> note(taken);
            case ScanResult.Paid(var done) -> access.around().paid(done);
            case ScanResult.MemberShown(var member) -> members.said(member);
            case ScanResult.CouponShown(var shown) -> coupon(shown);
            case ScanResult.NotServed(var shown, var kind) ->
                    noUse(Words.of("notice.notServed", Refusals.of(kind), shown));
            case ScanResult.Repeated _ -> sale.clearBox();
            case ScanResult.ReceiptShown(var number) ->
                    access.thread()
                            .ask(
                                    () -> access.counter().refunds().lay(number),
                                    found -> toReturnDesk(found, number));
            case ScanResult.Refused(var why) -> {
                sale.clearBox();
                sale.refuse(why);
            }
        }
    }

    /// What was refused because of a payment: that is shown, and says why.
    void showPayment(Refusal why) {
        if (why == Refusal.Because.TOO_FAST) stop.met();
        var open = why == Refusal.Because.PAYMENT_UNDERWAY;
        if (!open && why != Refusal.Because.CUSTOMER_NOT_TOLD) return;
        if (!access.around().inFront(Place.TENDER)) {
            access.around().unfinishedPayment(Notice.of(Tone.BAD, Refusals.of(why)));
        }
    }

    private void toReturnDesk(boolean found, String number) {
        sale.clearBox();
        if (found) access.around().go(Place.RETURN);
        else sale.refuse(Words.of("notice.receiptShown", number));
    }

    private void note(Checkout.Result result) {
        sale.clearBox();
        switch (result) {
            case Checkout.Result.Completed done -> access.around().paid(done);
            case Checkout.Result.PartPaid(var tendering) -> access.around().tender(tendering);
            case Checkout.Result.Due(var tendering) -> access.around().tender(tendering);
            case Checkout.Result.Reopened _ ->
                    throw new IllegalStateException("a credit note never reopens a sale");
            case Checkout.Result.Refused(var why) -> sale.refuse(why);
        }
    }

    private void coupon(CouponDesk.Result result) {
        sale.clearBox();
        // The basket shows what it takes off, and the coupons beside it.
        sale.again();
        switch (result) {
            case CouponDesk.Result.Used _, CouponDesk.Result.Asking _, CouponDesk.Result.Left _ -> {
                access.around().go(Place.SALE);
                sale.tell(Tone.GOOD, CouponWords.of(result));
            }
            case CouponDesk.Result.Kept _ -> {
                access.around().go(Place.SALE);
                sale.tell(Tone.WARN, CouponWords.of(result));
            }
            case CouponDesk.Result.NotUsable _, CouponDesk.Result.Refused _ ->
                    sale.refuse(CouponWords.of(result));
        }
    }

    private void noUse(Words why) {
        sale.clearBox();
        sale.refuse(why);
    }

    /// While cash is asked for the screen stays there, and says it there.
    private void refused(String shown, Words why) {
        sale.clearBox();
        sale.keepRefused(new Row.Refused(shown, why));
        access.around().play(Sound.REFUSED);
        access.around().sell();
        access.around()
                .say(
                        Notice.of(
                                Tone.BAD,
                                Words.of("notice.notAdded", shown, why),
                                Words.of("notice.notAdded.next")));
    }

    private void askAge(ScanResult.NeedsAgeCheck about) {
        access.around().go(Place.SALE);
        sale.clearBox();
        access.around().play(Sound.QUESTION);
        access.around()
                .askAge(
                        about,
                        yes ->
                                access.thread()
                                        .ask(
                                                () -> access.counter().basket().ageChecked(yes),
                                                this::said));
    }
}
