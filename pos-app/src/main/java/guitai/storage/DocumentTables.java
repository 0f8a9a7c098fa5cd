package guitai.storage;

import guitai.money.Money;
import guitai.payment.Funds;
import guitai.payment.Payment;
import guitai.shift.DocumentFigures;
import guitai.store.journal.Entry;
import guitai.store.table.Absent;
import guitai.store.table.Tx;
import guitai.tax.TaxRate;

import java.util.Optional;
import java.util.function.Function;

/// Puts documents into their tables: four statements a sale of up to sixteen lines.
final class DocumentTables {
    private DocumentTables() {}

    static void add(Entry entry, Document document, Tx tx) {
        row(entry, document, tx);
        lines(document, tx);
        discounts(document, tx);
        taxes(document, tx);
        tenders(document, tx);
    }

    static void reset(Tx tx) {
        tx.execute("DELETE FROM document_line");
        tx.execute("DELETE FROM document_discount");
        tx.execute("DELETE FROM document_tax");
        tx.execute("DELETE FROM document_tender");
        tx.execute("DELETE FROM document");
    }

    private static void row(Entry entry, Document document, Tx tx) {
        var figures = document.figures();
        var row =
                new Rows(
                        "document(no, kind, number, shift, seq, at, date, operator, gross,"
                                + " discount, net, rounding, tax, units, moved, original, customer,"
                                + " topped_up, paid_out, bonus)");
        row.add(
                figures.no(),
                kind(figures),
                document.number().toString(),
                document.shift(),
                entry.seq(),
                entry.at(),
                document.number().date().toString(),
                document.by().value(),
                figures.gross().minor(),
                figures.discount().minor(),
                figures.net().minor(),
                figures.rounding().minor(),
                document.tax().minor(),
                figures.units(),
                document.moved().minor(),
                Absent.unless(document.original().map(Object::toString)),
                Absent.unless(document.customer()),
                figures.topUps().sold().minor(),
                figures.topUps().paidOut().minor(),
                figures.topUps().bonus().minor());
        row.insert(tx);
    }

    /// A top-up is a sale of nothing and its paying out a return of nothing: receipts, tenders and
    /// the drawer find them like others, and no turnover does.
    private static String kind(DocumentFigures figures) {
        if (figures.kind() != DocumentFigures.Kind.TOP_UP) return figures.kind().name();
        var sold = figures.topUps().sold().isPositive();
        return (sold ? DocumentFigures.Kind.SALE : DocumentFigures.Kind.RETURN).name();
    }

    private static void lines(Document document, Tx tx) {
        var rows = new Rows("document_line(no, line, sku, milli, gross, net, tax_code, tax)");
        var no = document.figures().no();
        for (var line : document.lines()) {
            rows.add(
                    no,
                    line.number(),
                    line.sku(),
                    line.milli(),
                    line.gross().minor(),
                    line.net().minor(),
                    line.taxCode(),
                    line.tax().minor());
        }
        rows.insert(tx);
    }

    private static void discounts(Document document, Tx tx) {
        var rows =
                new Rows(
                        "document_discount(no, line, place, kind, id, version, name, amount,"
                                + " funder)");
        var no = document.figures().no();
        for (var line : document.lines()) {
            int place = 0;
            for (var off : line.off()) {
                rows.add(
                        no,
                        line.number(),
                        place++,
                        off.kind().name(),
                        off.id(),
                        off.version(),
                        off.name(),
                        off.amount().minor(),
                        off.funder().name());
            }
        }
        rows.insert(tx);
    }

    private static void taxes(Document document, Tx tx) {
        var rows = new Rows("document_tax(no, code, ppm, gross, ex_tax, tax)");
        var no = document.figures().no();
        document.figures()
                .perTax()
                .forEach(
                        (category, share) ->
                                rows.add(
                                        no,
                                        category.code(),
                                        ppm(category.rate()),
                                        minor(share.gross()),
                                        minor(share.exTax()),
                                        minor(share.tax())));
        rows.insert(tx);
    }

    private static void tenders(Document document, Tx tx) {
        var rows =
                new Rows(
                        "document_tender(no, place, kind, amount, given, change, attempt, channel,"
                                + " reference, ordered, buyer_paid, settled, merchant_direct,"
                                + " merchant_prepaid, third_party, invoiceable, digital_yuan,"
                                + " adds_up, drawn_on)");
        var no = document.figures().no();
        int place = 0;
        for (var tender : document.figures().tenders()) {
            var payment = tender.payment();
            var funds = payment.map(Payment::funds);
            rows.add(
                    no,
                    place++,
                    tender.kind().name(),
                    minor(tender.amount()),
                    minor(tender.given()),
                    minor(tender.change()),
                    Absent.unless(payment.map(p -> p.attempt().value())),
                    Absent.unless(payment.map(p -> p.channel().name())),
                    Absent.unless(payment.map(p -> p.reference().value())),
                    minor(funds, Funds::order),
                    minor(funds, Funds::buyerPaid),
                    minor(funds, Funds::settled),
                    minor(funds, Funds::merchantDirect),
                    minor(funds, Funds::merchantPrepaid),
                    minor(funds, Funds::thirdParty),
                    minor(funds, Funds::invoiceable),
                    Absent.unless(funds.map(Funds::digitalYuan)),
                    Absent.unless(funds.map(Funds::addsUp)),
                    Absent.unless(tender.drawnOn()));
        }
        rows.insert(tx);
    }

    private static Object minor(Optional<Funds> funds, Function<Funds, Money> amount) {
        return Absent.unless(funds.map(amount).map(Money::minor));
    }

    static Object ppm(TaxRate rate) {
        return switch (rate) {
            case TaxRate.Exempt() -> Absent.ABSENT;
            case TaxRate.Percent(var ppm) -> ppm;
        };
    }

    private static long minor(Money money) {
        return money.minor();
    }
}
