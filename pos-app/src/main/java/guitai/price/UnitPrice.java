package guitai.price;

import guitai.catalog.Content;
import guitai.catalog.Item;
import guitai.catalog.Unit;
import guitai.money.Money;

import java.util.Optional;

/// What a kilogram, a litre, a metre or a piece of the contents costs (rule PX-33).
///
/// @param amount for one of `per`
public record UnitPrice(Money amount, Per per) {

    /// What the amount is for.
    public enum Per {
        KILOGRAM,
        /// The 斤 of Chinese markets.
        HALF_KILOGRAM,
        LITRE,
        METRE,
        PIECE
    }

    /// The unit price at a price for one piece, or for the grams of the item's unit; empty where
    /// nobody has said what is in it.
    ///
    /// Goods priced by the 斤 keep it, as the market does; all others are per kilogram.
    public static Optional<UnitPrice> of(Item item, Money price) {
        return switch (item.unit()) {
            case Unit.Weighed(var grams) when grams == 500 ->
                    Optional.of(new UnitPrice(price, Per.HALF_KILOGRAM));
            case Unit.Weighed(var grams) ->
                    Optional.of(new UnitPrice(price.timesRatio(1000, grams), Per.KILOGRAM));
            case Unit.Each() ->
                    item.content().map(in -> new UnitPrice(in.unitPrice(price), per(in.measure())));
        };
    }

    private static Per per(Content.Measure measure) {
        return switch (measure) {
            case KILOGRAM -> Per.KILOGRAM;
            case LITRE -> Per.LITRE;
            case METRE -> Per.METRE;
            case PIECE -> Per.PIECE;
        };
    }
}
