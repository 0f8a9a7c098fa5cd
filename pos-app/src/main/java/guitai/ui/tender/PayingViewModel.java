package guitai.ui.tender;

import guitai.flow.Charge;
import guitai.flow.Charge.Watch;
import guitai.flow.Checkout;
import guitai.flow.PaymentEvent;
import guitai.flow.Refusal;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.sale.Sale;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.control.QrCode;
import guitai.ui.control.QrEncoder;
import guitai.ui.tender.Paying.Stage;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TenderWords;
import guitai.ui.work.TillAccess;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The payment by wallet that is under way, and how it ended.
///
/// JavaFX thread only; what it hears on the till's thread it hands over first.
final class PayingViewModel {

    private final TillAccess access;
    private final QrEncoder encoder;
    private final Consumer<Paying> shown;
    private Optional<Attempt> current = Optional.empty();
    private Optional<Watch> watch = Optional.empty();
    private Optional<Attempt> lastHeard = Optional.empty();
    private Optional<Code> code = Optional.empty();
    private Paying screen = Paying.NONE;
    private boolean asking;

    private record Code(AttemptId of, QrCode qr) {}

    private record Now(Optional<Sale> sale, Optional<Watch> watch) {}

    PayingViewModel(TillAccess access, QrEncoder encoder, Consumer<Paying> shown) {
        this.access = access;
        this.encoder = encoder;
        this.shown = shown;
    }

    /// Listens from now on.
    void start() {
        access.thread()
                .look(
                        () -> {
                            charge().listen(event -> access.thread().onScreen(() -> heard(event)));
                            return true;
                        },
                        _ -> {});
    }

    private Charge charge() {
        return access.counter().charge();
    }

    /// Shows a code for the customer to read.
    void show(Wallet wallet, Optional<Money> part) {
        access.thread().ask(() -> access.counter().wallets().show(wallet, part), this::began);
    }

    /// Asks for a card at the terminal.
    void card(Optional<Money> part) {
        access.thread().ask(() -> access.counter().cards().present(part), this::began);
    }

    private void began(Charge.Result result) {
        switch (result) {
            case Charge.Result.Started(var attempt) -> started(attempt);
            case Charge.Result.Completed(var done) -> access.around().paid(done);
            case Charge.Result.Refused(var why) -> refused(why);
        }
    }

    /// An attempt is on its way: the sale waits for it. It may be over by now.
    void started(Attempt attempt) {
        access.thread()
                .look(
                        this::now,
                        now -> {
                            if (!(now.sale().orElse(null) instanceof Sale.Tendering sale)) return;
                            if (isSettled(sale, attempt)) return;
                            current = Optional.of(latest(attempt));
                            watch = now.watch();
                            access.around().tender(sale);
                            refresh();
                        });
    }

    private Now now() {
        return new Now(access.counter().basket().sale(), charge().watch());
    }

    private static boolean isSettled(Sale.Tendering sale, Attempt attempt) {
        return sale.settlement().tenders().stream()
                .flatMap(t -> t.payment().stream())
                .anyMatch(p -> p.attempt().equals(attempt.id()));
    }

    private Attempt latest(Attempt attempt) {
        return lastHeard.filter(a -> a.id().equals(attempt.id())).orElse(attempt);
    }

    /// The money of a sale is asked for: a payment of it that is still open is shown again.
    void entered(Sale.Tendering sale) {
        current = current.filter(a -> a.sale().equals(sale.header().id().value()));
        access.thread().look(() -> charge().watch(), this::watched);
    }

    /// Once a second: the seconds left, and what nobody told.
    void tick() {
        if (current.filter(a -> a.state().open()).isEmpty()) return;
        access.thread().look(() -> charge().watch(), this::watched);
    }

    private void watched(Optional<Watch> found) {
        watch = found;
        if (found.isPresent()) current = found.map(Watch::attempt);
        refresh();
    }

    /// Other money was taken, or the sale was given up: the last payment has been seen.
    void forget() {
        if (current.filter(a -> a.state().open()).isPresent()) return;
        current = Optional.empty();
        refresh();
    }

    void askNow() {
        if (!screen.mayAsk()) return;
        asking = true;
        refresh();
        // Cleared by the answer, or by the next second when the answer says nothing new.
        access.thread()
                .ask(
                        () -> charge().askNow(),
                        why -> {
                            asking = false;
                            why.ifPresentOrElse(this::refused, this::tick);
                        });
    }

    void stop() {
        if (screen.mayStop()) step(() -> charge().stop());
    }

    void customerTold() {
        if (screen.mayTell()) step(() -> charge().customerTold());
    }

    private void step(Supplier<Optional<Refusal>> step) {
        access.thread()
                .ask(
                        step,
                        why -> {
                            why.ifPresent(this::refused);
                            tick();
                        });
    }

    private void refused(Refusal why) {
        access.around().play(Sound.REFUSED);
        access.around().say(Notice.of(Tone.BAD, Refusals.of(why)));
    }

    private void heard(PaymentEvent event) {
        switch (event) {
            case PaymentEvent.Moved(var attempt) -> moved(attempt);
            case PaymentEvent.Settled(var attempt, var result) -> settled(attempt, result);
            case PaymentEvent.CodeShown(var attempt, var content) -> {
                code = Optional.of(new Code(attempt.id(), encoder.encode(content)));
                refresh();
            }
            // The sale was finished before: its paper and the list of payments tell of it.
            case PaymentEvent.Swapped _ -> {}
            case PaymentEvent.RefundMoved _ -> {}
            case PaymentEvent.LookedUp _ -> {}
        }
    }

    private void moved(Attempt attempt) {
        lastHeard = Optional.of(attempt);
        if (current.filter(a -> a.id().equals(attempt.id())).isPresent()) {
            current = Optional.of(attempt);
            refresh();
            if (!access.around().inFront(Place.TENDER)) access.around().say(screen.notice());
        } else if (attempt.state()
                        instanceof AttemptState.Reversing(AttemptState.Why why, _, boolean _)
                && why == AttemptState.Why.LATE_SUCCESS) {
            access.around().play(Sound.QUESTION);
            access.around()
                    .say(
                            new Notice(
                                    Tone.WARN,
                                    Words.of("paying.late", attempt.amount()),
                                    Words.of("paying.goesBack"),
                                    Words.of("paying.late.next")));
        }
    }

    private void settled(Attempt attempt, Checkout.Result result) {
        lastHeard = Optional.of(attempt);
        current = Optional.empty();
        watch = Optional.empty();
        refresh();
        switch (result) {
            case Checkout.Result.Completed done -> access.around().paid(done);
            case Checkout.Result.PartPaid(var sale) -> {
                access.around().play(Sound.GOOD);
                access.around().tender(sale);
                access.around()
                        .say(
                                Notice.of(
                                        Tone.GOOD,
                                        Words.of(
                                                "paying.part",
                                                TenderWords.of(attempt.means()),
                                                attempt.amount(),
                                                sale.settlement().due())));
            }
            case Checkout.Result.Due(var sale) -> access.around().tender(sale);
            case Checkout.Result.Reopened _ -> access.around().go(Place.SALE);
            case Checkout.Result.Refused(var why) -> refused(why);
        }
    }

    private void refresh() {
        var next = current.map(this::shown).orElse(Paying.NONE);
        var before = screen.stage();
        screen = next;
        shown.accept(next);
        if (next.stage() != before) sound(next.stage());
    }

    private Paying shown(Attempt attempt) {
        var qr = code.filter(c -> c.of().equals(attempt.id())).map(Code::qr).orElse(QrCode.NONE);
        return PayingWords.of(attempt, watch, qr, asking, access.clock().instant());
    }

    private void sound(Stage stage) {
        switch (stage) {
            case NONE, SENT, PRESENT, AWAITED, SHOWN -> {}
            case UNKNOWN, TAKING_BACK, REVERSED -> access.around().play(Sound.QUESTION);
            case DECLINED, NEEDS_PERSON -> access.around().play(Sound.REFUSED);
        }
    }
}
