package guitai.stock;

import guitai.catalog.Sku;
import guitai.sale.DocumentNumber;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/// Port: the stock as the journal left it, and the papers that are being written.
///
/// Blocks on the disk: a level takes microseconds, a list milliseconds, the turnover of 100,000
/// items under a second or two. Never on the JavaFX thread. Every list has a bound; throws
/// [BooksUnavailable][guitai.journal.BooksUnavailable] where the disk refuses.
public interface StockBook {

    /// Of an item that never moved: nothing.
    StockLevel level(Sku sku);

    /// Items in the order a manager wants them: below zero, then at their reorder level or under
    /// it, then the rest by name.
    ///
    /// @param most 1 to 1,000
    List<Standing> levels(int from, int most);

    /// Only what is below zero, or at its reorder level or under it, the worst first.
    List<Standing> low(int most);

    /// How one item stands.
    ///
    /// @param lowAt its reorder level in thousandths, if it has one
    record Standing(StockLevel level, OptionalLong lowAt) {
        public boolean low() {
            return level.negative() || (lowAt.isPresent() && level.milli() <= lowAt.getAsLong());
        }
    }

    Standing standing(Sku sku);

    /// The moves of an item, the newest first.
    ///
    /// @param most 1 to 1,000
    List<StockMove> moves(Sku sku, int most);

    /// What one document moved.
    List<StockMove> moves(DocumentNumber document);

    /// How many items have a level that is not the sum of their moves; none, unless the books were
    /// damaged. Reads every move: for whoever examines a till.
    int unbalanced();

    /// What is plausibly on hand and must be sold up to a day, the earliest first.
    ///
    /// @param most 1 to 1,000
    List<Batch> expiringUpTo(LocalDate day, int most);

    /// One row an item that has stock or moved, by category and number.
    ///
    /// @param most 1 to 100,000
    List<Figures> turnover(BusinessDate from, BusinessDate to, int most);

    /// @param category blank if the item is no longer on file
    /// @param sold thousandths in the period, less what came back
    record Figures(Sku sku, String category, long sold, Turnover turnover) {}

    /// The delivery that is being taken in; empty when there is none.
    Receiving.Draft receiving();

    /// Remembers it through a power cut; an empty one is forgotten. It is forgotten by itself with
    /// the commit of its document.
    void keep(Receiving.Draft draft);

    /// The count that goes on; empty when there is none.
    Stocktake.Draft counting();

    void keep(Stocktake.Draft draft);
}
