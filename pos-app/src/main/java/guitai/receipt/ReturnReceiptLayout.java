package guitai.receipt;

import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.slip.Slip;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;
import guitai.tender.TenderKind;

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
        ground(paper, words, back);
        paper.rule();
        goods(paper, words, back);
        paper.rule();
        money(paper, words, back);
        head.taxes(perTax(back.lines()));
        paper.signature(words.of("sign.customer"));
        head.barcode(back.number());
    }

    private static void ground(Paper paper, Words words, Return back) {
        switch (back.ground()) {
            case Return.Ground.Receipt(var sale) -> {
                paper.bold(words.of("return.original"), "");
                paper.line("  " + sale);
            }
            case Return.Ground.NoReceipt(var reason, _) -> {
                paper.bold(words.of("return.noReceipt"), "");
                paper.line("  " + words.of("return.noReceipt." + reason));
            }
        }
        var why = back.notes().reason();
        if (!why.isBlank()) paper.line(words.of("return.reason", why));
    }

    static void goods(Paper paper, Words words, Return back) {
        var added = added(back);
        var goods = new Goods(paper, words);
        goods.head();
        for (var line : back.lines()) {
            // As on the sale's receipt: tax that was added is a line of its own below.
            var tax = added ? line.tax().tax() : line.gross().withMinor(0);
            // A gift that stays is paid for: its line has no quantity.
            if (line.amount().isNegative()) {
                paper.line(words.name(line.sold()));
                paper.line(
                        "  " + words.of("return.giftKept"), Words.money(line.amount().minus(tax)));
                continue;
            }
            goods.row(line.sold(), line.quantity(), line.gross().minus(tax));
            // Of a part of it, nobody knows what it lies in.
            if (line.quantity().equals(line.sold().quantity())) goods.weighed(line.sold());
            if (!line.saleable()) paper.line("  " + words.of("return.unsaleable"));
            if (line.discount().isZero()) continue;
            paper.line("  " + words.of("return.discount"), Words.off(line.discount()));
            paper.line("  " + words.of("return.net"), Words.money(line.amount().minus(tax)));
        }
    }

    private static boolean added(Return back) {
        return back.header().terms().tax().added();
    }

    private static void money(Paper paper, Words words, Return back) {
        if (added(back)) {
            perTax(back.lines())
                    .forEach(
                            (category, share) ->
                                    paper.line(
                                            words.of("sale.taxAt", words.rate(category)),
                                            Words.money(share.tax())));
        }
        paper.line(words.of("return.amount"), Words.money(back.amount()));
        if (!back.rounding().isZero()) {
            paper.line(words.of("rounding"), Words.off(back.rounding()));
        }
        paper.big(words.of("return.refunded"), Words.priced(back.refunded()));
        refunds(paper, words, back);
        coupons(paper, words, back);
    }

    /// What goes back as money, or as a credit note.
    static void refunds(Paper paper, Words words, Return back) {
        for (var refund : back.refunds()) {
            if (refund.kind() == TenderKind.EXCHANGE) continue;
            paper.line(
                    words.of("return.to", words.tender(refund.kind())), Words.off(refund.amount()));
            if (refund.kind().throughGateway()) paper.line("  " + words.of("refund.when"));
            if (refund.kind() == TenderKind.CREDIT_NOTE) {
                refund.drawnOn().ifPresent(number -> paper.line("  " + number));
            }
        }
    }

    static void coupons(Paper paper, Words words, Return back) {
        for (var coupon : back.notes().coupons()) {
            paper.line(words.of("return.coupon", coupon.name()));
        }
        var points = back.notes().points();
        new MemberLines(paper, words).returned(points.returned(), points.takenBack());
    }

    private static SortedMap<TaxCategory, TaxShare> perTax(List<ReturnLine> lines) {
        var perTax = new TreeMap<TaxCategory, TaxShare>();
        for (var line : lines) perTax.merge(line.sold().tax(), line.tax(), TaxShare::plus);
        return perTax;
    }
}
