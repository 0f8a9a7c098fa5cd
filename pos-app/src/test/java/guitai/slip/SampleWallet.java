package guitai.slip;

import static guitai.money.Money.cny;
import static guitai.slip.SampleShop.GOODS;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Payment;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundId;
import guitai.payment.RefundState;
import guitai.payment.RefundedFunds;
import guitai.sale.Sale;
import guitai.shift.DocumentFigures;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.GatewayFigures;
import guitai.shift.GatewayFigures.Tally;
import guitai.tax.InclusiveTax;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What wallets paid, for tests of what is printed and reported.
public final class SampleWallet {
    private static final AttemptId ATTEMPT = new AttemptId("0201JD7Z5K3M8Q9R2S4T6V8W0XYA");
    private static final GatewayReference REFERENCE =
            new GatewayReference("4200002985202611210123456789");

    private SampleWallet() {}

    /// A sale of these tenders, which add up to what its one line costs.
    public static Sale.Completed sale(TenderLine... tenders) {
        var total =
                Money.sum(Money.CNY, List.of(tenders).stream().map(TenderLine::amount).toList());
        var goods = SampleShop.line(1, "坚果礼盒", "Nuts, gift box", GOODS, 1, total.minor(), 0);
        var sale =
                new Sale.Open(SampleShop.header(), List.of(goods))
                        .tender(Money.CNY, CashRounding.CN_FEN_DOWN);
        var settlement = sale.settlement();
        for (var tender : tenders) settlement = settlement.with(tender);
        return new Sale.Tendering(sale.header(), sale.lines(), settlement)
                .complete(SampleShop.number(187), SampleShop.NOON);
    }

    /// 80.00 by WeChat, of which the platform gave 10.00.
    public static TenderLine weChat() {
        return weChat(funds(8_000, 1_000, 0));
    }

    private static TenderLine weChat(Funds funds) {
        return TenderLine.paid(
                TenderKind.WECHAT, new Payment(ATTEMPT, Channel.WECHAT_PAY, REFERENCE, funds));
    }

    public static TenderLine alipay(boolean digitalYuan) {
        var plain = funds(5_650, 0, digitalYuan ? 0 : 800);
        var funds =
                new Funds(
                        plain.order(),
                        plain.buyerPaid(),
                        plain.settled(),
                        plain.merchantDirect(),
                        plain.merchantPrepaid(),
                        plain.thirdParty(),
                        plain.invoiceable(),
                        digitalYuan,
                        true);
        return TenderLine.paid(
                TenderKind.ALIPAY,
                new Payment(
                        ATTEMPT,
                        Channel.ALIPAY,
                        new GatewayReference("2026112122001400001234567890"),
                        funds));
    }

    private static Funds funds(long order, long platform, long shop) {
        var buyer = cny(order - platform - shop);
        var none = Money.ZERO_CNY;
        return new Funds(
                cny(order),
                buyer,
                cny(order - shop),
                cny(shop),
                none,
                cny(platform),
                buyer,
                false,
                true);
    }

    /// 80.00 by a card the terminal has stored while the line was down.
    public static Slip offline() {
        var payment =
                new Payment(
                        ATTEMPT,
                        Channel.CARD,
                        GatewayReference.storedOffline("000017"),
                        funds(8_000, 0, 0));
        return new Slip.SaleReceipt(
                sale(TenderLine.paid(TenderKind.CARD, payment)), SampleShop.WANG);
    }

    /// 80.00 of which the platform gave 10.00, and 20.00 in cash.
    public static Slip mixed() {
        return new Slip.SaleReceipt(
                sale(TenderLine.cash(cny(2_000), Money.ZERO_CNY), weChat()), SampleShop.WANG);
    }

    public static Slip refund() {
        return refund(new RefundedFunds(cny(4_000), cny(3_750), cny(250)));
    }

    public static Slip refund(RefundedFunds funds) {
        var refund =
                new RefundAttempt(
                        new RefundId("0201JD7Z5K3M8Q9R2S4T6V8W0XYB"),
                        ATTEMPT,
                        Channel.WECHAT_PAY,
                        SampleShop.number(191).toString(),
                        funds.refund(),
                        cny(8_000),
                        SampleShop.NOON,
                        new RefundState.Refunded(new GatewayReference("50300002"), funds));
        return new Slip.RefundSlip(
                refund, TenderKind.WECHAT, funds, SampleShop.LI, SampleShop.NOON);
    }

    /// WeChat goes, cash comes.
    public static Slip swap() {
        return new Slip.SwapSlip(
                SampleShop.number(192),
                SampleShop.number(187),
                12,
                out(weChat()),
                TenderLine.cash(cny(10_000), cny(2_000)),
                "顾客重复付款",
                SampleShop.LI,
                SampleShop.NOON.plusSeconds(300));
    }

    private static TenderLine out(TenderLine line) {
        return new TenderLine(
                line.kind(),
                line.amount().negated(),
                line.given().negated(),
                line.change(),
                line.payment());
    }

    /// Three sales, and the swap of one.
    static List<DocumentFigures> documents(long no) {
        return List.of(
                document(no, Kind.SALE, List.of(weChat())),
                document(no + 1, Kind.SALE, List.of(alipay(false))),
                document(no + 2, Kind.SALE, List.of(alipay(true))),
                document(no + 3, Kind.SALE, List.of(weChat(funds(3_000, 0, 0)))),
                document(
                        no + 4,
                        Kind.TENDER_SWAP,
                        List.of(
                                out(weChat(funds(3_000, 0, 0))),
                                TenderLine.cash(cny(3_000), Money.ZERO_CNY))));
    }

    static GatewayFigures figures() {
        return new GatewayFigures(
                new Tally(1, cny(2_350)),
                new Tally(1, cny(8_000)),
                new Tally(2, cny(7_000)),
                cny(6_750),
                cny(250),
                new Tally(1, cny(1_200)),
                new Tally(2, cny(12_000)),
                new Tally(1, cny(4_500)));
    }

    private static DocumentFigures document(long no, Kind kind, List<TenderLine> tenders) {
        var net = Money.sum(Money.CNY, tenders.stream().map(TenderLine::amount).toList());
        SortedMap<TaxCategory, TaxShare> tax =
                new TreeMap<>(Comparator.comparing(TaxCategory::code));
        if (kind == Kind.SALE) tax.put(GOODS, InclusiveTax.extract(net, GOODS.rate()));
        return new DocumentFigures(
                no, kind, net, Money.ZERO_CNY, net, Money.ZERO_CNY, tax, tenders, 1);
    }
}
