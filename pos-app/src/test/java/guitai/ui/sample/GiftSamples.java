package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.customer.CustomerScreen;
import guitai.ui.sale.MemberSide;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.MemberSide.Choice;
import guitai.ui.sale.SaleScreen;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.tender.PaidMember;
import guitai.ui.tender.PaidScreen;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What members are given: for paying, by a draw, for a full card.
public final class GiftSamples {

    private GiftSamples() {}

    /// Paid, and who paid is asked (rules SC-01, CP-11).
    public static PaidScreen paidByStranger() {
        return PaySamples.paid()
                .with(
                        new PaidMember.Asked(
                                Words.of("memberKey.wechat"),
                                Words.of("consent.payer", MemberSamples.SHOP)));
    }

    /// Paid by a member, and what it brought (rule SC-02).
    public static PaidScreen paidByMember() {
        return DeskSamples.paid().with(PAID);
    }

    private static final PaidMember.Known PAID =
            new PaidMember.Known(
                    "138****8000",
                    66,
                    false,
                    List.of(
                            Words.of("paid.givenPacket", Money.cny(188)),
                            Words.of("paid.givenCoupon", "满50减5券", LocalDate.of(2026, 12, 21))));

    public static CustomerScreen askedAfterPaying() {
        return MemberSamples.seen(
                OfferSamples.customer(),
                CustomerScreen.Member.NOBODY,
                new CustomerScreen.Stage.Paid(
                        Money.cny(8604),
                        List.of(
                                Words.of(
                                        "paid.by", Words.of("tenderKind.wechat"), Money.cny(8604))),
                        Money.cny(0),
                        List.of(),
                        Words.of("consent.payer", MemberSamples.SHOP)));
    }

    public static CustomerScreen memberAfterPaying() {
        return MemberSamples.seen(
                OfferSamples.customer(),
                new CustomerScreen.Member(
                        "138****8000", "银卡", Words.NONE, Words.of("paid.earned", 66L), 66),
                new CustomerScreen.Stage.Paid(
                        Money.cny(8600),
                        List.of(
                                Words.of(
                                        "paid.by", Words.of("tenderKind.cash"), Money.cny(10_000))),
                        Money.cny(1400),
                        PAID.given(),
                        Words.NONE));
    }

    /// Stamps and draws of the member at the counter (rules SC-05, SC-09).
    public static SaleScreen gifts(Arrangement arrangement) {
        return MemberSamples.at(
                OfferSamples.selling(arrangement),
                new MemberSide(
                        MemberSamples.card(Words.NONE),
                        new Aside(
                                Aside.Kind.GIFTS,
                                Words.of("gift.title"),
                                Words.NONE,
                                List.of(
                                        new Choice(
                                                Words.of("gift.card", "咖啡集章", 7, 10),
                                                Words.of(
                                                        "gift.cardFull",
                                                        Words.of("paid.givenGoods", "拿铁", 1)),
                                                false,
                                                true),
                                        new Choice(
                                                Words.of("gift.draw", "周年转盘"),
                                                Words.of("gift.price", 100, 3),
                                                false,
                                                true),
                                        new Choice(
                                                Words.of("gift.draw", "元旦抽奖"),
                                                Words.of("gift.notTheseDays"),
                                                false,
                                                false)),
                                Words.of("gift.hint"))));
    }

    /// What a draw promises, before it is drawn (rule CP-07).
    public static SaleScreen draw(Arrangement arrangement) {
        return MemberSamples.at(
                OfferSamples.selling(arrangement),
                new MemberSide(
                        MemberSamples.card(Words.NONE),
                        new Aside(
                                Aside.Kind.DRAW,
                                Words.of("gift.draw", "周年转盘"),
                                TERMS,
                                List.of(
                                        new Choice(
                                                Words.of("gift.drawYes"), Words.NONE, false, true),
                                        new Choice(
                                                Words.of("gift.drawNo"), Words.NONE, false, true)),
                                Words.NONE)));
    }

    private static final Words TERMS =
            lines(
                    Words.of("gift.price", 100, 3),
                    Words.of("gift.days", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                    Words.of("gift.odds", "一等奖", "0.1%", 5),
                    Words.of("gift.odds", "二等奖", "2%", 100),
                    Words.of("gift.odds", "三等奖", "12.5%", 2000),
                    Words.of("gift.oddsNone", "85.4%"));

    private static Words lines(Words... all) {
        return Stream.of(all).reduce((a, b) -> Words.of("gift.lines", a, b)).orElseThrow();
    }

    public static CustomerScreen drawing() {
        return MemberSamples.seen(
                OfferSamples.customer(),
                MemberSamples.customer().member(),
                new CustomerScreen.Stage.Draw(Words.of("gift.draw", "周年转盘"), TERMS));
    }
}
