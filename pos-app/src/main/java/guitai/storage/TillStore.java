package guitai.storage;

import guitai.journal.Books;
import guitai.journal.JournalQueue;
import guitai.payment.PaymentJournal;
import guitai.payment.RevocationBook;
import guitai.price.PriceHistory;
import guitai.price.PriceRecords;
import guitai.price.ShelfTags;
import guitai.promotion.planning.OfferRecords;
import guitai.reconciliation.BillFiles;
import guitai.reconciliation.OurBooks;
import guitai.reconciliation.ReconciliationBook;
import guitai.refund.ReturnBook;
import guitai.refund.SaleBook;
import guitai.sale.DocumentNumber;
import guitai.shift.ShiftBook;
import guitai.slip.PrintJobs;
import guitai.stock.StockBook;
import guitai.store.Health;
import guitai.store.Opening;
import guitai.store.Store;
import guitai.store.backup.BackupOutcome;
import guitai.store.backup.RestoreOutcome;
import guitai.store.journal.ChainCheck;
import guitai.store.journal.Entry;
import guitai.store.sqlite.SqliteOptions;
import guitai.store.sqlite.SqliteRestore;
import guitai.store.sqlite.SqliteStore;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Everything one till remembers, in its home: the books and each port that reads them.
///
/// Thread-safe; every call blocks on the disk, and throws
/// [BooksUnavailable][guitai.journal.BooksUnavailable] where the disk refuses. Never on the JavaFX
/// thread.
public final class TillStore implements AutoCloseable {
    private static final String CURRENCY = "currency";

    private final Store store;
    private final Disk disk;
    private final JournalFile journal;
    private final Books books;
    private final SaleBook sales;
    private final StoredReturns returns;
    private final ShiftBook shifts;
    private final PrintJobs printJobs;
    private final StoredPayments payments;
    private final JournalQueue journalQueue;
    private final RevocationBook revocations;
    private final ReconciliationBook reconciliation;
    private final OurBooks ourBooks;
    private final StockBook stock;
    private final StoredOffers offers;
    private final StoredStaff staff;
    private final StoredCatalogue catalogue;
    private final StoredRecalls recalls;
    private final StoredPrices prices;
    private final ShelfTags tags;

    private TillStore(Store store, FactCodec codec, InstantSource clock, Instant latest) {
        this.store = store;
        this.disk = new Disk(store);
        var facts = new FactReader(disk, codec);
        this.journal = new JournalFile(disk);
        this.offers = new StoredOffers(disk, codec, clock);
        this.books = new StoreBooks(disk, codec, clock, latest, offers::written);
        this.sales = new StoredSales(disk, codec, facts);
        this.returns = new StoredReturns(disk, codec);
        this.shifts = new StoredShifts(disk, codec, facts);
        this.payments = new StoredPayments(disk, codec);
        this.journalQueue = new StoredJournalQueue(disk);
        this.revocations = new StoredRevocations(disk);
        this.printJobs = new StoredPrintJobs(disk, facts, payments, returns);
        this.reconciliation = new StoredReconciliation(disk, codec);
        this.ourBooks = new StoredOurBooks(disk, codec);
        this.stock = new StoredStock(disk, codec);
        this.staff = new StoredStaff(disk);
        this.recalls = new StoredRecalls(disk);
        this.catalogue = new StoredCatalogue(disk, new ItemTable(codec.currency()), clock);
        this.prices = new StoredPrices(disk, codec.currency(), clock);
        this.tags = new StoredTags(disk, codec.currency());
    }

    /// Opens a home, which is made when it is not there.
    ///
    /// Blocks for milliseconds; longer after a crash or a migration.
    ///
    /// @param clock what the journal's times are taken from
    /// @param currency of every amount in these books, for ever
    public static TillOpening open(Path home, InstantSource clock, Currency currency) {
        return open(home, clock, currency, SqliteOptions.USUAL);
    }

    /// The same, with other sizes.
    static TillOpening open(
            Path home, InstantSource clock, Currency currency, SqliteOptions options) {
        var codec = new FactCodec(currency);
        var projections = Schema.projections(codec);
        var opening = SqliteStore.open(home, clock, Schema.migrations(), projections, options);
        return switch (opening) {
            case Opening.Opened opened -> opened(opened, codec, clock);
            case Opening.HeldByOther(var holder) -> new TillOpening.HeldByOther(holder);
            case Opening.Damaged(var where, var what) -> new TillOpening.Damaged(where, what);
            case Opening.Newer(var found, var known) -> new TillOpening.Newer(found, known);
            case Opening.NotMigrated(var version, var name, var why) ->
                    new TillOpening.NotMigrated(version, name, why);
            case Opening.Unavailable(var reason, var what) ->
                    new TillOpening.Unavailable(reason, what);
        };
    }

    private static TillOpening opened(Opening.Opened opened, FactCodec codec, InstantSource clock) {
        var store = opened.store();
        var keep = false;
        try {
            var asked = codec.currency();
            var found = currency(store, asked.getCurrencyCode());
            if (!found.equals(asked.getCurrencyCode())) {
                return new TillOpening.OtherCurrency(found, asked);
            }
            int interrupted =
                    store.write(
                            tx -> {
                                Unreadables.addBasket(codec, tx);
                                return PrintJobTable.stopped(tx);
                            });
            var latest = opened.report().lastEntry().map(Entry::at).orElse(Instant.EPOCH);
            var till = new TillStore(store, codec, clock, latest);
            store.write(
                    tx -> {
                        till.payments.mend(tx);
                        OfflinePayments.prune(latest, tx);
                        return latest;
                    });
            // A till that was killed may have left on the disk what it had forgotten.
            store.wipe();
            keep = true;
            return new TillOpening.Opened(till, opened.report(), interrupted);
        } catch (guitai.store.StoreUnavailable refused) {
            return new TillOpening.Unavailable(
                    refused.reason(), String.valueOf(refused.getMessage()));
        } finally {
            if (!keep) store.close();
        }
    }

    // The amounts in the journal do not say it.
    private static String currency(Store store, String asked) {
        return store.read(in -> in.setting(CURRENCY))
                .orElseGet(
                        () ->
                                store.write(
                                        tx -> {
                                            tx.set(CURRENCY, asked);
                                            return asked;
                                        }));
    }

    public Books books() {
        return books;
    }

    public SaleBook sales() {
        return sales;
    }

    /// Prices paid, credit notes, and what came back without a receipt.
    public ReturnBook returns() {
        return returns;
    }

    public ShiftBook shifts() {
        return shifts;
    }

    public PrintJobs printJobs() {
        return printJobs;
    }

    /// Attempts and refunds, and how far they have been pursued.
    public PaymentJournal payments() {
        return payments;
    }

    /// What of the journal head office has not taken.
    public JournalQueue journalQueue() {
        return journalQueue;
    }

    /// Whose stored value must not be trusted.
    public RevocationBook revocations() {
        return revocations;
    }

    /// What the channels' bills came to, and the cases they left.
    public ReconciliationBook reconciliation() {
        return reconciliation;
    }

    /// The payments and refunds of this till, for holding against a bill.
    public OurBooks ourBooks() {
        return ourBooks;
    }

    /// What stands on the shelves by the books.
    public StockBook stock() {
        return stock;
    }

    public BillFiles bills() {
        return new StoredBillFiles(store.home());
    }

    public OfferRecords offers() {
        return offers;
    }

    public StoredStaff staff() {
        return staff;
    }

    public StoredRecalls recalls() {
        return recalls;
    }

    public StoredCatalogue catalogue() {
        return catalogue;
    }

    public PriceRecords prices() {
        return prices;
    }

    public PriceHistory priceHistory() {
        return prices;
    }

    public ShelfTags shelfTags() {
        return tags;
    }

    /// Entries that could not be read, oldest first, at most 1,000.
    public List<UnreadableEntry> unreadable() {
        return disk.read(Unreadables::all);
    }

    /// Checks the hash of every entry; seconds a gigabyte.
    public ChainCheck verify() {
        return store.journal().verify();
    }

    /// Writes the journal as JSON lines, in order; see [JournalLine#json].
    ///
    /// What is added meanwhile may or may not be in it.
    ///
    /// @return how many entries
    public long export(Writer out) throws IOException {
        return journal.export(out);
    }

    /// One document with everything that belongs to it; empty if there is none of this number.
    public Optional<DocumentFile> show(DocumentNumber number) {
        return journal.show(number);
    }

    public Health health() {
        return store.health();
    }

    public Path home() {
        return store.home();
    }

    /// Copies everything into one file, while the till goes on selling; seconds a gigabyte.
    public BackupOutcome backup(Path file) {
        return store.backup(file);
    }

    /// Puts a copy in the place of what a home has, unless that loses something. No till may have
    /// the home open.
    public static RestoreOutcome restore(Path home, Path copy) {
        return new SqliteRestore(home, Schema.migrations().size()).restore(copy);
    }

    @Override
    public void close() {
        store.close();
    }
}
