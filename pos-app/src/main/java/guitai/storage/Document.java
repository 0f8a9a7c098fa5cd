package guitai.storage;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.sale.DocumentNumber;
import guitai.sale.PriceModifier;
import guitai.sale.Sale;
import guitai.sale.TaxedLine;
import guitai.shift.CashMovement;
import guitai.shift.DocumentFigures;
import guitai.shift.DocumentFigures.Kind;
import guitai.staff.OperatorId;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;
import guitai.tender.TenderLine;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One numbered document, ready to be put into tables.
///
/// @param moved cash in or out that is not a sale; at least nothing
/// @param original the sale a return or a swapped tender belongs to
/// @param customer who brought goods back without a receipt, as a mark
record Document(
        DocumentNumber number,
        long shift,
        OperatorId by,
        DocumentFigures figures,
        List<Line> lines,
        Money moved,
        Optional<DocumentNumber> original,
        Optional<String> customer) {

    Document(
            DocumentNumber number,
            long shift,
            OperatorId by,
            DocumentFigures figures,
            List<Line> lines,
            Money moved,
            Optional<DocumentNumber> original) {
        this(number, shift, by, figures, lines, moved, original, Optional.empty());
    }

    /// @param number of the line in the sale, in a return too
    /// @param gross negative in a return, and so are the others; with tax, in every regime
    /// @param off what was taken off; empty in a return, which gives back its share of all of it
    record Line(
            int number,
            String sku,
            long milli,
            Money gross,
            Money net,
            String taxCode,
            Money tax,
            List<PriceModifier> off) {

        static Line of(TaxedLine taxed) {
            var line = taxed.line();
            return new Line(
                    line.number(),
                    line.sku().value(),
                    line.quantity().milli(),
                    taxed.gross(),
                    taxed.owed(),
                    line.tax().code(),
                    taxed.share().tax(),
                    line.modifiers());
        }

        static Line of(ReturnLine line) {
            return new Line(
                    line.sold().number(),
                    line.sold().sku().value(),
                    -line.quantity().milli(),
                    line.gross().negated(),
                    line.amount().negated(),
                    line.sold().tax().code(),
                    line.tax().tax().negated(),
                    List.of());
        }
    }

    static Document of(Sale.Completed sale, OperatorId by) {
        return new Document(
                sale.number(),
                sale.header().shift(),
                by,
                DocumentFigures.of(sale),
                sale.taxed().stream().map(Line::of).toList(),
                sale.rounding().withMinor(0),
                Optional.empty());
    }

    /// A sale given up counts as a document and adds nothing; its lines are kept to be looked at.
    static Document of(Sale.Voided sale, OperatorId by, Currency currency) {
        return new Document(
                sale.number(),
                sale.header().shift(),
                by,
                nothing(sale.number(), Kind.VOID, currency),
                sale.taxed().stream().map(Line::of).toList(),
                Money.zero(currency),
                Optional.empty());
    }

    static Document of(Return goodsBack, OperatorId by) {
        var zero = goodsBack.rounding().withMinor(0);
        return new Document(
                goodsBack.number(),
                goodsBack.header().shift(),
                by,
                DocumentFigures.of(goodsBack),
                goodsBack.lines().stream().map(Line::of).toList(),
                zero,
                goodsBack.original(),
                goodsBack.customer());
    }

    static Document of(DocumentNumber number, long shift, CashMovement movement, OperatorId by) {
        var kind =
                switch (movement.kind()) {
                    case PAID_IN -> Kind.PAID_IN;
                    case PAID_OUT -> Kind.PAID_OUT;
                    case DROP -> Kind.DROP;
                };
        var figures = nothing(number, kind, movement.amount().currency());
        return new Document(
                number, shift, by, figures, List.of(), movement.amount(), Optional.empty());
    }

    /// One tender goes and another comes: no goods, no turnover.
    static Document of(Fact.TenderSwapped swapped) {
        var zero = swapped.in().amount().withMinor(0);
        var figures =
                new DocumentFigures(
                        swapped.number().sequence(),
                        Kind.TENDER_SWAP,
                        zero,
                        zero,
                        zero,
                        zero,
                        shares(),
                        List.of(swapped.out(), swapped.in()),
                        0);
        return new Document(
                swapped.number(),
                swapped.shift(),
                swapped.by(),
                figures,
                List.of(),
                zero,
                Optional.of(swapped.sale()));
    }

    static Document noSale(DocumentNumber number, long shift, OperatorId by, Currency currency) {
        var figures = nothing(number, Kind.NO_SALE, currency);
        return new Document(
                number, shift, by, figures, List.of(), Money.zero(currency), Optional.empty());
    }

    /// Goods received, counted or written off: no money, and no lines of turnover.
    static Document ofStock(DocumentNumber number, long shift, OperatorId by, Currency currency) {
        var figures = nothing(number, Kind.STOCK, currency);
        return new Document(
                number, shift, by, figures, List.of(), Money.zero(currency), Optional.empty());
    }

    Money tax() {
        return Money.sum(
                moved.currency(), figures.perTax().values().stream().map(TaxShare::tax).toList());
    }

    private static DocumentFigures nothing(DocumentNumber number, Kind kind, Currency currency) {
        var zero = Money.zero(currency);
        var noTenders = List.<TenderLine>of();
        return new DocumentFigures(
                number.sequence(), kind, zero, zero, zero, zero, shares(), noTenders, 0);
    }

    /// Empty, in the order every report has.
    static SortedMap<TaxCategory, TaxShare> shares() {
        return new TreeMap<>();
    }
}
