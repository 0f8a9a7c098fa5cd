package guitai.receipt;

import guitai.slip.MemberNotes;
import guitai.slip.Slip;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;

import java.util.SortedMap;
import java.util.TreeMap;

/// Goods back and other goods for them on one paper (rules PR-40, RC-07): what comes back, what
/// goes, and the difference.
final class ExchangeReceiptLayout {
    private ExchangeReceiptLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.ExchangeReceipt receipt) {
        var back = receipt.goodsBack();
        var sale = receipt.sale();
        head.outside();
        paper.title(words.of("exchange.title"));
        paper.rule();
        head.document(sale.number(), receipt.by(), sale.at());
        paper.line(words.of("exchange.return", back.number()));
        back.original()
                .ifPresent(
                        original -> {
                            paper.bold(words.of("return.original"), "");
                            paper.line("  " + original);
                        });
        paper.section("exchange.back");
        ReturnReceiptLayout.goods(paper, words, back);
        paper.line(words.of("return.amount"), Words.money(back.amount()));
        ReturnReceiptLayout.coupons(paper, words, back);
        paper.section("exchange.new");
        var goods = new Goods(paper, words);
        goods.head();
        goods.sold(sale.lines());
        paper.rule();
        SaleReceiptLayout.totals(paper, words, sale);
        SaleReceiptLayout.tenders(paper, words, sale);
        paper.line(words.of("exchange.given"), Words.money(back.exchanged()));
        ReturnReceiptLayout.refunds(paper, words, back);
        new MemberLines(paper, words).sold(sale, MemberNotes.NONE);
        head.taxes(perTax(receipt));
        head.promise(sale.header().terms().promise());
        paper.signature(words.of("sign.customer"));
        head.barcode(sale.number());
        paper.centre(words.of("thanks"));
    }

    /// Of both sides together: what the customer has been sold is worth so much more or less.
    private static SortedMap<TaxCategory, TaxShare> perTax(Slip.ExchangeReceipt receipt) {
        var perTax = new TreeMap<TaxCategory, TaxShare>();
        perTax.putAll(receipt.sale().totals().perTax());
        for (var line : receipt.goodsBack().lines()) {
            perTax.merge(line.sold().tax(), line.tax().negated(), TaxShare::plus);
        }
        return perTax;
    }
}
