package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.customer.CustomerScreen;
import guitai.ui.sale.Box;
import guitai.ui.sale.MemberSide;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.MemberSide.Card;
import guitai.ui.sale.MemberSide.Choice;
import guitai.ui.sale.SaleScreen;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.sale.SaleScreens;
import guitai.ui.text.Name;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.List;

/// Sale screens of shops with members.
public final class MemberSamples {

    static final Name SHOP = new Name("便民超市", "Corner Shop");

    private MemberSamples() {}

    public static SaleScreen nobody(Arrangement arrangement) {
        return at(SaleSamples.selling(arrangement), MemberSide.NOBODY);
    }

    public static SaleScreen stranger(Arrangement arrangement) {
        return at(
                SaleSamples.selling(arrangement),
                new MemberSide(new Card.Stranger("138****8000"), Aside.NONE));
    }

    public static SaleScreen known(Arrangement arrangement) {
        return at(OfferSamples.selling(arrangement), new MemberSide(card(Words.NONE), Aside.NONE));
    }

    /// Nobody who keeps points could be asked.
    public static SaleScreen later(Arrangement arrangement) {
        return at(
                SaleSamples.selling(arrangement),
                new MemberSide(card(Words.of("member.later")), Aside.NONE));
    }

    public static SaleScreen points(Arrangement arrangement) {
        return at(OfferSamples.selling(arrangement), new MemberSide(card(Words.NONE), points()));
    }

    public static SaleScreen coupons(Arrangement arrangement) {
        return at(
                OfferSamples.selling(arrangement), new MemberSide(card(Words.NONE), coupons(), 4));
    }

    /// Nobody is known, and somebody shows a coupon.
    public static SaleScreen shown(Arrangement arrangement) {
        return at(
                SaleSamples.selling(arrangement), new MemberSide(new Card.Nobody(), Aside.NONE, 1));
    }

    public static SaleScreen joining(Arrangement arrangement) {
        return at(
                SaleSamples.selling(arrangement),
                new MemberSide(new Card.Stranger("138****8000"), joining()));
    }

    static Card card(Words warning) {
        return card(warning, false);
    }

    private static Card card(Words warning, boolean topsUp) {
        return new Card.Known(
                Words.of("member.who", "陈小姐", "138****8000"),
                "138****8000",
                "银卡",
                Words.of("member.birthday"),
                Words.of("member.points", "3,204", Money.cny(3204)),
                List.of(
                        Words.of("member.pending", "172"),
                        Words.of("member.purse", Money.cny(12_350)),
                        Words.of("member.entitlement", "贴膜", 2)),
                Words.of("member.earns", "66"),
                Words.of("member.earnsAndGoal", "66", Money.cny(32_000), "金卡"),
                2,
                warning.isEmpty(),
                warning,
                66,
                warning.isEmpty(),
                topsUp);
    }

    /// What the shop sells of stored value.
    public static SaleScreen topUps(Arrangement arrangement) {
        var offered =
                new Aside(
                        Aside.Kind.TOP_UP,
                        Words.of("aside.topUp"),
                        Words.of("aside.topUpAbout"),
                        List.of(topUp(20_000, 2_000), topUp(50_000, 8_000)),
                        Words.of("aside.topUpHint"));
        return at(
                SaleSamples.selling(arrangement), new MemberSide(card(Words.NONE, true), offered));
    }

    private static Choice topUp(long pay, long bonus) {
        return new Choice(
                Words.of("aside.topUpPay", Money.cny(pay)),
                Words.of("aside.topUpBonus", Money.cny(bonus)),
                false,
                true);
    }

    private static Aside points() {
        return new Aside(
                Aside.Kind.POINTS,
                Words.of("aside.points"),
                Words.of("member.points", "3,204", Money.cny(3204)),
                List.of(
                        choice("3,200", 3200, false),
                        choice("1,600", 1600, false),
                        choice("500", 500, true),
                        new Choice(Words.of("aside.pointsNone"), Words.NONE, false, true)),
                Words.of("aside.pointsHint"));
    }

    private static Choice choice(String points, long fen, boolean taken) {
        return new Choice(
                Words.of("aside.pointsUse", points),
                Words.of("aside.pointsWorth", Money.cny(fen)),
                taken,
                true);
    }

    private static Aside coupons() {
        var until = LocalDate.of(2026, 12, 21);
        return new Aside(
                Aside.Kind.COUPONS,
                Words.of("aside.coupons"),
                Words.NONE,
                List.of(
                        coupon(
                                new Name("满30减3券", "¥3 off from ¥30"),
                                Words.of("aside.couponOff", Money.cny(300)),
                                true,
                                true),
                        coupon(
                                new Name("红包 ¥0.88", "Red packet ¥0.88"),
                                Words.of("aside.couponLeft", until),
                                false,
                                true),
                        new Choice(
                                Words.of(
                                        "aside.couponNamed",
                                        new Name("商品券", "Goods voucher"),
                                        until),
                                Words.of("why.nothingInScope"),
                                false,
                                true,
                                true),
                        new Choice(
                                named(new Name("满100减20券", "¥20 off from ¥100")),
                                Words.of("coupon.no.expired", LocalDate.of(2026, 11, 20)),
                                false,
                                false,
                                true)),
                Words.of("aside.couponsHint"));
    }

    private static Words named(Name name) {
        return Words.of("promo.named", name);
    }

    private static Choice coupon(Name name, Words about, boolean taken, boolean possible) {
        return new Choice(named(name), about, taken, possible);
    }

    private static Aside joining() {
        return new Aside(
                Aside.Kind.JOIN,
                Words.of("aside.join"),
                Words.of("consent.membership", SHOP),
                List.of(
                        new Choice(Words.of("aside.joinYes"), Words.NONE, false, true),
                        new Choice(Words.of("aside.joinNo"), Words.NONE, false, true)),
                Words.NONE);
    }

    /// What a member sees before paying.
    public static CustomerScreen customer() {
        return seen(
                OfferSamples.customer(),
                new CustomerScreen.Member(
                        "138****8000",
                        "银卡",
                        Words.of("member.points", "3,204", Money.cny(3204)),
                        Words.of("member.earns", "66")),
                OfferSamples.customer().stage());
    }

    /// What somebody reads who is asked to become a member (rule SC-01).
    public static CustomerScreen asked() {
        return seen(
                OfferSamples.customer(),
                CustomerScreen.Member.NOBODY,
                new CustomerScreen.Stage.Consent(Words.of("consent.membership", SHOP)));
    }

    /// A payment code was read whose owner is no member.
    public static SaleScreen payer(Arrangement arrangement) {
        return at(
                SaleSamples.selling(arrangement),
                new MemberSide(new Card.Payer(Words.of("memberKey.wechat")), Aside.NONE));
    }

    static CustomerScreen seen(
            CustomerScreen s, CustomerScreen.Member member, CustomerScreen.Stage stage) {
        return new CustomerScreen(
                s.lines(), s.gross(), s.saved(), s.savings(), s.added(), s.total(), member, stage);
    }

    static SaleScreen at(SaleScreen s, MemberSide member) {
        return SaleScreens.with(SaleScreens.with(s, Box.EMPTY), member);
    }
}
