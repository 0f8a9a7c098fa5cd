package guitai.storage;

import static guitai.storage.PrintJobTable.COLUMNS;

import guitai.journal.Fact;
import guitai.refund.CreditNote;
import guitai.sale.DocumentNumber;
import guitai.slip.PrintJob;
import guitai.slip.PrintJobs;
import guitai.slip.Slip;
import guitai.slip.Waiting;
import guitai.storage.FactReader.Told;

import java.util.List;
import java.util.Optional;

/// The print queue in the local database.
final class StoredPrintJobs implements PrintJobs {
    private static final int MOST_UNCERTAIN = 100;

    private final Disk disk;
    private final FactReader facts;
    private final DrawerOpenings openings;
    private final StoredPayments payments;
    private final StoredReturns returns;
    private final CouponPapers coupons;

    StoredPrintJobs(
            Disk disk,
            FactReader facts,
            StoredPayments payments,
            StoredReturns returns,
            CouponPapers coupons) {
        this.coupons = coupons;
        this.returns = returns;
        this.disk = disk;
        this.facts = facts;
        this.openings = new DrawerOpenings(disk, facts);
        this.payments = payments;
    }

    @Override
    public Optional<PrintJob> next() {
        return disk.read(
                in ->
                        in.one(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM print_job WHERE state IN ('QUEUED', 'HELD')"
                                        + " ORDER BY id LIMIT 1",
                                PrintJobTable::read));
    }

    @Override
    public void change(long id, PrintJob.State state) {
        boolean known = disk.write(tx -> PrintJobTable.change(id, state, tx));
        if (!known) throw new IllegalArgumentException("no print job " + id);
    }

    @Override
    public List<PrintJob> uncertain() {
        return disk.read(
                in ->
                        in.query(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM print_job WHERE state IN ('SENT', 'STALLED',"
                                        + " 'UNKNOWN') ORDER BY id LIMIT ?",
                                PrintJobTable::read,
                                MOST_UNCERTAIN));
    }

    @Override
    public Waiting waiting() {
        return disk.read(
                        in ->
                                in.one(
                                        "SELECT count(*) AS n, min(at) AS oldest FROM print_job"
                                                + " WHERE state IN ('QUEUED', 'HELD')",
                                        row ->
                                                new Waiting(
                                                        row.getInt("n"),
                                                        row.optionalInstant("oldest"))))
                .orElse(Waiting.NOTHING);
    }

    @Override
    public Optional<PrintJob> find(long id) {
        return disk.read(
                in ->
                        in.one(
                                "SELECT " + COLUMNS + " FROM print_job WHERE id = ?",
                                PrintJobTable::read,
                                id));
    }

    @Override
    public Optional<PrintJob> latest(Slip.Kind kind, String document) {
        return disk.read(
                in ->
                        in.one(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM print_job WHERE document = ? AND kind = ?"
                                        + " ORDER BY id DESC LIMIT 1",
                                PrintJobTable::read,
                                document,
                                kind.name()));
    }

    @Override
    public int copies(Slip.Kind kind, String document) {
        return disk.read(
                        in ->
                                in.one(
                                        "SELECT coalesce(max(copy), 0) AS copy FROM print_job"
                                                + " WHERE document = ? AND kind = ?",
                                        row -> row.getInt("copy"),
                                        document,
                                        kind.name()))
                .orElse(0);
    }

    @Override
    public Optional<Slip> load(Slip.Request request) {
        var document = request.document();
        return switch (request.kind()) {
            case SALE_RECEIPT, VOID_SLIP, RETURN_RECEIPT, CASH_SLIP, SWAP_SLIP ->
                    DocumentNumber.parse(document)
                            .flatMap(number -> facts.byId(number.toString()))
                            .flatMap(told -> slip(told, request.kind()));
            case REFUND_SLIP -> refund(document);
            case EXCHANGE_RECEIPT -> exchange(document);
            case DRAW_SLIP -> DrawSlips.of(document, disk);
            case CREDIT_NOTE -> CreditNote.Id.parse(document).flatMap(returns::slip);
            case COUPON -> coupons.coupon(document);
            case COUPONS_REFUSED ->
                    facts.byId(EntryIds.refusal(document)).flatMap(CouponPapers::refused);
            case X ->
                    number(document).flatMap(facts::bySeq).flatMap(told -> slip(told, Slip.Kind.X));
            case Z, SHIFT_REPORT ->
                    number(document)
                            .flatMap(z -> facts.byId(EntryIds.z(z)))
                            .flatMap(told -> slip(told, request.kind()))
                            .map(this::withOpenings);
        };
    }

    private Slip withOpenings(Slip slip) {
        if (!(slip instanceof Slip.ShiftReport(var z, _))) return slip;
        return new Slip.ShiftReport(z, openings.of(z.figures().shift().number()));
    }

    // The return is the document before its sale: they are written together.
    private Optional<Slip> exchange(String document) {
        var sale = DocumentNumber.parse(document).flatMap(number -> facts.byId(number.toString()));
        var back =
                DocumentNumber.parse(document)
                        .map(DocumentNumber::before)
                        .flatMap(number -> facts.byId(number.toString()));
        if (sale.map(Told::fact).orElse(null) instanceof Fact.SaleCompleted(var sold, var by)
                && back.map(Told::fact).orElse(null)
                        instanceof Fact.ReturnCompleted(var goodsBack, _)) {
            return Optional.of(new Slip.ExchangeReceipt(goodsBack, sold, by));
        }
        return Optional.empty();
    }

    // The journal says who asked for it; the tables, what became of it.
    private Optional<Slip> refund(String id) {
        return facts.byId(EntryIds.refund(id))
                .flatMap(
                        told ->
                                told.fact() instanceof Fact.RefundStarted started
                                        ? payments.refunded(started)
                                        : Optional.empty());
    }

    private static Optional<Slip> slip(Told told, Slip.Kind kind) {
        Optional<Slip> slip =
                switch (told.fact()) {
                    case Fact.SaleCompleted(var sale, var by) ->
                            Optional.of(new Slip.SaleReceipt(sale, by));
                    case Fact.SaleVoided(var sale, var by) ->
                            Optional.of(new Slip.VoidSlip(sale, by));
                    case Fact.ReturnCompleted(var goodsBack, var by) ->
                            Optional.of(new Slip.ReturnReceipt(goodsBack, by));
                    case Fact.CashMoved(var number, var shift, var movement, var by) ->
                            Optional.of(
                                    new Slip.CashSlip(
                                            number, shift, movement, by, told.entry().at()));
                    case Fact.TenderSwapped(
                                    var number,
                                    var sale,
                                    var shift,
                                    var out,
                                    var in,
                                    var reason,
                                    var by,
                                    var at) ->
                            Optional.of(
                                    new Slip.SwapSlip(
                                            number, sale, shift, out, in, reason, by, at));
                    case Fact.XTaken(var x, _) -> Optional.of(new Slip.X(x));
                    case Fact.ShiftClosed(var z) ->
                            Optional.of(
                                    kind == Slip.Kind.Z
                                            ? new Slip.Z(z)
                                            : new Slip.ShiftReport(z, List.of()));
                    case Fact.SignedOn _,
                            Fact.SignOnRefused _,
                            Fact.Locked _,
                            Fact.SignedOff _,
                            Fact.StaffCardChanged _,
                            Fact.OverrideGiven _,
                            Fact.ShiftOpened _,
                            Fact.DrawerOpened _,
                            Fact.DrawerKeyed _,
                            Fact.CashCounted _,
                            Fact.CountGivenUp _,
                            Fact.LineDeleted _,
                            Fact.SaleParked _,
                            Fact.SaleResumed _,
                            Fact.AttemptStarted _,
                            Fact.AttemptMoved _,
                            Fact.CustomerTold _,
                            Fact.RefundStarted _,
                            Fact.RefundMoved _,
                            Fact.CaseTaken _,
                            Fact.CardsOffline _,
                            Fact.DayReconciled _,
                            Fact.DifferenceOpened _,
                            Fact.DifferenceTaken _,
                            Fact.DifferenceResolved _,
                            Fact.DifferenceSentBack _,
                            Fact.DifferenceClosed _,
                            Fact.GoodsReceived _,
                            Fact.StockCounted _,
                            Fact.GoodsWrittenOff _,
                            Fact.Reprinted _,
                            Fact.OfferPublished _,
                            Fact.OfferWithdrawn _,
                            Fact.CatalogueImported _,
                            Fact.AgeChecked _,
                            Fact.OffersBounded _,
                            Fact.RecallsImported _,
                            Fact.PriceListPublished _,
                            Fact.PriceListWithdrawn _,
                            Fact.PricesChanged _,
                            Fact.SettingsChanged _,
                            Fact.MemberMoved _,
                            Fact.RiskStopped _,
                            Fact.RiskLifted _,
                            Fact.Recovered _ ->
                            Optional.empty();
                };
        return slip.filter(found -> kind(found) == kind);
    }

    private static Slip.Kind kind(Slip slip) {
        return switch (slip) {
            case Slip.SaleReceipt _ -> Slip.Kind.SALE_RECEIPT;
            case Slip.VoidSlip _ -> Slip.Kind.VOID_SLIP;
            case Slip.ReturnReceipt _ -> Slip.Kind.RETURN_RECEIPT;
            case Slip.CashSlip _ -> Slip.Kind.CASH_SLIP;
            case Slip.X _ -> Slip.Kind.X;
            case Slip.Z _ -> Slip.Kind.Z;
            case Slip.ShiftReport _ -> Slip.Kind.SHIFT_REPORT;
            case Slip.RefundSlip _ -> Slip.Kind.REFUND_SLIP;
            case Slip.SwapSlip _ -> Slip.Kind.SWAP_SLIP;
            case Slip.ExchangeReceipt _ -> Slip.Kind.EXCHANGE_RECEIPT;
            case Slip.Credit _ -> Slip.Kind.CREDIT_NOTE;
            case Slip.CouponPaper _ -> Slip.Kind.COUPON;
            case Slip.CouponsRefused _ -> Slip.Kind.COUPONS_REFUSED;
            case Slip.DrawSlip _ -> Slip.Kind.DRAW_SLIP;
        };
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
