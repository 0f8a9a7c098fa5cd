package guitai.ui.sale;

import guitai.money.Money;
import guitai.ui.text.Name;

import java.util.List;

/// Goods one touch away, mostly those without a barcode.
///
/// @param categories codes of the shelves in their order
/// @param chosen the code of the one shown; empty shows all
public record QuickKeys(List<String> categories, String chosen, List<Tile> tiles) {

    public static final QuickKeys NONE = new QuickKeys(List.of(), "", List.of());

    public QuickKeys {
        categories = List.copyOf(categories);
        tiles = List.copyOf(tiles);
    }

    /// @param code what to type in the one box instead of touching the tile
    public record Tile(
            String sku,
            String code,
            Name name,
            Money price,
            Name unit,
            String category,
            boolean weighed) {}
}
