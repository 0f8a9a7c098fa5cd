package guitai.ui.shell;

import guitai.flow.Refusal;
import guitai.flow.ShiftDesk;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.ui.key.Command;
import guitai.ui.prompt.Prompt;
import guitai.ui.sale.SaleEvent;
import guitai.ui.shift.CashDeskScreen.Kind;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillThread;

import java.util.function.Consumer;

/// The commands that belong to no one screen: appearance, lock, menu, reports, the end of a shift.
final class TillCommands {

    private final TillParts parts;
    private final TillThread thread;
    private final Screens screens;
    private final TillViewModel till;
    private final OfflineCards cards;
    private final HandPrices handPrices;
    private final OfferReasons offers;

    TillCommands(TillParts parts, TillThread thread, Screens screens, TillViewModel till) {
        this.parts = parts;
        this.thread = thread;
        this.screens = screens;
        this.till = till;
        cards = new OfflineCards(parts, thread, till);
        handPrices = new HandPrices(parts, thread, till.prompt(), till);
        offers = new OfferReasons(parts, thread, till);
    }

    void obey(Command command) {
        var now = till.appearance().get();
        switch (command) {
            case LANGUAGE -> change(now.nextLanguage());
            case THEME -> change(now.otherTheme());
            case HELP -> till.ask(new Prompt.KeyCard());
            default -> {
                if (till.operator().isPresent()) till.press(() -> work(command));
            }
        }
    }

    private void work(Command command) {
        if (command == Command.LOCK) {
            lock();
            return;
        }
        var here = till.place().get();
        if (command == Command.ALLOW_CARDS && (here.takesScans() || here == Place.QUEUE)) {
            cards.ask();
            return;
        }
        // In the middle of money nothing else is begun.
        if (!here.takesScans() || here == Place.TENDER) return;
        if (here == Place.REPORT && !screens.report.sellsAfter()) return;
        switch (command) {
            case MENU -> till.ask(new Prompt.Menu());
            case DISCOUNT -> handPrices.ask();
            case OFFERS -> offers.ask();
            case LAYOUT -> change(till.appearance().get().otherArrangement());
            case CASH_DESK -> desk(Kind.PAID_OUT);
            case NO_SALE -> desk(Kind.NO_SALE);
            case REPRINT -> screens.sale.on(SaleEvent.Asked.REPRINT);
            case X_REPORT -> thread.ask(() -> parts.counter().shifts().x(), this::came);
            case CLOSE_SHIFT -> close();
            case RETURN_REASONS -> reasons();
            case PAYMENTS -> till.go(Place.PAYMENTS);
            case QUEUE -> till.go(Place.QUEUE);
            case PRICE_CHECK -> till.go(Place.PRICE_CHECK);
            case PRICE_LISTS -> priceLists();
            case PROMOTIONS -> promotions();
            case MEMBERS -> till.go(Place.MEMBERS);
            case COUPON_STOCKS -> till.go(Place.COUPON_STOCKS);
            case RECONCILIATION -> reconcile();
            case RETURN_DESK -> screens.refund.open();
            case WITHOUT_RECEIPT -> till.go(Place.NO_RECEIPT);
            case STOCK -> till.go(Place.STOCK);
            case RECEIVE -> till.go(Place.RECEIVING);
            case COUNT -> till.go(Place.COUNTING);
            case WRITE_OFF -> till.go(Place.WRITE_OFF);
            case CHANNELS -> setUp(_ -> till.go(Place.CHANNELS));
            case DEVICES -> setUp(this::devices);
            case CUSTOMER_SCREEN -> parts.pay().customerWindow().run();
            case PHONE -> beside(parts.pay().phone().getAsBoolean());
            case BENCH -> beside(parts.technician().bench().getAsBoolean());
            default -> {}
        }
    }

    private void change(Appearance next) {
        till.appearance().set(next);
        screens.sale.arrange(next.arrangement());
        parts.remember().accept(next);
    }

    private void lock() {
        thread.ask(
                () -> {
                    parts.counter().signOn().lock();
                    return true;
                },
                _ -> till.locked());
    }

    private void desk(Kind kind) {
        screens.cashDesk.enter(kind);
        till.go(Place.CASH_DESK);
    }

    private void came(ShiftDesk.Result result) {
        switch (result) {
            case ShiftDesk.Result.Taken(var x) -> {
                var mayKnow = till.operator().filter(o -> o.may(Permission.SEE_EXPECTED));
                screens.report.show(x, mayKnow.isPresent());
                till.go(Place.REPORT);
            }
            case ShiftDesk.Result.Refused(var why) -> refuse(why);
            case ShiftDesk.Result.Opened _ ->
                    throw new IllegalStateException("an X opened a shift");
        }
    }

    private void close() {
        if (screens.sale.screen().get().canPay()) refuse(Refusal.Because.SALE_AT_COUNTER);
        else till.go(Place.CLOSE);
    }

    /// @param opened false outside training mode, where there is nobody to play
    private void beside(boolean opened) {
        if (opened) return;
        till.play(Sound.REFUSED);
        till.say(Notice.of(Tone.WARN, Words.of("notice.noPhone")));
    }

    /// Who works on differences answers for it by name: nobody else's word stands in.
    private void reconcile() {
        if (till.operator().filter(o -> o.may(Permission.RECONCILE)).isPresent()) {
            till.go(Place.RECONCILIATION);
        } else {
            refuse(new Refusal.NeedsOverride(Permission.RECONCILE));
        }
    }

    private void reasons() {
        if (till.operator().filter(o -> o.may(Permission.REVIEW_RETURNS)).isPresent()) {
            screens.returnReasons.enter(Approval.own());
            till.go(Place.RETURN_REASONS);
        } else {
            till.authorise(
                    Permission.REVIEW_RETURNS,
                    word -> {
                        screens.returnReasons.enter(word);
                        till.go(Place.RETURN_REASONS);
                    });
        }
    }

    private void priceLists() {
        if (till.operator().filter(o -> o.may(Permission.IMPORT_CATALOGUE)).isPresent()) {
            till.go(Place.PRICE_LISTS);
        } else {
            // Prices are kept with who changed them: nobody else's word stands in.
            refuse(new Refusal.NeedsOverride(Permission.IMPORT_CATALOGUE));
        }
    }

    private void promotions() {
        if (till.operator().filter(o -> o.may(Permission.OFFERS)).isPresent()) {
            till.go(Place.PROMOTIONS);
        } else {
            // Offers are kept with who made them: nobody else's word stands in.
            refuse(new Refusal.NeedsOverride(Permission.OFFERS));
        }
    }

    private void setUp(Consumer<Approval> then) {
        if (till.operator().filter(o -> o.may(Permission.SET_UP)).isPresent()) {
            then.accept(Approval.own());
        } else {
            till.authorise(Permission.SET_UP, then);
        }
    }

    private void devices(Approval word) {
        screens.setUp.allowed(word);
        screens.found.allowed(word);
        screens.learn.allowed(word);
        screens.staffCards.allowed(word);
        till.go(Place.DEVICES);
    }

    private void refuse(Refusal why) {
        till.play(Sound.REFUSED);
        till.say(Notice.of(Tone.BAD, Refusals.of(why)));
    }
}
