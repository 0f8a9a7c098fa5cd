package guitai.ui.price;

import guitai.catalog.Sku;
import guitai.price.ImportedPrices;
import guitai.ui.price.PriceFiles.Found;
import guitai.ui.price.PriceScreen.Figure;
import guitai.ui.price.PriceScreen.Page;
import guitai.ui.price.PriceScreen.Row;
import guitai.ui.text.Words;

import java.util.List;

/// What was found at a place among the price lists.
///
/// @param doors where each row leads
/// @param labels how many labels could be written from here
record PriceLook(Words title, List<Figure> figures, List<Row> rows, List<Door> doors, int labels) {
    PriceLook {
        if (doors.size() != rows.size()) throw new IllegalArgumentException("a row without a door");
    }

    /// Where a person is.
    sealed interface Where {
        record Lists() implements Where {}

        record OfList(String id) implements Where {}

        /// @param from the page to go back to
        record OfItem(Sku sku, Where from) implements Where {}

        record Files(String folder, List<Found> files) implements Where {}

        record Changes(ImportedPrices plan, String file, Files from) implements Where {}
    }

    /// What is behind a row.
    sealed interface Door {
        record To(Where where) implements Door {}

        record Read(String path) implements Door {}

        record Wall() implements Door {}
    }

    static Page page(Where where) {
        return switch (where) {
            case Where.Lists() -> Page.LISTS;
            case Where.OfList _ -> Page.LIST;
            case Where.OfItem _ -> Page.ITEM;
            case Where.Files _ -> Page.FILES;
            case Where.Changes _ -> Page.CHANGES;
        };
    }
}
