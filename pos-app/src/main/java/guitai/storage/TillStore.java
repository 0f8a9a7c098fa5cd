package guitai.storage;

import guitai.journal.Books;
import guitai.journal.JournalQueue;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberFigures;
import guitai.loyalty.message.Carrier;
import guitai.loyalty.wallet.CouponQueue;
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
import guitai.risk.RiskBook;
import guitai.sale.DocumentNumber;
import guitai.shift.ShiftBook;
import guitai.slip.PrintJobs;
import guitai.stock.StockBook;
import guitai.store.Health;
import guitai.store.Store;
import guitai.store.backup.BackupOutcome;
import guitai.store.backup.RestoreOutcome;
import guitai.store.journal.ChainCheck;
import guitai.store.sqlite.SqliteOptions;
import guitai.store.sqlite.SqliteRestore;
import guitai.time.BusinessDate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Everything one till remembers, in its home: the books and each port that reads them.
///
/// Thread-safe; every call blocks on the disk, and throws
/// [BooksUnavailable][guitai.journal.BooksUnavailable] where the disk refuses. Never on the JavaFX
/// thread.
public final class TillStore implements AutoCloseable {
    private final Store store;
    private final Disk disk;
    private final RiskBook risk;
    private final StoreBooks books;
    private final SaleBook sales;
    private final StoredReturns returns;
    private final ShiftBook shifts;
    private final PrintJobs printJobs;
    private final StoredPayments payments;
    private final RevocationBook revocations;
    private final ReconciliationBook reconciliation;
    private final OurBooks ourBooks;
    private final StockBook stock;
    private final StoredOffers offers;
    private final StoredMembers members;
    private final FactCodec codec;
    private final MessageFolder messages;
    private final MemberExports exports;
    private final StoredWalletCoupons walletCoupons;
    private final StoredCatalogue catalogue;
    private final StoredRecalls recalls;
    private final StoredPrices prices;
    private final ShelfTags tags;

    TillStore(Store store, FactCodec codec, InstantSource clock, Instant latest) {
        this.store = store;
        this.disk = new Disk(store);
        this.codec = codec;
        this.messages = new MessageFolder(store.home());
        var facts = new FactReader(disk, codec);
        this.risk = new StoredRisk(disk, codec);
        this.offers = new StoredOffers(disk, codec, clock);
        this.books = new StoreBooks(disk, codec, messages, clock, latest, offers::written);
        this.sales = new StoredSales(disk, codec, facts);
        this.returns = new StoredReturns(disk, codec);
        this.shifts = new StoredShifts(disk, codec, facts);
        this.payments = new StoredPayments(disk, codec);
        this.revocations = new StoredRevocations(disk);
        this.members = new StoredMembers(disk, codec);
        var coupons = new CouponPapers(members, offers, codec.currency());
        this.printJobs = new StoredPrintJobs(disk, facts, payments, returns, coupons);
        this.reconciliation = new StoredReconciliation(disk, codec);
        this.ourBooks = new StoredOurBooks(disk, codec);
        this.stock = new StoredStock(disk, codec);
        this.exports = new MemberExports(disk, codec);
        this.walletCoupons = new StoredWalletCoupons(disk, members, codec.currency());
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
        return new TillStart(clock, new FactCodec(currency)).open(home, options);
    }

    /// Mends what the stop of the till before left half done.
    void mend(Instant latest, InstantSource clock) throws IOException {
        store.write(
                tx -> {
                    payments.mend(tx);
                    OfflinePayments.prune(latest, tx);
                    return latest;
                });
        books.erase();
        MemberExports.removeOld(store.home(), clock.instant());
        messages.removeOld(clock);
        // A till that was killed may have left on the disk what it had forgotten.
        store.wipe();
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
        return new StoredJournalQueue(disk);
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

    public MemberBook members() {
        return members;
    }

    /// What of all members is read, and worked through day by day.
    public MemberFigures memberFigures() {
        return members.figures();
    }

    /// Everything that is known of one member, in one file of the home for that person (rule
    /// CP-14): it is removed after a week. Empty where there is no such member.
    public Optional<Path> exportMember(MemberId member, BusinessDate today) throws IOException {
        var file = members.file(member, today);
        return file.isEmpty() ? Optional.empty() : Optional.of(exports.write(file.get(), today));
    }

    /// What wallets must still be told about their coupons.
    public CouponQueue walletCoupons() {
        return walletCoupons;
    }

    /// Carries messages from `sender` as far as files in the home's folder `out/messages`, for the
    /// shop's own service to fetch within a week.
    public Carrier carrier(String sender, ZoneId zone, InstantSource clock) {
        var from = new FileCarrier.Sender(sender, zone, clock);
        return new FileCarrier(messages, members, codec, from);
    }

    public RiskBook risk() {
        return risk;
    }

    public StoredStaff staff() {
        return new StoredStaff(disk);
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
    /// @return how many entries; what is added meanwhile may or may not be among them
    public long export(Writer out) throws IOException {
        return new JournalFile(disk).export(out);
    }

    /// One document with everything that belongs to it; empty if there is none of this number.
    public Optional<DocumentFile> show(DocumentNumber number) {
        return new JournalFile(disk).show(number);
    }

    public Health health() {
        return store.health();
    }

    public Path home() {
        return store.home();
    }

    /// Copies everything into one file, while the till goes on selling; seconds a gigabyte.
    ///
    /// The list of who was erased goes beside it: the copy does not know of later ones.
    public BackupOutcome backup(Path file) {
        return Erasures.beside(store.home(), store.backup(file));
    }

    /// Puts a copy in the place of what a home has, unless that loses something. No till may have
    /// the home open.
    ///
    /// Whoever was erased since the copy was made is erased again when the home is opened.
    public static RestoreOutcome restore(Path home, Path copy) {
        return Erasures.brought(copy, home)
                .orElseGet(() -> new SqliteRestore(home, Schema.migrations().size()).restore(copy));
    }

    @Override
    public void close() {
        store.close();
    }
}
