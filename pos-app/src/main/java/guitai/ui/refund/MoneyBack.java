package guitai.ui.refund;

import guitai.flow.ExchangeDesk;
import guitai.flow.PaymentEvent;
import guitai.flow.RefundDesk;
import guitai.flow.Refusal;
import guitai.flow.TenderSwap;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.scan.PaymentCode;
import guitai.staff.Approval;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TenderWords;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Typed;
import guitai.ui.work.Why;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The steps of the return desk that move money: each with a reason, and a supervisor's word where
/// the role is not enough.
final class MoneyBack {
    private final TillAccess access;
    private final RefundViewModel desk;
    private Optional<Swap> swap = Optional.empty();
    private boolean listening;

    /// @param attempt empty until the code is scanned
    private record Swap(String receipt, String reason, Optional<AttemptId> attempt) {}

    MoneyBack(TillAccess access, RefundViewModel desk) {
        this.access = access;
        this.desk = desk;
    }

    /// Whether a payment code is waited for, or what comes of it.
    boolean waiting() {
        return swap.isPresent();
    }

    /// A charge that is under way goes on and settles the swap; nobody waits for it here.
    void forget() {
        swap = Optional.empty();
    }

    void takeBack(RefundDesk.Wish wish, Words about) {
        askOnly(Why.Kind.RETURN, about, given -> takeBack(because(wish, given), Approval.own()));
    }

    private void takeBack(RefundDesk.Wish wish, Approval approval) {
        access.thread()
                .ask(
                        () -> access.counter().refunds().takeBack(wish, approval),
                        result -> taken(result, again -> takeBack(wish, again)));
    }

    void exchange(RefundDesk.Wish wish, Words about) {
        askOnly(Why.Kind.EXCHANGE, about, given -> exchange(because(wish, given), Approval.own()));
    }

    private void exchange(RefundDesk.Wish wish, Approval approval) {
        access.thread()
                .ask(
                        () -> access.counter().exchanges().begin(wish, approval),
                        result -> {
                            switch (result) {
                                case ExchangeDesk.Result.Exchanging(_, var worth) ->
                                        done(Words.of("refund.exchanging", worth));
                                case ExchangeDesk.Result.Not(var why) ->
                                        taken(why, again -> exchange(wish, again));
                            }
                        });
    }

    private static RefundDesk.Wish because(RefundDesk.Wish wish, Why.Given given) {
        return new RefundDesk.Wish(
                wish.receipt(), wish.wanted(), wish.shelf(), given.reason(), wish.inCash());
    }

    private void askOnly(Why.Kind kind, Words about, Consumer<Why.Given> then) {
        ask(
                kind,
                about,
                given -> {
                    then.accept(given);
                    return Optional.<Words>empty();
                });
    }

    private void ask(Why.Kind kind, Words about, Function<Why.Given, Optional<Words>> then) {
        var reasons = access.counter().refunds().reasons();
        access.around().askWhy(new Why(kind, about, reasons), then);
    }

    /// An amount goes back while the goods stay.
    void amount(RefundDesk.Receipt receipt) {
        var number = receipt.sale().number().toString();
        ask(
                Why.Kind.AMOUNT,
                Words.of("why.about", number, receipt.sale().paid()),
                given -> {
                    var amount = Typed.amount(given.number(), access.nothing().currency());
                    if (amount.filter(Money::isPositive).isEmpty()) {
                        return Optional.of(Refusals.of(Refusal.Because.AMOUNT_OUT_OF_RANGE));
                    }
                    giveBack(number, amount.get(), given.reason(), Approval.own());
                    return Optional.empty();
                });
    }

    private void giveBack(String receipt, Money amount, String reason, Approval approval) {
        access.thread()
                .ask(
                        () ->
                                access.counter()
                                        .refunds()
                                        .giveBack(receipt, amount, reason, approval),
                        result -> taken(result, by -> giveBack(receipt, amount, reason, by)));
    }

    private void taken(RefundDesk.Result result, Consumer<Approval> again) {
        switch (result) {
            case RefundDesk.Result.Completed(var goodsBack) ->
                    done(Words.of("refund.done", goodsBack.refunded()));
            case RefundDesk.Result.Refused(Refusal.NeedsOverride(var step)) ->
                    access.around().authorise(step, again);
            case RefundDesk.Result.Planned _,
                    RefundDesk.Result.NotPossible _,
                    RefundDesk.Result.NotFound _,
                    RefundDesk.Result.Refused _ -> {
                access.around().play(Sound.REFUSED);
                desk.planned(result);
            }
        }
    }

    private void done(Words what) {
        access.around().play(Sound.GOOD);
        access.around().go(Place.SALE);
        access.around().say(Notice.of(Tone.GOOD, what));
    }

    /// Another tender for what settles the sale now: cash, or a code of the customer's.
    void swap(RefundDesk.Receipt receipt) {
        var number = receipt.sale().number().toString();
        var cash = receipt.tenders().stream().anyMatch(line -> line.cash() && paid(line.amount()));
        askOnly(
                cash ? Why.Kind.TO_WALLET : Why.Kind.TO_CASH,
                Words.of("why.about", number, receipt.sale().paid()),
                given -> {
                    if (given.kind() == Why.Kind.TO_CASH) {
                        toCash(number, given.reason(), Approval.own());
                    } else {
                        swap = Optional.of(new Swap(number, given.reason(), Optional.empty()));
                        desk.say(Notice.of(Tone.GOOD, Words.of("refund.scanCode")));
                    }
                });
    }

    private static boolean paid(Money amount) {
        return amount.isPositive();
    }

    private void toCash(String receipt, String reason, Approval approval) {
        access.thread()
                .ask(
                        () -> access.counter().swaps().toCash(receipt, reason, approval),
                        result -> swapped(result, by -> toCash(receipt, reason, by)));
    }

    /// The code that was waited for.
    void code(PaymentCode code) {
        swap.filter(s -> s.attempt().isEmpty()).ifPresent(s -> toWallet(s, code, Approval.own()));
    }

    private void toWallet(Swap wanted, PaymentCode code, Approval approval) {
        listen();
        access.thread()
                .ask(
                        () ->
                                access.counter()
                                        .swaps()
                                        .toWallet(
                                                wanted.receipt(), code, wanted.reason(), approval),
                        result -> swapped(result, by -> toWallet(wanted, code, by)));
    }

    private void swapped(TenderSwap.Result result, Consumer<Approval> again) {
        switch (result) {
            case TenderSwap.Result.Swapped(var done) -> {
                swap = Optional.empty();
                access.around().play(Sound.PAID);
                desk.read(Notice.of(Tone.GOOD, said(done)));
            }
            case TenderSwap.Result.Charging(var attempt) -> {
                swap = swap.map(s -> new Swap(s.receipt(), s.reason(), Optional.of(attempt.id())));
                if (waiting()) desk.say(Notice.of(Tone.GOOD, Words.of("refund.charging")));
            }
            case TenderSwap.Result.NotFound _ -> desk.say(RefundWords.NOT_FOUND);
            case TenderSwap.Result.Refused(Refusal.NeedsOverride(var step)) ->
                    access.around().authorise(step, again);
            case TenderSwap.Result.Refused(var why) -> {
                access.around().play(Sound.REFUSED);
                swap = Optional.empty();
                desk.say(RefundWords.refused(why));
            }
        }
    }

    private static Words said(guitai.journal.Fact.TenderSwapped done) {
        return Words.of(
                "refund.swapped",
                TenderWords.of(done.out().kind()),
                TenderWords.of(done.in().kind()),
                done.in().amount());
    }

    private void listen() {
        if (listening) return;
        listening = true;
        access.thread()
                .look(
                        () -> {
                            access.counter()
                                    .charge()
                                    .listen(event -> access.thread().onScreen(() -> heard(event)));
                            return true;
                        },
                        _ -> {});
    }

    private void heard(PaymentEvent event) {
        switch (event) {
            case PaymentEvent.Swapped(var attempt, var done) -> {
                if (ours(attempt.id())) swapped(new TenderSwap.Result.Swapped(done), _ -> {});
            }
            case PaymentEvent.Moved(var attempt) -> {
                if (ours(attempt.id())) moved(attempt.state());
            }
            case PaymentEvent.Settled _,
                    PaymentEvent.CodeShown _,
                    PaymentEvent.RefundMoved _,
                    PaymentEvent.LookedUp _ -> {}
        }
    }

    private boolean ours(AttemptId attempt) {
        // It may be over before its beginning is told.
        return swap.filter(s -> s.attempt().map(attempt::equals).orElse(true)).isPresent();
    }

    private void moved(AttemptState state) {
        switch (state) {
            case AttemptState.Declined _, AttemptState.Reversed _, AttemptState.NeedsPerson _ -> {
                swap = Optional.empty();
                access.around().play(Sound.REFUSED);
                desk.say(Notice.of(Tone.BAD, Words.of("refund.notCharged")));
            }
            case AttemptState.AwaitingBuyer _ ->
                    desk.say(Notice.of(Tone.WARN, Words.of("refund.buyerPays")));
            case AttemptState.Sent _,
                    AttemptState.Unknown _,
                    AttemptState.Approved _,
                    AttemptState.StoredOffline _,
                    AttemptState.RefusedLater _,
                    AttemptState.Reversing _ -> {}
        }
    }
}
