package guitai.ui.tender;

import guitai.flow.Charge.Watch;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.Decline;
import guitai.payment.Doubt;
import guitai.payment.Means;
import guitai.payment.Way;
import guitai.ui.control.QrCode;
import guitai.ui.tender.Paying.Stage;
import guitai.ui.text.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An attempt in words. While the outcome is unknown none of them invites to pay a second time.
public final class PayingWords {

    private PayingWords() {}

    private record Said(Stage stage, Words what, Words money, Words next) {}

    static Paying of(
            Attempt attempt, Optional<Watch> watch, QrCode qr, boolean asking, Instant now) {
        var told = watch.map(Watch::told).orElse(false);
        var said = said(attempt, told);
        var runsOut =
                attempt.state().pending() ? watch.map(Watch::until) : Optional.<Instant>empty();
        return new Paying(
                said.stage(),
                attempt.means(),
                attempt.amount(),
                attempt.shown(),
                said.what(),
                said.money(),
                said.next(),
                runsOut.map(until -> Math.max(0, Duration.between(now, until).toSeconds()))
                        .orElse(-1L),
                said.stage() == Stage.SHOWN ? qr : QrCode.NONE,
                told,
                asking);
    }

    private static Said said(Attempt attempt, boolean told) {
        return switch (attempt.state()) {
            case AttemptState.Sent() -> sent(attempt.way());
            case AttemptState.AwaitingBuyer() -> awaited(attempt.way());
            case AttemptState.Unknown(var why) ->
                    new Said(
                            Stage.UNKNOWN,
                            Words.of("paying.unknown", of(why)),
                            Words.of("paying.unknown.money"),
                            Words.of("paying.unknown.next"));
            case AttemptState.Declined(var why) ->
                    new Said(
                            Stage.DECLINED,
                            Words.of("paying.declined", of(why.reason(), attempt.means())),
                            Words.of("paying.notTaken"),
                            next(why.reason(), attempt.means()));
            case AttemptState.Approved _, AttemptState.StoredOffline _ ->
                    new Said(Stage.NONE, Words.NONE, Words.NONE, Words.NONE);
            case AttemptState.RefusedLater(var why) ->
                    new Said(
                            Stage.NEEDS_PERSON,
                            Words.of("paying.refusedLater", of(why.reason(), attempt.means())),
                            Words.of("paying.notTaken"),
                            Words.of("paying.person.next"));
            case AttemptState.Reversing(var why, _, var paid) ->
                    new Said(
                            Stage.TAKING_BACK,
                            Words.of("paying.takingBack", of(why)),
                            Words.of(paid ? "paying.goesBack" : "paying.comesBackIfTaken"),
                            Words.of(told ? "paying.told.next" : "paying.tell.next"));
            case AttemptState.Reversed(var why, var refunded) ->
                    new Said(
                            Stage.REVERSED,
                            Words.of("paying.reversed", of(why)),
                            Words.of(refunded ? "paying.wentBack" : "paying.notTaken"),
                            Words.of("paying.reversed.next"));
            case AttemptState.NeedsPerson(_, var paid, _) ->
                    new Said(
                            Stage.NEEDS_PERSON,
                            Words.of("paying.needsPerson"),
                            Words.of(paid ? "paying.stillTaken" : "paying.notSure"),
                            Words.of(told ? "paying.personTold.next" : "paying.person.next"));
        };
    }

    private static Said sent(Way way) {
        return switch (way) {
            case CODE_READ -> sent("paying.sent");
            case CODE_SHOWN -> sent("paying.opening");
            case CARD_PRESENTED -> presented();
        };
    }

    private static Said sent(String what) {
        return new Said(
                Stage.SENT,
                Words.of(what),
                Words.of("paying.sent.money"),
                Words.of("paying.sent.next"));
    }

    private static Said presented() {
        return new Said(
                Stage.PRESENT,
                Words.of("paying.card"),
                Words.of("paying.notYet"),
                Words.of("paying.card.next"));
    }

    private static Said awaited(Way way) {
        return switch (way) {
            case CODE_READ ->
                    new Said(
                            Stage.AWAITED,
                            Words.of("paying.awaited"),
                            Words.of("paying.notYet"),
                            Words.of("paying.awaited.next"));
            case CODE_SHOWN ->
                    new Said(
                            Stage.SHOWN,
                            Words.of("paying.shown"),
                            Words.of("paying.notYet"),
                            Words.of("paying.shown.next"));
            case CARD_PRESENTED -> presented();
        };
    }

    public static Words of(AttemptState.Why why) {
        return Words.of(
                switch (why) {
                    case TOO_LONG -> "paying.why.tooLong";
                    case STOPPED_BY_CASHIER -> "paying.why.stopped";
                    case SALE_GIVEN_UP -> "paying.why.givenUp";
                    case LATE_SUCCESS -> "paying.why.late";
                });
    }

    public static Words of(Doubt why) {
        return Words.of(
                switch (why) {
                    case NO_ANSWER -> "paying.doubt.noAnswer";
                    case GATEWAY_UNSURE -> "paying.doubt.unsure";
                    case UNREADABLE, NOT_SIGNED, MISMATCH -> "paying.doubt.notBelieved";
                    case NOT_SEEN_YET -> "paying.doubt.notSeen";
                    case STOPPED -> "paying.doubt.stopped";
                });
    }

    public static Words of(Decline.Reason reason, Means means) {
        return Words.of(
                switch (means) {
                    case CARD -> card(reason);
                    case STORED_VALUE -> storedValue(reason);
                    case WECHAT, ALIPAY, UNIONPAY, ECNY -> wallet(reason);
                });
    }

    private static String wallet(Decline.Reason reason) {
        return switch (reason) {
            case CODE_EXPIRED -> "paying.because.expired";
            case CODE_INVALID -> "paying.because.invalid";
            case NOT_ENOUGH_MONEY -> "paying.because.notEnough";
            case BUYER_REFUSED -> "paying.because.refused";
            case LIMIT -> "paying.because.limit";
            case SET_UP -> "paying.because.setUp";
            case CLOSED -> "paying.because.closed";
            case NOT_SENT -> "paying.because.notSent";
            case OTHER -> "paying.because.other";
        };
    }

    private static String card(Decline.Reason reason) {
        return switch (reason) {
            case CODE_EXPIRED -> "paying.because.cardExpired";
            case CODE_INVALID -> "paying.because.cardInvalid";
            case CLOSED -> "paying.because.noCard";
            case NOT_SENT -> "paying.because.cardNotSent";
            case OTHER -> "paying.because.cardRefused";
            case NOT_ENOUGH_MONEY, BUYER_REFUSED, LIMIT, SET_UP -> wallet(reason);
        };
    }

    private static String storedValue(Decline.Reason reason) {
        return switch (reason) {
            case CODE_EXPIRED -> "paying.because.tokenExpired";
            case CODE_INVALID -> "paying.because.tokenInvalid";
            case NOT_ENOUGH_MONEY, BUYER_REFUSED, LIMIT, SET_UP, CLOSED, NOT_SENT, OTHER ->
                    wallet(reason);
        };
    }

    /// The one thing that helps now.
    private static Words next(Decline.Reason reason, Means means) {
        var card = means == Means.CARD;
        return Words.of(
                switch (reason) {
                    case CODE_EXPIRED, CODE_INVALID, CLOSED ->
                            switch (means) {
                                case CARD -> "paying.next.cardAgain";
                                case STORED_VALUE -> "paying.next.freshToken";
                                case WECHAT, ALIPAY, UNIONPAY, ECNY -> "paying.next.freshCode";
                            };
                    case NOT_ENOUGH_MONEY, LIMIT ->
                            card ? "paying.next.cardAgain" : "paying.next.otherCard";
                    case BUYER_REFUSED, OTHER ->
                            card ? "paying.next.cardAgain" : "paying.next.askCustomer";
                    case SET_UP -> "paying.next.technician";
                    case NOT_SENT -> card ? "paying.next.cardOffline" : "paying.next.offline";
                });
    }
}
