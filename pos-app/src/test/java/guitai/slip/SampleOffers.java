package guitai.slip;

import static guitai.slip.SampleShop.FOOD;
import static guitai.slip.SampleShop.GOODS;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.ManualDiscount;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Sale;
import guitai.tax.TaxCategory;

import java.util.List;
import java.util.Optional;

/// A sale with everything that can make a line cheaper.
public final class SampleOffers {
    private SampleOffers() {}

    /// Gross 147.71: 4.50 of it a gift, 7.84 off single items, 30.00 off the basket.
    public static Sale.Completed sale() {
        return new Sale.Open(SampleShop.header(), lines())
                .tender(Money.CNY, CashRounding.CN_FEN_DOWN)
                .cash(Money.cny(11_000))
                .complete(SampleShop.number(188), SampleShop.NOON);
    }

    public static List<LineItem> lines() {
        return List.of(
                line(
                        1,
                        "有机全脂纯牛奶 1L",
                        "Organic whole milk 1 L",
                        GOODS,
                        2,
                        1250,
                        PriceBasis.SHELF,
                        off(Kind.LINE_OFFER, "第二件半价", 625),
                        off(Kind.BASKET_OFFER, "满100减20", 290),
                        off(Kind.COUPON, "新客券 5 元", 73),
                        off(Kind.MANUAL_BASKET, "老顾客", 73)),
                byHand(
                        line(
                                2,
                                "苏打饼干 400g",
                                "Soda crackers 400 g",
                                GOODS,
                                1,
                                1590,
                                PriceBasis.SHELF,
                                off(Kind.MANUAL_LINE, "包装破损", 159),
                                off(Kind.BASKET_OFFER, "满100减20", 221),
                                off(Kind.COUPON, "新客券 5 元", 55),
                                off(Kind.MANUAL_BASKET, "老顾客", 55))),
                line(
                        3,
                        "希腊酸奶 135g × 4",
                        "Greek yogurt 4 × 135 g",
                        FOOD,
                        1,
                        9_681,
                        new PriceBasis.Overridden(
                                Money.cny(9_900), "标签不符", SampleShop.WANG, Optional.empty()),
                        off(Kind.BASKET_OFFER, "满100减20", 1489),
                        off(Kind.COUPON, "新客券 5 元", 372),
                        off(Kind.MANUAL_BASKET, "老顾客", 372)),
                line(4, "环保购物袋 大", "Carrier bag, large", GOODS, 2, 50, PriceBasis.SHELF),
                line(
                        5,
                        "乌龙茶 500ml",
                        "Oolong tea 500 ml",
                        GOODS,
                        1,
                        450,
                        new PriceBasis.Gift("P13"),
                        off(Kind.BASKET_OFFER, "满88赠饮", 450)));
    }

    private static LineItem byHand(LineItem line) {
        return line.discounted(
                Optional.of(
                        new ManualDiscount(
                                new ManualDiscount.Cut.Percent(1_000),
                                "包装破损",
                                SampleShop.WANG,
                                Optional.empty())));
    }

    private static LineItem line(
            int number,
            String zh,
            String en,
            TaxCategory tax,
            long pieces,
            long price,
            PriceBasis basis,
            PriceModifier... off) {
        var plain = SampleShop.line(number, zh, en, tax, pieces, price, 0);
        return plain.priced(basis, plain.unitPrice(), plain.gross(), List.of(off));
    }

    private static PriceModifier off(Kind kind, String name, long amount) {
        return new PriceModifier(
                kind, name, kind.manual() ? 0 : 1, name, Money.cny(amount), Funder.MERCHANT);
    }
}
