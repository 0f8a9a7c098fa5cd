package guitai.ui.tender;

import guitai.flow.Checkout;
import guitai.flow.Refusal;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.sale.Sale;
import guitai.tender.TenderLine;
import guitai.ui.control.QrEncoder;
import guitai.ui.key.Command;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TenderWords;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Ways;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Cash: exactly what is due, or what was typed; and the payment by other means in front of it.
///
/// JavaFX thread only.
public final class TenderViewModel {

    private final TillAccess access;
    private final PayingViewModel paying;
    private final PurseKey purse;
    private final Shown<TenderScreen> screen;
    private Money byWallets;
    private boolean backArmed;

    public TenderViewModel(TillAccess access, QrEncoder qr) {
        this.access = access;
        paying = new PayingViewModel(access, qr, this::paying);
        purse = new PurseKey(access, this::came);
        var none = access.nothing();
        byWallets = none;
        screen =
                new Shown<>(
                        new TenderScreen(
                                none,
                                none,
                                none,
                                none,
                                List.of(),
                                "",
                                new TenderScreen.Outcome.Exact(),
                                List.of(),
                                Ways.CASH_ONLY,
                                Paying.NONE,
                                false,
                                Notice.NONE));
    }

    public Shown<TenderScreen> screen() {
        return screen;
    }

    /// Listens to payments from now on.
    public void start() {
        paying.start();
    }

    /// What can be paid with, as it is now.
    public void ways(Ways now) {
        if (!now.equals(screen.get().ways())) screen.set(screen.get().withWays(now));
    }

    /// Once a second.
    public void tick() {
        paying.tick();
    }

    /// An attempt is on its way.
    public void charging(Attempt attempt) {
        paying.started(attempt);
    }

    private void paying(Paying now) {
        screen.set(screen.get().withPaying(now));
    }

    /// Asks for the money of this sale.
    public void show(Sale.Tendering sale) {
        var settlement = sale.settlement();
        var due = settlement.cashDue();
        var rest = settlement.cashRest();
        byWallets = settlement.wallets();
        backArmed = false;
        screen.set(
                new TenderScreen(
                        settlement.total(),
                        settlement.mode().round(rest).minus(rest),
                        due,
                        settlement.due(),
                        settlement.tenders().stream().map(TenderViewModel::already).toList(),
                        "",
                        new TenderScreen.Outcome.Exact(),
                        Sums.likely(due),
                        screen.get().ways(),
                        screen.get().paying(),
                        false,
                        Notice.NONE));
        paying.entered(sale);
        purse.left(left -> screen.set(screen.get().withPurse(left)));
    }

    private static Words already(TenderLine line) {
        if (line.cash()) return Words.of("tender.already", line.given());
        var offline = line.payment().filter(p -> p.reference().offline()).isPresent();
        return Words.of(
                offline ? "tender.alreadyOffline" : "tender.alreadyWallet",
                TenderWords.of(line.kind()),
                line.amount());
    }

    public void on(TenderEvent event) {
        if (!(event instanceof TenderEvent.Backed)) backArmed = false;
        switch (event) {
            case TenderEvent.Typed(var text) -> typed(text);
            case TenderEvent.Entered() -> access.around().press(this::entered);
            case TenderEvent.ExactGiven() -> access.around().press(this::exact);
            case TenderEvent.NoteGiven(var index) ->
                    access.around().press(() -> take(screen.get().notes().get(index)));
            case TenderEvent.WalletAsked(var wallet) ->
                    access.around().press(() -> paying.show(wallet, part()));
            case TenderEvent.Wallets asked -> access.around().press(() -> asked(asked));
            case TenderEvent.Backed() -> access.around().press(this::back);
        }
    }

    private void asked(TenderEvent.Wallets asked) {
        switch (asked) {
            case PART -> onlyAPart();
            case CARD -> paying.card(part());
            case STORED_VALUE -> storedValue();
            case PURSE -> purse.pay(screen.get());
            case ALLOW_CARDS -> access.around().command(Command.ALLOW_CARDS);
            case ASK -> paying.askNow();
            case STOP -> paying.stop();
            case TOLD -> paying.customerTold();
        }
    }

    /// The code pays by itself once it is read.
    private void storedValue() {
        if (screen.get().ways().storedValue()) {
            say(Notice.of(Tone.GOOD, Words.of("notice.storedValue")));
        } else {
            refuse(Refusals.of(Refusal.Because.NO_STORED_VALUE));
        }
    }

    /// What was typed is what the next code charges, not cash.
    private void onlyAPart() {
        var now = screen.get();
        var part =
                Sums.amount(now.due(), now.typed()).filter(p -> p.compareTo(now.walletDue()) <= 0);
        if (part.isEmpty()) {
            refuse(Words.of("notice.partNeeded", now.walletDue()));
            return;
        }
        screen.set(now.withTyped(now.typed(), new TenderScreen.Outcome.Part(part.get())));
    }

    /// What the next code is to charge; nothing for all that is due.
    public Optional<Money> part() {
        return screen.get().outcome() instanceof TenderScreen.Outcome.Part(var part)
                ? Optional.of(part)
                : Optional.empty();
    }

    /// Money that wallets have paid goes back by itself: that is asked for twice.
    private void back() {
        if (byWallets.isPositive() && !backArmed) {
            backArmed = true;
            say(Notice.of(Tone.WARN, Words.of("notice.backAgain", byWallets)));
            return;
        }
        backArmed = false;
        access.thread().ask(() -> access.counter().checkout().giveUp(), this::came);
    }

    private void typed(String text) {
        var now = screen.get();
        screen.set(now.withTyped(text, Sums.outcome(now.due(), text)));
    }

    private void entered() {
        var now = screen.get();
        if (now.typed().isBlank()) {
            exact();
            return;
        }
        Sums.amount(now.due(), now.typed()).ifPresentOrElse(this::take, this::notAnAmount);
    }

    private void notAnAmount() {
        access.around().play(Sound.REFUSED);
        var now = screen.get();
        screen.set(
                now.withTyped("", new TenderScreen.Outcome.Exact())
                        .withNotice(
                                Notice.of(
                                        Tone.BAD,
                                        Words.of("notice.notAnAmount", now.typed()),
                                        Words.of("notice.notAnAmount.next"))));
    }

    private void exact() {
        pay(() -> access.counter().checkout().exactCash());
    }

    private void take(Money given) {
        if (part().isPresent()) {
            refuse(Words.of("notice.partWaits"));
            return;
        }
        pay(() -> access.counter().checkout().cash(given));
    }

    private void pay(Supplier<Checkout.Result> step) {
        screen.set(screen.get().withNotice(Notice.NONE).withTaking(true));
        access.thread().ask(step, this::came);
    }

    private void came(Checkout.Result result) {
        switch (result) {
            case Checkout.Result.Completed done -> {
                paying.forget();
                access.around().paid(done);
            }
            case Checkout.Result.PartPaid(var sale) -> {
                paying.forget();
                show(sale);
                say(Notice.of(Tone.WARN, Words.of("notice.partPaid", sale.settlement().cashDue())));
            }
            case Checkout.Result.Due(var sale) -> show(sale);
            case Checkout.Result.Reopened(_, var giveBack, var wallets) -> {
                paying.forget();
                access.around().go(Place.SALE);
                goesBack(giveBack, wallets);
            }
            case Checkout.Result.Refused(var why) -> refuse(Refusals.of(why));
        }
    }

    private void goesBack(Money cash, Money wallets) {
        if (!cash.isPositive() && !wallets.isPositive()) return;
        access.around()
                .say(
                        new Notice(
                                Tone.WARN,
                                Words.of("notice.givenUp"),
                                wallets.isPositive()
                                        ? Words.of("notice.walletsGoBack", wallets)
                                        : Words.NONE,
                                cash.isPositive()
                                        ? Words.of("notice.giveBack", cash)
                                        : Words.NONE));
    }

    private void refuse(Words why) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, why));
    }

    public void say(Notice notice) {
        screen.set(screen.get().withNotice(notice));
    }
}
