package guitai.price;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.PriceBasis;
import guitai.sale.Quantity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The unit price a line gets, and why.
///
/// @param shelf what the item itself costs
/// @param list the one that set the price; empty where the item's own price holds
public record PriceChoice(Money price, Money shelf, Optional<PriceBasis.Listed> list) {

    static PriceChoice shelf(Money shelf) {
        return new PriceChoice(shelf, shelf, Optional.empty());
    }

    static PriceChoice listed(Money price, Money shelf, PriceList list) {
        var listed = new PriceBasis.Listed(list.id(), list.version(), shelf);
        return new PriceChoice(price, shelf, Optional.of(listed));
    }

    /// One line's price. For a basket make [OpenPrices] once and ask it for every line.
    public static PriceChoice of(
            List<PriceList> published,
            Circumstances in,
            Sku sku,
            Money shelf,
            Quantity inBasket,
            Optional<LocalDate> expires) {
        return OpenPrices.of(published, in).price(sku, shelf, inBasket, expires);
    }

    /// What the line keeps of it.
    public PriceBasis basis() {
        return list.map(PriceBasis.class::cast).orElse(PriceBasis.SHELF);
    }
}
