package guitai.flow;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.sale.Quantity;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.stock.StockBook;
import guitai.stock.StockLevel;
import guitai.stock.StockMove;
import guitai.stock.Stocktake;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Counting the shelves 盘点, blind: who counts is not told what the books say until the count is
/// looked over.
///
/// Selling goes on meanwhile. Each line is held against the books at its own moment, and booked as
/// a difference.
///
/// Confined to the till's thread; reads and writes the disk.
public final class StockCount {
    private final Desk desk;
    private final StockBook book;
    private final InstantSource clock;

    StockCount(Desk desk, StockBook book, InstantSource clock) {
        this.desk = desk;
        this.book = book;
        this.clock = clock;
    }

    public sealed interface Result {
        /// @param moves what it changed; nothing for what was right
        record Booked(Stocktake count, List<StockMove> moves) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// One line beside the books.
    ///
    /// @param worth of the difference at cost; negative where goods are missing
    public record Difference(Stocktake.Counted line, Money worth) {}

    /// The count that goes on, also after a power cut.
    public Stocktake.Draft counting() {
        return book.counting();
    }

    /// Counts an item, or more of one that stands on two shelves.
    ///
    /// @param quantity at least nothing
    public Optional<Refusal> count(Item item, Quantity quantity) {
        if (wrong(item, quantity)) return Desk.refuse(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        var draft = book.counting();
        if (draft.full() && !draft.has(item.sku())) return Desk.refuse(Refusal.Because.PAPER_FULL);
        var before =
                draft.lines().stream()
                        .filter(line -> line.sku().equals(item.sku()))
                        .mapToLong(line -> line.counted().milli())
                        .sum();
        if (before + quantity.milli() > Quantity.MOST) {
            return Desk.refuse(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        book.keep(draft.count(item.sku(), quantity, book.level(item.sku()).milli()));
        return Optional.empty();
    }

    private static boolean wrong(Item item, Quantity quantity) {
        return quantity.milli() < 0 || StockDesk.partOfAPiece(item, quantity);
    }

    /// Takes an item out of the count, to count it again.
    public void again(Sku sku) {
        book.keep(book.counting().without(sku));
    }

    public void giveUp() {
        book.keep(Stocktake.Draft.EMPTY);
    }

    /// What the count says against the books, the dearest difference first.
    public List<Difference> differences() {
        return book.counting().lines().stream()
                .map(this::difference)
                .sorted((one, other) -> other.worth().abs().compareTo(one.worth().abs()))
                .toList();
    }

    private Difference difference(Stocktake.Counted line) {
        var cost = book.level(line.sku()).cost();
        return new Difference(line, cost.timesRatio(line.difference(), StockLevel.ONE));
    }

    /// Books the count that goes on.
    public Result book(Approval approval) {
        return booked(book.counting().lines(), approval);
    }

    /// Counts one item and books it at once.
    public Result countOne(Item item, Quantity quantity, Approval approval) {
        if (wrong(item, quantity)) {
            return new Result.Refused(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        var now = book.level(item.sku()).milli();
        return booked(List.of(new Stocktake.Counted(item.sku(), quantity, now)), approval);
    }

    /// Why a count cannot be looked over and booked on this word, if so.
    public Optional<Refusal> refused(Approval approval) {
        return desk.notTrading().or(() -> desk.notAllowed(Permission.STOCK, approval));
    }

    private Result booked(List<Stocktake.Counted> lines, Approval approval) {
        var refused = refused(approval);
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (lines.isEmpty()) return new Result.Refused(Refusal.Because.NOTHING_ON_THE_PAPER);
        var paper =
                new Stocktake(
                        desk.nextDocument(), desk.openShift().number(), lines, clock.instant());
        var fact = new Fact.StockCounted(paper, desk.who().id());
        desk.books.write(new Commit(desk.facts(approval, fact), Working.UNCHANGED, List.of()));
        return new Result.Booked(paper, book.moves(paper.number()));
    }
}
