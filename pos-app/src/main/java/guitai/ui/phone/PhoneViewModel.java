package guitai.ui.phone;

import guitai.flow.Charge.Watch;
import guitai.payment.Way;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.phone.CustomersPhone.Behaviour;
import guitai.ui.phone.CustomersPhone.Fault;
import guitai.ui.phone.CustomersPhone.Told;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Shown;
import guitai.ui.work.TillAccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The customer a trainer plays.
///
/// JavaFX thread only; the port tells wherever it likes.
public final class PhoneViewModel {

    /// More faults at once than this teach nobody anything.
    private static final int MOST_ARMED = 8;

    private final TillAccess access;
    private final CustomersPhone phone;
    private final Shown<PhoneScreen> screen =
            new Shown<>(
                    new PhoneScreen(
                            Wallet.WECHAT,
                            Behaviour.PAYS,
                            false,
                            false,
                            List.of(),
                            false,
                            Notice.NONE));

    public PhoneViewModel(TillAccess access, CustomersPhone phone) {
        this.access = access;
        this.phone = phone;
    }

    public Shown<PhoneScreen> screen() {
        return screen;
    }

    public List<String> faults() {
        return phone.faults();
    }

    public boolean hasCards() {
        return phone.hasCards();
    }

    public void on(PhoneEvent event) {
        var now = screen.get();
        switch (event) {
            case PhoneEvent.Took(var wallet) -> screen.set(now.with(wallet));
            case PhoneEvent.Decided(var behaviour) -> screen.set(now.with(behaviour));
            case PhoneEvent.HasCoupon(var yes) -> screen.set(now.withCoupon(yes));
            case PhoneEvent.Showed() ->
                    away(
                            Words.of("phone.showed"),
                            back ->
                                    phone.showCode(
                                            now.wallet(), now.behaviour(), now.coupon(), back));
            case PhoneEvent.Paid() ->
                    access.thread().look(() -> access.counter().charge().watch(), this::pay);
            case PhoneEvent.Broke(var fault) -> broke(fault);
            case PhoneEvent.Mended() -> {
                screen.set(now.with(List.<Fault>of()));
                away(Words.of("phone.mended"), phone::mends);
            }
            case PhoneEvent.CardChosen(var card) ->
                    away(Words.of("phone.cardNext"), back -> phone.nextCard(card, back));
            case PhoneEvent.TerminalLine(var up) -> {
                screen.set(now.withTerminalCut(!up));
                away(
                        Words.of(up ? "phone.terminalUp" : "phone.terminalDown"),
                        back -> phone.terminalLine(up, back));
            }
            case PhoneEvent.StoredValueShown(var printed) ->
                    away(
                            Words.of("phone.storedShowed"),
                            back -> phone.showStoredValue(printed, back));
        }
    }

    private void pay(Optional<Watch> watch) {
        var shown = watch.map(Watch::attempt).filter(a -> a.way() == Way.CODE_SHOWN);
        if (shown.isEmpty()) {
            said(Notice.of(Tone.WARN, Words.of("phone.nothingShown")));
            return;
        }
        var attempt = shown.get();
        var coupon = screen.get().coupon();
        away(
                Words.of("phone.paid"),
                back -> phone.pay(attempt.channel(), attempt.id().value(), coupon, back));
    }

    private void broke(Fault fault) {
        var armed = new ArrayList<>(screen.get().armed());
        if (armed.size() == MOST_ARMED) {
            said(Notice.of(Tone.WARN, Words.of("phone.tooMany")));
            return;
        }
        armed.add(fault);
        screen.set(screen.get().with(armed));
        away(Words.of("phone.broken"), back -> phone.breaks(fault, back));
    }

    private void away(Words done, Consumer<Consumer<Told>> call) {
        screen.set(screen.get().busy(true, Notice.NONE));
        call.accept(told -> access.thread().onScreen(() -> said(of(told, done))));
    }

    private static Notice of(Told told, Words done) {
        return switch (told) {
            case Told.Done() -> Notice.of(Tone.GOOD, done);
            case Told.Failed(var why) -> Notice.of(Tone.BAD, Words.of("phone.failed", why));
        };
    }

    private void said(Notice notice) {
        screen.set(screen.get().busy(false, notice));
    }
}
