package guitai.receipt;

import guitai.slip.Slip;

/// A sale that was given up: no money was taken, and the number stays used (rule CM-13).
final class VoidSlipLayout {
    private VoidSlipLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.VoidSlip slip) {
        var sale = slip.sale();
        head.inside(words.of("void.title"));
        head.internal(sale.number(), slip.by(), sale.at());
        paper.rule();
        if (!sale.lines().isEmpty()) {
            var goods = new Goods(paper, words);
            goods.head();
            goods.sold(sale.lines());
            paper.rule();
            var currency = sale.lines().getFirst().gross().currency();
            var net = sale.totals(currency).net();
            paper.bold(words.of("void.total"), Words.money(net));
        }
        paper.boldCentre(words.of("void.nothing"));
        paper.signature(words.of("sign.cashier"));
        paper.signature(words.of("sign.supervisor"));
    }
}
