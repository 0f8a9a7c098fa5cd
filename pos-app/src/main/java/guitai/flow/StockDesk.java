package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.sale.Quantity;
import guitai.scan.ScanReader;
import guitai.scan.ScanReader.Origin;
import guitai.shift.Shift;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.stock.Batch;
import guitai.stock.Receiving;
import guitai.stock.StockBook;
import guitai.stock.StockMove;
import guitai.stock.WriteOff;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The stock 库存: how items stand, deliveries taken in, goods written off, lists to work through.
///
/// Confined to the till's thread; reads and writes the disk. Looking needs nobody's leave, moving
/// stock does. Selling does not come by here: a sale moves the stock by itself.
public final class StockDesk {
    // ¥100,000.00 a piece or kilogram: more is a slip of the finger.
    private static final long MOST_COST = 10_000_000;

    /// A date further away was read or typed wrong.
    private static final int MOST_YEARS = 30;

    private final Desk desk;
    private final StockBook book;
    private final Catalogue catalogue;
    private final GoodsFinder finder;
    private final InstantSource clock;
    private final StockCount count;

    StockDesk(
            Desk desk,
            StockBook book,
            Catalogue catalogue,
            ScanReader reader,
            InstantSource clock) {
        this.desk = desk;
        this.book = book;
        this.catalogue = catalogue;
        this.finder = new GoodsFinder(catalogue, reader);
        this.clock = clock;
        this.count = new StockCount(desk, book, clock);
    }

    /// Counting the shelves.
    public StockCount count() {
        return count;
    }

    /// What somebody scanned or typed to say which goods they mean.
    public FoundGoods find(String text, Origin origin) {
        return finder.find(text, origin);
    }

    // How it stands

    /// An item as it stands; the item is missing once it is no longer on file.
    public record Standing(Optional<Item> item, StockBook.Standing of) {}

    public Standing standing(Sku sku) {
        return new Standing(item(sku), book.standing(sku));
    }

    /// Below zero first, then what is low, then the rest by name.
    ///
    /// @param most 1 to 1,000
    public List<Standing> levels(int from, int most) {
        return book.levels(from, most).stream().map(this::withItem).toList();
    }

    /// Of the items these words find; see [Catalogue#search].
    public List<Standing> levels(String words, int most) {
        return catalogue.search(words, most).stream()
                .map(item -> new Standing(Optional.of(item), book.standing(item.sku())))
                .toList();
    }

    /// What must be ordered, or looked at because it is below zero.
    public List<Standing> low(int most) {
        return book.low(most).stream().map(this::withItem).toList();
    }

    private Standing withItem(StockBook.Standing one) {
        return new Standing(item(one.level().sku()), one);
    }

    public Optional<Item> item(Sku sku) {
        return catalogue.find(sku) instanceof Lookup.Found(var item)
                ? Optional.of(item)
                : Optional.empty();
    }

    /// The moves of an item, the newest first.
    public List<StockMove> moves(Sku sku, int most) {
        return book.moves(sku, most);
    }

    /// What is past its date, or will be within so many days, the earliest first.
    public List<Batch> expiring(int days, int most) {
        return book.expiringUpTo(today().plusDays(days), most);
    }

    /// @param from not after `to`
    public List<StockBook.Figures> turnover(BusinessDate from, BusinessDate to, int most) {
        return book.turnover(from, to, most);
    }

    /// The trading day, or today's while no shift is open.
    public LocalDate today() {
        return desk.shift().orElse(null) instanceof Shift.Open open
                ? open.date().day()
                : desk.rules.calendar().dateOf(clock.instant()).day();
    }

    // Taking in

    /// What came of a paper.
    public sealed interface Result {
        /// @param moves what it did, with its worth
        record Received(Receiving receiving, List<StockMove> moves) implements Result {}

        record WrittenOff(WriteOff writeOff, List<StockMove> moves) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// The delivery that is being taken in, also after a power cut.
    public Receiving.Draft receiving() {
        return book.receiving();
    }

    /// Why a line cannot stand in a delivery, if so.
    public Optional<Refusal> wrong(Receiving.Line line) {
        var item = item(line.sku());
        if (item.isEmpty()) return Desk.refuse(Refusal.Because.NOT_ON_FILE);
        if (partOfAPiece(item.get(), line.quantity())) {
            return Desk.refuse(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        if (line.cost().minor() > MOST_COST) {
            return Desk.refuse(Refusal.Because.AMOUNT_OUT_OF_RANGE);
        }
        if (line.batch().filter(b -> b.length() > Receiving.Line.LONGEST_BATCH).isPresent()) {
            return Desk.refuse(Refusal.Because.NAME_NEEDED);
        }
        var today = today();
        if (line.expires().filter(e -> e.isBefore(today)).isPresent()) {
            return Desk.refuse(Refusal.Because.PAST_ITS_DATE);
        }
        return line.expires().filter(e -> e.isAfter(today.plusYears(MOST_YEARS))).isPresent()
                ? Desk.refuse(Refusal.Because.NOT_A_DATE)
                : Optional.empty();
    }

    static boolean partOfAPiece(Item item, Quantity quantity) {
        return !item.weighed() && quantity.milli() % 1000 != 0;
    }

    /// Puts a line into the delivery; nothing is booked yet.
    public Optional<Refusal> add(Receiving.Line line) {
        var refused = wrong(line);
        if (refused.isPresent()) return refused;
        var draft = book.receiving();
        if (draft.full()) return Desk.refuse(Refusal.Because.PAPER_FULL);
        book.keep(draft.add(line));
        return Optional.empty();
    }

    /// Takes a line out again; nothing happens if there is none at this place.
    public void remove(int place) {
        var draft = book.receiving();
        if (place >= 0 && place < draft.lines().size()) book.keep(draft.without(place));
    }

    /// Books the delivery that is being taken in.
    ///
    /// @param note what the supplier's paper says; may be blank
    public Result receive(String note, Approval approval) {
        return receive(note, book.receiving().lines(), approval);
    }

    /// Books these lines as one delivery.
    public Result receive(String typedNote, List<Receiving.Line> lines, Approval approval) {
        var refused = notAllowed(approval);
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (lines.isEmpty()) return new Result.Refused(Refusal.Because.NOTHING_ON_THE_PAPER);
        if (lines.size() > Receiving.MOST_LINES) {
            return new Result.Refused(Refusal.Because.PAPER_FULL);
        }
        var note = typedNote.strip();
        if (note.length() > Receiving.LONGEST_NOTE) {
            return new Result.Refused(Refusal.Because.REASON_NEEDED);
        }
        for (var line : lines) {
            var wrong = wrong(line);
            if (wrong.isPresent()) return new Result.Refused(wrong.get());
        }
        var paper =
                new Receiving(
                        desk.nextDocument(),
                        desk.openShift().number(),
                        note,
                        lines,
                        clock.instant());
        write(new Fact.GoodsReceived(paper, desk.who().id()), approval);
        return new Result.Received(paper, book.moves(paper.number()));
    }

    /// Takes goods out of the stock that are not sold.
    ///
    /// @param words what else there is to say; may be blank
    public Result writeOff(
            Sku sku, Quantity quantity, WriteOff.Reason reason, String words, Approval approval) {
        var refused = notAllowed(approval);
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var item = item(sku);
        if (item.isEmpty()) return new Result.Refused(Refusal.Because.NOT_ON_FILE);
        if (quantity.milli() <= 0 || partOfAPiece(item.get(), quantity)) {
            return new Result.Refused(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        if (words.strip().length() > WriteOff.LONGEST_WORDS) {
            return new Result.Refused(Refusal.Because.REASON_NEEDED);
        }
        var paper =
                new WriteOff(
                        desk.nextDocument(),
                        desk.openShift().number(),
                        sku,
                        quantity,
                        reason,
                        words.strip(),
                        clock.instant());
        write(new Fact.GoodsWrittenOff(paper, desk.who().id()), approval);
        return new Result.WrittenOff(paper, book.moves(paper.number()));
    }

    private Optional<Refusal> notAllowed(Approval approval) {
        return desk.notTrading().or(() -> desk.notAllowed(Permission.STOCK, approval));
    }

    private void write(Fact fact, Approval approval) {
        desk.books.write(new Commit(desk.facts(approval, fact), Working.UNCHANGED, List.of()));
    }

    /// What a delivery of these lines costs.
    public Money worth(List<Receiving.Line> lines) {
        return Money.sum(desk.rules.currency(), lines.stream().map(Receiving.Line::worth).toList());
    }
}
