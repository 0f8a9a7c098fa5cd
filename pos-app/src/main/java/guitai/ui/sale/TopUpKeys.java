package guitai.ui.sale;

import guitai.flow.PurseDesk;
import guitai.loyalty.value.PurseTerms;
import guitai.loyalty.value.PurseTerms.Top;
import guitai.money.Money;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.MemberSide.Choice;
import guitai.ui.text.Words;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Typed;

import java.util.List;

/// Stored value for the member at the counter (rule LY-60): the amount in the box, or one of those
/// that the shop sells, each with what it adds.
final class TopUpKeys {
    private final TillAccess access;
    private final SaleViewModel sale;
    private List<Top> offered = List.of();

    TopUpKeys(TillAccess access, SaleViewModel sale) {
        this.access = access;
        this.sale = sale;
    }

    void asked() {
        var typed = Typed.amount(sale.screen().get().box().typed(), access.nothing().currency());
        var pay = typed.filter(Money::isPositive);
        if (pay.isPresent()) {
            sale.clearBox();
            topUp(pay.get());
        } else {
            access.thread().look(() -> access.counter().purse().terms(), this::open);
        }
    }

    private void open(PurseTerms terms) {
        offered = terms.tops();
        sale.member(sale.screen().get().member().opening(aside(terms)));
    }

    static Aside aside(PurseTerms terms) {
        return new Aside(
                Aside.Kind.TOP_UP,
                Words.of("aside.topUp"),
                Words.of("aside.topUpAbout"),
                terms.tops().stream().map(TopUpKeys::choice).toList(),
                terms.any() ? Words.of("aside.topUpHint") : Words.NONE);
    }

    private static Choice choice(Top top) {
        var added =
                top.bonus().isPositive() ? Words.of("aside.topUpBonus", top.bonus()) : Words.NONE;
        return new Choice(Words.of("aside.topUpPay", top.pay()), added, false, true);
    }

    void chosen(int index) {
        if (index < offered.size()) topUp(offered.get(index).pay());
    }

    private void topUp(Money pay) {
        access.thread()
                .ask(
                        () -> access.counter().purse().topUp(pay),
                        result -> {
                            switch (result) {
                                case PurseDesk.Result.Added _ -> {
                                    access.around().play(Sound.GOOD);
                                    sale.again();
                                }
                                case PurseDesk.Result.Refused(var why) -> sale.refuse(why);
                            }
                        });
    }
}
