package guitai.storage;

import guitai.journal.Fact;
import guitai.sale.DocumentNumber;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.SaleId;
import guitai.sale.Weighing;
import guitai.staff.OperatorId;
import guitai.storage.Decoded.ClockWentBack;
import guitai.storage.Decoded.Known;
import guitai.storage.Decoded.Undecodable;
import guitai.storage.ShiftTables.Counted;
import guitai.store.journal.Entry;
import guitai.store.projection.Projection;
import guitai.store.table.Tx;

import java.util.List;

/// Keeps the tables of documents, shifts, payments, parked sales and wrong PINs in step with the
/// journal.
///
/// It reads each entry from the bytes that are committed with it, so a rebuild from the journal
/// gives the same tables. An entry it cannot read is listed and everything goes on.
final class BooksProjection implements Projection {
    private final FactCodec codec;
    private final ShiftTables shifts;
    private final PaymentTables payments;

    BooksProjection(FactCodec codec) {
        this.codec = codec;
        this.shifts = new ShiftTables(codec);
        this.payments = new PaymentTables(codec);
    }

    @Override
    public String name() {
        return "books";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public void reset(Tx tx) {
        DocumentTables.reset(tx);
        shifts.reset(tx);
        payments.reset(tx);
        PaidPrices.reset(tx);
        tx.execute("DELETE FROM parked_sale");
        tx.execute("DELETE FROM wrong_pin");
        tx.execute("DELETE FROM unreadable");
    }

    @Override
    public void apply(Entry entry, Tx tx) {
        switch (codec.decode(entry)) {
            case Known(var fact) -> apply(entry, fact, tx);
            case ClockWentBack() -> {}
            case Undecodable why -> Unreadables.add(entry, why, tx);
        }
    }

    private void apply(Entry entry, Fact fact, Tx tx) {
        switch (fact) {
            case Fact.SignedOn(var who) -> pinWasRight(who, tx);
            case Fact.SignOnRefused(var who, var inARow) -> pinWasWrong(entry, who, inARow, tx);
            case Fact.Locked _, Fact.SignedOff _, Fact.StaffCardChanged _ -> {}
            case Fact.OverrideGiven given ->
                    shifts.count(given.shift(), Counted.SUPERVISOR_OVERRIDE, 1, tx);
            case Fact.ShiftOpened(var shift, _) -> shifts.opened(entry, shift, tx);
            case Fact.CashMoved(var number, var shift, var movement, var by) ->
                    DocumentTables.add(entry, Document.of(number, shift, movement, by), tx);
            case Fact.DrawerOpened(var number, var shift, _, var by) ->
                    DocumentTables.add(
                            entry, Document.noSale(number, shift, by, codec.currency()), tx);
            case Fact.CashCounted(var shift, var count, _, _) -> shifts.counted(shift, count, tx);
            case Fact.CountGivenUp(var shift, _) -> shifts.countGivenUp(shift, tx);
            case Fact.XTaken _ -> {}
            case Fact.ShiftClosed(var z) -> shifts.closed(entry, z, tx);
            case Fact.LineDeleted deleted ->
                    shifts.count(deleted.shift(), Counted.DELETED_AFTER_TOTAL, 1, tx);
            case Fact.SaleCompleted sale -> sold(entry, sale, tx);
            case Fact.SaleVoided(var sale, var by) -> {
                DocumentTables.add(entry, Document.of(sale, by, codec.currency()), tx);
                notParked(sale.header().id(), tx);
            }
            case Fact.SaleParked parked -> parked(entry, parked, tx);
            case Fact.SaleResumed(var sale, _, _) -> notParked(sale, tx);
            case Fact.ReturnCompleted(var goodsBack, var by) ->
                    DocumentTables.add(entry, Document.of(goodsBack, by), tx);
            case Fact.Reprinted reprinted ->
                    shifts.count(reprinted.shift(), Counted.REPRINT, 1, tx);
            case Fact.AttemptStarted started -> payments.started(entry, started, tx);
            case Fact.AttemptMoved moved -> payments.moved(entry, moved, tx);
            case Fact.CustomerTold _ -> {}
            case Fact.RefundStarted started -> payments.started(entry, started, tx);
            case Fact.RefundMoved moved -> payments.moved(entry, moved, tx);
            case Fact.CaseTaken taken -> payments.taken(taken, tx);
            case Fact.CardsOffline _ -> {}
            // Tables of its own: see ReconciliationProjection.
            case Fact.DayReconciled _,
                    Fact.DifferenceOpened _,
                    Fact.DifferenceTaken _,
                    Fact.DifferenceResolved _,
                    Fact.DifferenceSentBack _,
                    Fact.DifferenceClosed _ -> {}
            case Fact.TenderSwapped swapped -> DocumentTables.add(entry, Document.of(swapped), tx);
            // What they move: see StockProjection.
            case Fact.GoodsReceived(var paper, var by) ->
                    stock(entry, paper.number(), paper.shift(), by, tx);
            case Fact.StockCounted(var paper, var by) ->
                    stock(entry, paper.number(), paper.shift(), by, tx);
            case Fact.GoodsWrittenOff(var paper, var by) ->
                    stock(entry, paper.number(), paper.shift(), by, tx);
            case Fact.AgeChecked _, Fact.OffersBounded _ -> {}
            // Tables of their own: see OfferProjection.
            case Fact.OfferPublished _, Fact.OfferWithdrawn _ -> {}
            // Tables of their own: see MemberProjection.
            case Fact.MemberMoved _ -> {}
            case Fact.RiskStopped _, Fact.RiskLifted _ -> {}
            case Fact.CatalogueImported _, Fact.RecallsImported _, Fact.Recovered _ -> {}
            case Fact.SettingsChanged _, Fact.DrawerKeyed _ -> {}
            // Tables that are no projection: see StoredPrices.
            case Fact.PriceListPublished _, Fact.PriceListWithdrawn _, Fact.PricesChanged _ -> {}
        }
    }

    private void stock(Entry entry, DocumentNumber number, long shift, OperatorId by, Tx tx) {
        DocumentTables.add(entry, Document.ofStock(number, shift, by, codec.currency()), tx);
    }

    private void sold(Entry entry, Fact.SaleCompleted fact, Tx tx) {
        var sale = fact.sale();
        DocumentTables.add(entry, Document.of(sale, fact.by()), tx);
        if (sale.topUp().isEmpty()) PaidPrices.sold(sale.lines(), sale.number().date(), tx);
        var overrides = priceOverrides(sale.lines());
        shifts.count(sale.header().shift(), Counted.PRICE_OVERRIDE, overrides, tx);
        var keyed = keyedWeights(sale.lines());
        shifts.count(sale.header().shift(), Counted.KEYED_WEIGHT, keyed, tx);
    }

    // What a person changed by hand: another price, or something off.
    private static int priceOverrides(List<LineItem> lines) {
        return (int) lines.stream().filter(BooksProjection::changedByHand).count();
    }

    private static int keyedWeights(List<LineItem> lines) {
        return (int)
                lines.stream()
                        .flatMap(line -> line.weighing().stream())
                        .filter(Weighing::keyedDespiteScale)
                        .count();
    }

    private static boolean changedByHand(LineItem line) {
        return line.basis() instanceof PriceBasis.Overridden
                || line.modifiers().stream().anyMatch(m -> m.kind().manual());
    }

    private static void parked(Entry entry, Fact.SaleParked fact, Tx tx) {
        tx.execute(
                "INSERT OR REPLACE INTO parked_sale(sale, name, seq) VALUES(?, ?, ?)",
                fact.parked().sale().header().id().value(),
                fact.parked().name(),
                entry.seq());
    }

    private static void notParked(SaleId sale, Tx tx) {
        tx.execute("DELETE FROM parked_sale WHERE sale = ?", sale.value());
    }

    private static void pinWasRight(OperatorId who, Tx tx) {
        tx.execute("DELETE FROM wrong_pin WHERE operator = ?", who.value());
    }

    private static void pinWasWrong(Entry entry, OperatorId who, int inARow, Tx tx) {
        tx.execute(
                "INSERT OR REPLACE INTO wrong_pin(operator, in_a_row, last) VALUES(?, ?, ?)",
                who.value(),
                inARow,
                entry.at());
    }
}
