package guitai.flow;

import guitai.catalog.Item;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.money.Rounding;
import guitai.refund.NoReceiptPolicy;
import guitai.refund.NoReceiptReason;
import guitai.refund.ReturnLine;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.Quantity;
import guitai.scan.ScanReader.Origin;
import guitai.tax.InclusiveTax;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Which goods are meant that come back without a receipt, and what is given for them: the lowest
/// price they were sold at lately, else what a person keys, within the limit.
final class NoReceiptGoods {
    private final Desk desk;
    private final ReturnPorts ports;
    private final GoodsFinder finder;
    private final InstantSource clock;

    NoReceiptGoods(Desk desk, ReturnPorts ports, GoodsFinder finder, InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.finder = finder;
        this.clock = clock;
    }

    sealed interface Worth {
        record Of(ReturnLine line) implements Worth {}

        record NotOnFile(String code) implements Worth {}

        record Refused(Refusal.Because why) implements Worth {}
    }

    FoundGoods find(String text, Origin origin) {
        return finder.find(text, origin);
    }

    Worth worth(int number, NoReceiptDesk.Goods goods, NoReceiptReason why) {
        if (!(find(goods.code(), Origin.TYPED) instanceof FoundGoods.One(var item, _, _))) {
            return new Worth.NotOnFile(goods.code());
        }
        if (odd(item, goods.quantity())) {
            return new Worth.Refused(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        var price = price(item, goods);
        if (price.isEmpty()) return new Worth.Refused(Refusal.Because.PRICE_NEEDED);
        var line = line(number, item, goods, price.get());
        return new Worth.Of(line.shelved(goods.shelf().orElseGet(() -> resold(line.sold(), why))));
    }

    private boolean resold(LineItem goods, NoReceiptReason why) {
        return switch (why) {
            case FAULTY, RECALLED -> false;
            case LOST, GIFT, OTHER -> ports.policy().resold(goods);
        };
    }

    private static boolean odd(Item item, Quantity quantity) {
        return quantity.milli() <= 0 || (!item.weighed() && quantity.milli() % 1000 != 0);
    }

    private NoReceiptPolicy policy() {
        return ports.policy().withoutReceipt();
    }

    private Optional<Price> price(Item item, NoReceiptDesk.Goods goods) {
        var since = clock.instant().minus(Duration.ofDays(policy().priceDays()));
        var lowest = ports.book().lowestPrice(item.sku(), since);
        if (lowest.isPresent()) return Optional.of(new Price(lowest.get(), 1000, "LOWEST"));
        return goods.keyed()
                .filter(keyed -> keyed.isPositive() && keyed.compareTo(policy().keyed()) <= 0)
                .map(keyed -> new Price(keyed, grams(item), "KEYED"));
    }

    private static long grams(Item item) {
        return switch (item.unit()) {
            case Unit.Each() -> 1000;
            case Unit.Weighed(var grams) -> grams;
        };
    }

    /// @param per thousandths one amount is for
    private record Price(Money amount, long per, String source) {
        Money of(long milli) {
            return amount.withMinor(Rounding.floor(amount.minor(), milli, per));
        }
    }

    private ReturnLine line(int number, Item item, NoReceiptDesk.Goods goods, Price price) {
        var gross = price.of(goods.quantity().milli());
        var basis =
                new PriceBasis.Overridden(
                        item.price(), price.source(), desk.who().id(), Optional.empty());
        var draft = new Lines.Draft(item, goods.code(), goods.quantity(), gross, basis);
        // What was paid for it lately contains its tax.
        var tax = InclusiveTax.extract(gross, item.tax().rate());
        var line = draft.numbered(number).priced(basis, price.of(grams(item)), gross, List.of());
        return new ReturnLine(line, goods.quantity(), gross, gross, tax);
    }
}
