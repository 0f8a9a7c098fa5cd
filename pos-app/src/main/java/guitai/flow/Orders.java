package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.ItemFlag;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.ChargeOrder;
import guitai.payment.Place;
import guitai.sale.LineItem;
import guitai.sale.Sale;

import java.time.Duration;
import java.util.List;

/// What a gateway is told about the goods (rule PR-56).
final class Orders {
    /// Gateways take a few dozen rows of goods; a longer basket is sent without.
    private static final int MOST_GOODS = 50;

    private static final int LONGEST_SUBJECT = 40;

    private final Desk desk;
    private final WalletPorts ports;
    private final Catalogue catalogue;

    Orders(Desk desk, WalletPorts ports, Catalogue catalogue) {
        this.desk = desk;
        this.ports = ports;
        this.catalogue = catalogue;
    }

    /// @param whole whether the attempt pays for the whole sale; a part has no goods of its own
    ChargeOrder of(Attempt attempt, Sale.Tendering sale, boolean whole, Duration life) {
        var none = attempt.amount().withMinor(0);
        return new ChargeOrder(
                attempt.id(),
                attempt.amount(),
                whole ? undiscountable(sale.lines(), none) : none,
                subject(),
                whole && sale.lines().size() <= MOST_GOODS ? goods(sale.lines()) : List.of(),
                place(),
                attempt.startedAt(),
                life);
    }

    /// For a payment whose goods were handed over before.
    ChargeOrder withoutGoods(Attempt attempt, Duration life) {
        return new ChargeOrder(
                attempt.id(),
                attempt.amount(),
                attempt.amount().withMinor(0),
                subject(),
                List.of(),
                place(),
                attempt.startedAt(),
                life);
    }

    private String subject() {
        var name = ports.place().storeName().replaceAll("[/=&]", " ").strip();
        return name.length() > LONGEST_SUBJECT ? name.substring(0, LONGEST_SUBJECT) : name;
    }

    private Place place() {
        var here = ports.place();
        return new Place(
                here.store(),
                here.storeName(),
                here.workstation(),
                desk.who().id().value(),
                here.ip(),
                here.location());
    }

    private Money undiscountable(List<LineItem> lines, Money none) {
        return Money.sum(
                none.currency(),
                lines.stream().filter(this::neverDiscounted).map(LineItem::net).toList());
    }

    private boolean neverDiscounted(LineItem line) {
        if (line.itemClass().is(ItemFlag.NO_DISCOUNT)) return true;
        return catalogue.find(line.sku()) instanceof Lookup.Found(var item)
                && item.flags().contains(ItemFlag.NO_DISCOUNT);
    }

    private static List<ChargeOrder.Goods> goods(List<LineItem> lines) {
        return lines.stream().map(Orders::goods).toList();
    }

    private static ChargeOrder.Goods goods(LineItem line) {
        var pieces = line.weighed() ? 1 : (int) (line.quantity().milli() / 1000);
        var unit = line.weighed() ? line.net() : line.unitPrice();
        return new ChargeOrder.Goods(line.sku().value(), line.code(), line.nameZh(), pieces, unit);
    }
}
