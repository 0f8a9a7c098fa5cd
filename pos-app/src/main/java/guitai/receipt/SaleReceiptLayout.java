package guitai.receipt;

import guitai.sale.Sale;
import guitai.slip.Slip;

/// What the customer keeps (rules RC-01, RC-02).
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
        paper.rule();
        TaxTable.of(paper, words, sale.totals().perTax());
        head.promise(sale.header().terms().promise());
        var paid = new PaidLines(paper, words);
        sale.tenders().forEach(paid::enquiry);
        head.barcode(sale.number());
        paper.centre(words.of("thanks"));
    }

    static void totals(Paper paper, Words words, Sale.Completed sale) {
        var totals = sale.totals();
        paper.line(words.of("sale.gross", Goods.units(sale.lines())), Words.money(totals.gross()));
        if (!totals.discount().isZero()) {
            paper.line(words.of("sale.discount"), Words.off(totals.discount()));
        }
        paper.big(words.of("sale.due"), Words.priced(totals.net()));
        if (!sale.rounding().isZero()) {
            paper.line(words.of("rounding"), Words.money(sale.rounding()));
            paper.bold(words.of("sale.paid"), Words.money(sale.paid()));
        }
    }

    static void tenders(Paper paper, Words words, Sale.Completed sale) {
        var paid = new PaidLines(paper, words);
        sale.tenders().forEach(paid::tender);
        if (!sale.change().isZero()) {
            paper.bold(words.of("sale.change"), Words.priced(sale.change()));
        }
    }
}
