package guitai.slip;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.refund.PointsBack;
import guitai.refund.Return;
import guitai.sale.Funder;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Sale;
import guitai.sale.SaleCustomer;
import guitai.sale.SaleMember;
import guitai.slip.MemberNotes.Account;
import guitai.slip.MemberNotes.Claim;
import guitai.slip.MemberNotes.Expiring;
import guitai.slip.MemberNotes.Given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is printed for members.
public final class SampleMember {
    public static final Letterhead.Invitations INVITATIONS =
            new Letterhead.Invitations(
                    "https://mp.example.cn/follow?s=S001", "https://mp.example.cn/review");

    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    private SampleMember() {}

    /// Goods for 60.00, of which 500 points paid 5.00; earns 55.
    public static Sale.Completed sale(boolean later) {
        var plain = SampleShop.line(1, "坚果礼盒", "Nuts, gift box", SampleShop.GOODS, 1, 6_000, 0);
        var paid =
                new PriceModifier(
                        Kind.POINTS, "POINTS", 1, "points", Money.cny(500), Funder.MERCHANT);
        var line =
                later
                        ? plain
                        : plain.priced(
                                PriceBasis.SHELF, plain.unitPrice(), plain.gross(), List.of(paid));
        var member =
                SaleMember.attached("7QXK3M8Q9R2S4T6V", "银卡", SaleMember.Proof.LIVE, later)
                        .using(later ? 0 : 500)
                        .earning(later ? 0 : 55, List.of());
        var head = SampleShop.header();
        var counted =
                head.on(head.terms().counting(new SaleCustomer(Optional.of(member), List.of())));
        return new Sale.Open(counted, List.of(line))
                .tender(Money.CNY, CashRounding.CN_FEN_DOWN)
                .cash(Money.cny(6_000))
                .complete(SampleShop.number(192), SampleShop.NOON);
    }

    /// A top-up of 200.00, to which the shop adds 20.00.
    public static Sale.Completed topUp() {
        var plain = SampleShop.line(1, "会员储值", "Stored value", SampleShop.GOODS, 1, 20_000, 0);
        var line =
                plain.priced(
                        new PriceBasis.TopUp(Money.cny(2_000)),
                        plain.unitPrice(),
                        plain.gross(),
                        List.of());
        var sale = sale(true);
        return new Sale.Open(sale.header(), List.of(line))
                .tender(Money.CNY, CashRounding.CN_FEN_DOWN)
                .cash(Money.cny(20_000))
                .complete(SampleShop.number(193), SampleShop.NOON);
    }

    public static MemberNotes notes() {
        return new MemberNotes(
                Optional.of(
                        new Account(
                                "138****8000",
                                3_204,
                                55,
                                0,
                                List.of(new Expiring(800, NEW_YEARS_EVE)))),
                List.of(
                        new Given.Coupon("满50减5券", LocalDate.of(2026, 12, 21), Optional.empty()),
                        new Given.Points(20),
                        new Given.Packet(Money.cny(188)),
                        new Given.Goods("乌龙茶 500ml", 1)),
                Optional.empty());
    }

    public static MemberNotes claim() {
        return new MemberNotes(
                Optional.empty(),
                List.of(
                        new Given.Coupon(
                                "下次立减 3 元",
                                LocalDate.of(2026, 12, 21),
                                Optional.of("7K3M8Q9R2S4T6V8W"))),
                Optional.of(new Claim("PT:S00102000192.8W0XYZ3M", LocalDate.of(2026, 11, 28))));
    }

    public static Return goodsBack() {
        var plain = SampleShop.goodsBack();
        return new Return(
                plain.header(),
                plain.number(),
                plain.ground(),
                plain.lines(),
                plain.refunds(),
                plain.rounding(),
                plain.notes().moving(new PointsBack(500, 55)),
                plain.at());
    }
}
