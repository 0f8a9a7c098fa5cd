package guitai.receipt;

import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.slip.Slip;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a customer gets who brings goods back (rule RC-07). Amounts are what goes back: positive.
final class ReturnReceiptLayout {
    private ReturnReceiptLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.ReturnReceipt receipt) {
        var back = receipt.goodsBack();
        head.outside();
        paper.title(words.of("return.title"));
        paper.rule();
        head.document(back.number(), receipt.by(), back.at());
        paper.bold(words.of("return.original"), "");
        paper.line("  " + back.original());
        paper.rule();
        goods(paper, words, back.lines());
        paper.rule();
        money(paper, words, back);
        paper.rule();
        TaxTable.of(paper, words, perTax(back.lines()));
        paper.signature(words.of("sign.customer"));
        head.barcode(back.number());
    }

    private static void goods(Paper paper, Words words, List<ReturnLine> lines) {
        var goods = new Goods(paper, words);
        goods.head();
        for (var line : lines) {
            goods.row(line.sold(), line.quantity(), line.gross());
            if (line.discount().isZero()) continue;
            paper.line("  " + words.of("return.discount"), Words.off(line.discount()));
            paper.line("  " + words.of("return.net"), Words.money(line.amount()));
        }
    }

    private static void money(Paper paper, Words words, Return back) {
        paper.line(words.of("return.amount"), Words.money(back.amount()));
        if (!back.rounding().isZero()) {
            paper.line(words.of("rounding"), Words.off(back.rounding()));
        }
        paper.big(words.of("return.refunded"), Words.priced(back.refunded()));
        for (var refund : back.refunds()) {
            paper.line(
                    words.of("return.to", words.tender(refund.kind())), Words.off(refund.amount()));
            if (!refund.cash()) paper.line("  " + words.of("refund.when"));
        }
    }

    private static SortedMap<TaxCategory, TaxShare> perTax(List<ReturnLine> lines) {
        var perTax = new TreeMap<TaxCategory, TaxShare>();
        for (var line : lines) perTax.merge(line.sold().tax(), line.tax(), TaxShare::plus);
        return perTax;
    }
}
