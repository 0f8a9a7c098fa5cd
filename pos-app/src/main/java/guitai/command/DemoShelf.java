package guitai.command;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.flow.Checkout;
import guitai.flow.ExchangeDesk;
import guitai.flow.PriceDesk;
import guitai.flow.Prices.Publishing;
import guitai.flow.RefundDesk;
import guitai.price.ImportedPrices;
import guitai.price.PriceList;
import guitai.promotion.OfferWindow;
import guitai.refund.Return;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.staff.Approval;
import guitai.staff.OperatorId;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What people do to prices on a played day: a price list in the morning, something off a dented
/// pack, goods changed for others.
final class DemoShelf {
    private static final OperatorId MANAGER = new OperatorId("2001");
    private static final long FIVE_PERCENT = 500;

    private final OpenTill till;
    private final List<Item> items;
    private int discounts;
    private int exchanges;

    DemoShelf(OpenTill till, List<Item> items) {
        this.till = till;
        this.items = items;
    }

    /// Every fourth good costs a tenth less today, and less again from three on.
    void morning() {
        var prices = new HashMap<Sku, List<PriceList.Step>>();
        for (int i = 0; i < items.size(); i += 4) {
            var price = items.get(i).price();
            prices.put(
                    items.get(i).sku(),
                    List.of(
                            new PriceList.Step(Quantity.ONE, price.timesRatio(9, 10)),
                            new PriceList.Step(Quantity.pieces(3), price.timesRatio(17, 20))));
        }
        var list =
                new PriceList(
                        "DEMO",
                        1,
                        "今日特价",
                        "Today's prices",
                        Set.of(),
                        Set.of(),
                        OfferWindow.ALWAYS,
                        Set.of(),
                        false,
                        OptionalInt.empty(),
                        prices);
        var plan = new ImportedPrices(List.of(list), List.of());
        var done = till.prices().publish(plan, "demo", "", MANAGER);
        if (!(done instanceof Publishing.Done)) {
            throw new IllegalStateException("the price list was not published: " + done);
        }
    }

    /// Something off the last line of the sale at the counter, as a cashier may.
    void dented() {
        var last =
                till.counter().basket().sale().stream()
                        .flatMap(sale -> sale.lines().stream())
                        .filter(line -> !line.gift())
                        .reduce((_, later) -> later);
        if (last.isEmpty()) return;
        var off = new PriceDesk.Off.Percent(FIVE_PERCENT);
        var result =
                till.counter().prices().discount(last.get().number(), off, "包装破损", Approval.own());
        if (result instanceof PriceDesk.Result.Changed) discounts++;
    }

    /// Both halves of an exchange.
    record Exchanged(Sale.Completed sale, Return back) {}

    /// The first good of a sale is changed for others; the difference is cash or goes the way it
    /// came.
    ///
    /// @param scan puts the new goods at the counter
    Optional<Exchanged> exchange(Sale.Completed original, Runnable scan) {
        var line = original.lines().getFirst();
        var wish =
                new RefundDesk.Wish(
                        original.number().toString(), Map.of(line.number(), line.quantity()));
        var counter = till.counter();
        var begun = counter.exchanges().begin(wish, Approval.own());
        if (!(begun instanceof ExchangeDesk.Result.Exchanging)) return Optional.empty();
        scan.run();
        if (!(counter.checkout().exactCash() instanceof Checkout.Result.Completed(var sale, _))) {
            throw new IllegalStateException(
                    "an exchange of " + original.number() + " was not paid");
        }
        exchanges++;
        var back = till.store().sales().returns(original.number()).getLast();
        return Optional.of(new Exchanged(sale, back));
    }

    /// @param sold every sale of the day
    Found evening(List<Sale.Completed> sold) {
        long listed =
                sold.stream()
                        .flatMap(sale -> sale.lines().stream())
                        .map(LineItem::basis)
                        .filter(PriceBasis.Listed.class::isInstance)
                        .count();
        return new Found(listed, discounts, exchanges);
    }

    /// @param listed lines sold at a price of the list
    record Found(long listed, int discounts, int exchanges) {

        void write(JsonGenerator json) throws IOException {
            json.writeObjectFieldStart("shelf");
            json.writeNumberField("linesFromPriceList", listed);
            json.writeNumberField("discountsByHand", discounts);
            json.writeNumberField("exchanges", exchanges);
            json.writeEndObject();
        }
    }
}
