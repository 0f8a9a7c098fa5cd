package guitai.ui.promotion;

import guitai.flow.OfferDesk;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.Priced;
import guitai.promotion.Stage;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.ui.promotion.OffersScreen.Side.Trial;
import guitai.ui.promotion.OffersScreen.Tried;
import guitai.ui.text.Name;
import guitai.ui.text.Words;
import guitai.ui.work.OfferWords;
import guitai.ui.work.TillAccess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The offer of the form tried on a basket while it is written (rule PR-08).
///
/// JavaFX thread only; pricing is done on the till's thread, one basket at a time: what is typed
/// meanwhile is tried when the answer is there, and only the newest of it.
final class TrialModel {
    /// Nobody turns more pages than these fill.
    private static final int SHOWN = 200;

    private final TillAccess access;
    private final Runnable changed;
    private List<Basket> baskets = List.of();
    private int chosen;
    private String number = "";
    private Optional<Offer> wanted = Optional.empty();
    private boolean underWay;
    private boolean again;
    private Trial shown;

    /// @param changed told when there is something else to show
    TrialModel(TillAccess access, Runnable changed) {
        this.access = access;
        this.changed = changed;
        this.shown = untried();
    }

    private record Basket(Words what, Sale sale) {}

    /// Looks which baskets there are: the counter's, the parked, the last that was finished.
    void begin() {
        baskets = List.of();
        chosen = 0;
        number = "";
        wanted = Optional.empty();
        shown = untried();
        access.thread().look(this::found, this::take);
    }

    private List<Basket> found() {
        var desk = access.counter().offers();
        var all = new ArrayList<Basket>();
        desk.atCounter()
                .ifPresent(
                        sale ->
                                all.add(
                                        new Basket(
                                                Words.of(
                                                        "promo.basket.counter",
                                                        sale.lines().size()),
                                                sale)));
        for (var parked : desk.parked()) {
            var what = Words.of("promo.basket.parked", parked.name(), parked.sale().lines().size());
            all.add(new Basket(what, parked.sale()));
        }
        desk.lastFinished().ifPresent(sale -> all.add(finished(sale)));
        return all;
    }

    private static Basket finished(Sale sale) {
        var name = sale instanceof Sale.Completed done ? done.number().toString() : "";
        return new Basket(Words.of("promo.basket.finished", name, sale.lines().size()), sale);
    }

    private void take(List<Basket> all) {
        baskets = all;
        run();
    }

    /// Tries it as it is now; empty while the form makes no offer: the last trial stays then.
    void on(Optional<Offer> offer) {
        wanted = offer;
        run();
    }

    void next() {
        if (baskets.isEmpty()) return;
        chosen = (chosen + 1) % baskets.size();
        run();
    }

    void typed(String text) {
        number = text;
        shown = shown(shown.tried(), shown.before(), shown.after(), shown.rows());
        changed.run();
    }

    /// Tries it on the finished sale whose number is typed.
    ///
    /// @param missing told when there is none
    void find(Runnable missing) {
        var text = number.strip();
        access.thread()
                .look(
                        () -> number(text).flatMap(access.counter().offers()::finished),
                        sale -> {
                            if (sale.isEmpty()) {
                                missing.run();
                                return;
                            }
                            var more = new ArrayList<>(baskets);
                            more.addFirst(finished(sale.get()));
                            baskets = List.copyOf(more);
                            chosen = 0;
                            number = "";
                            run();
                        });
    }

    /// A whole number, or the last figures of one of the same day as the last sale.
    private Optional<DocumentNumber> number(String text) {
        var whole = DocumentNumber.parse(text);
        if (whole.isPresent() || !text.matches("[0-9]{1,12}")) return whole;
        return access.counter()
                .offers()
                .lastFinished()
                .flatMap(
                        sale ->
                                sale instanceof Sale.Completed d
                                        ? Optional.of(d)
                                        : Optional.empty())
                .map(Sale.Completed::number)
                .map(
                        last ->
                                new DocumentNumber(
                                        last.store(),
                                        last.workstation(),
                                        last.date(),
                                        Long.parseLong(text)));
    }

    private void run() {
        if (underWay) {
            again = true;
            return;
        }
        if (wanted.isEmpty() || baskets.isEmpty()) {
            shown = shown(false, access.nothing(), access.nothing(), List.of());
            changed.run();
            return;
        }
        underWay = true;
        again = false;
        var offer = wanted.get();
        var sale = baskets.get(chosen).sale();
        access.thread()
                .look(
                        () -> access.counter().offers().preview(sale, offer),
                        preview -> tried(preview, offer.id()));
    }

    private void tried(OfferDesk.Preview preview, OfferId ours) {
        underWay = false;
        shown = shown(true, preview.before().total(), preview.after().total(), rows(preview, ours));
        changed.run();
        if (again) run();
    }

    static List<Tried> rows(OfferDesk.Preview preview, OfferId ours) {
        var after = preview.after();
        var names = names(after);
        var rows = new ArrayList<Tried>();
        for (var applied : after.applied()) {
            rows.add(
                    new Tried(
                            OfferWords.name(applied.offer()),
                            OfferWords.applies(applied),
                            true,
                            applied.offer().id().equals(ours)));
        }
        for (var not : after.notApplied()) {
            var why =
                    OfferWords.of(not.reason(), id -> names.getOrDefault(id, Name.of(id.value())));
            rows.add(
                    new Tried(
                            OfferWords.name(not.offer()),
                            why,
                            false,
                            not.offer().id().equals(ours)));
        }
        rows.sort(java.util.Comparator.comparing(row -> !row.ours()));
        return rows.subList(0, Math.min(SHOWN, rows.size()));
    }

    private static Map<OfferId, Name> names(Priced priced) {
        var names = new HashMap<OfferId, Name>();
        for (var one : priced.applied()) names.put(one.offer().id(), OfferWords.name(one.offer()));
        for (var one : priced.notApplied()) {
            names.put(one.offer().id(), OfferWords.name(one.offer()));
        }
        return names;
    }

    private Trial shown(boolean tried, Money before, Money after, List<Tried> rows) {
        var basket = baskets.isEmpty() ? Words.NONE : baskets.get(chosen).what();
        var coupon = wanted.filter(offer -> offer.stage() == Stage.COUPON).isPresent();
        return new Trial(basket, number, tried, coupon, before, after, rows);
    }

    private Trial untried() {
        return shown(false, access.nothing(), access.nothing(), List.of());
    }

    Trial shown() {
        return shown;
    }
}
