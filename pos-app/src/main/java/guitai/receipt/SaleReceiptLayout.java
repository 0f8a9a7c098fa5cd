package guitai.receipt;

import guitai.sale.Sale;
import guitai.sale.Totals;
import guitai.slip.Slip;

/// What the customer keeps (rules RC-01 to RC-05).
final class SaleReceiptLayout {
    private SaleReceiptLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.SaleReceipt receipt) {
        var sale = receipt.sale();
        head.outside();
        paper.rule();
        head.document(sale.number(), receipt.by(), sale.at());
        paper.rule();
        var goods = new Goods(paper, words);
        goods.head();
        goods.sold(sale.lines());
        paper.rule();
        totals(paper, words, sale);
        tenders(paper, words, sale);
        new MemberLines(paper, words).sold(sale, receipt.notes());
        // A top-up is taxed when goods are bought with it, and the shop's promise is of goods.
        if (sale.topUp().isEmpty()) {
            head.taxes(sale.totals().perTax());
            head.promise(sale.header().terms().promise());
        }
        var paid = new PaidLines(paper, words);
        sale.tenders().forEach(paid::enquiry);
        head.barcode(sale.number());
        head.invitations();
        paper.centre(words.of("thanks"));
    }

    static void totals(Paper paper, Words words, Sale.Completed sale) {
        var totals = sale.totals();
        paper.line(words.of("sale.gross", Goods.units(sale.lines())), Words.money(totals.gross()));
        var reductions = new Reductions(paper, words);
        reductions.underGross(sale);
        if (sale.header().terms().tax().added()) added(paper, words, totals);
        paper.big(words.of("sale.due"), Words.priced(totals.net()));
        reductions.saved(sale);
        if (!sale.rounding().isZero()) {
            paper.line(words.of("rounding"), Words.money(sale.rounding()));
            paper.bold(words.of("sale.paid"), Words.money(sale.paid()));
        }
    }

    /// What comes on top of the prices. A coupon that somebody else pays for is taxed all the same,
    /// which the customer could not see from the figures alone (rule PX-09).
    private static void added(Paper paper, Words words, Totals totals) {
        paper.line(words.of("sale.subtotal"), Words.money(totals.subtotal()));
        if (!totals.taxedOff().isZero()) {
            paper.line("  " + words.of("sale.taxedOff"), Words.money(totals.taxedOff()));
        }
        totals.perTax()
                .forEach(
                        (category, share) ->
                                paper.line(
                                        words.of("sale.taxAt", words.rate(category)),
                                        Words.money(share.tax())));
    }

    static void tenders(Paper paper, Words words, Sale.Completed sale) {
        var paid = new PaidLines(paper, words);
        sale.tenders().forEach(paid::tender);
        if (!sale.change().isZero()) {
            paper.bold(words.of("sale.change"), Words.priced(sale.change()));
        }
    }
}
