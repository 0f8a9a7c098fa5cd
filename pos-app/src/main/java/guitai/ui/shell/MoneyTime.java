package guitai.ui.shell;

import guitai.flow.Charge.Watch;
import guitai.flow.Checkout;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillThread;

import java.util.Optional;

/// Between the basket and the next sale: which screen comes when money is asked for or has come.
final class MoneyTime {

    private final TillParts parts;
    private final TillThread thread;
    private final Screens screens;
    private final TillViewModel till;

    private record Open(Optional<Sale> sale, Optional<Watch> watch) {}

    MoneyTime(TillParts parts, TillThread thread, Screens screens, TillViewModel till) {
        this.parts = parts;
        this.thread = thread;
        this.screens = screens;
        this.till = till;
    }

    /// What the next payment code charges; nothing for all that is due.
    Optional<Money> part() {
        return till.inFront(Place.TENDER) ? screens.tender.part() : Optional.empty();
    }

    void tender(Sale.Tendering sale) {
        screens.tender.show(sale);
        // Money may come while the till is locked: it is on disk, and nobody else gets to see more.
        if (till.operator().isPresent()) till.go(Place.TENDER);
    }

    void paid(Checkout.Result.Completed done) {
        till.play(Sound.PAID);
        screens.sale.paid(done);
        screens.paid.show(done);
        if (till.operator().isEmpty()) return;
        till.go(Place.PAID);
        thread.look(
                () -> parts.counter().cash().dropAdvised(),
                advised -> {
                    if (advised) {
                        screens.paid.say(Notice.of(Tone.WARN, Words.of("notice.dropAdvised")));
                    }
                });
    }

    /// On with the sale; a payment that was under way when the till stopped, or was locked, is in
    /// front again.
    void resume() {
        till.go(Place.SALE);
        thread.look(
                () -> new Open(parts.counter().basket().sale(), parts.counter().charge().watch()),
                open -> {
                    if (open.watch().isPresent()
                            && open.sale().orElse(null) instanceof Sale.Tendering sale) {
                        tender(sale);
                    }
                });
    }

    /// Something was refused because of a payment: its screen says how it is and what helps.
    void unfinished(Notice why) {
        thread.look(
                () -> parts.counter().checkout().total(),
                result -> {
                    if (!(result instanceof Checkout.Result.Due(var sale))) return;
                    tender(sale);
                    // The screen that comes to the front begins without a word.
                    screens.tender.say(why);
                });
    }

    /// Once a second: the seconds are counted down.
    void tick() {
        screens.tender.tick();
        screens.payments.tick();
    }

    /// Listens to payments, and to what is answered late of members, from now on.
    void start() {
        screens.sale.start();
        screens.tender.start();
        screens.paid.start();
        screens.payments.start();
        screens.reconciliation.start();
    }
}
