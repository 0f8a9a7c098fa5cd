package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.MemberDesk;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.money.Money;
import guitai.privacy.Purpose;
import guitai.sale.SaleMember.Proof;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sample.Shop;
import guitai.ui.sample.ShopMembers;
import guitai.ui.tender.TenderEvent;
import guitai.ui.tender.TenderEvent.Wallets;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Stored value by the keys of the screens.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PurseAtTheCounterTest extends TillAtWork {
    private MemberId member;

    @Override
    Shop shop(Path at) {
        return ShopMembers.shop(at);
    }

    @BeforeEach
    void atTheCounter() {
        openShift();
        var wish =
                new MemberDesk.Wish(
                        List.of(MemberKey.phone("13800138000").orElseThrow()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Purpose.MEMBERSHIP),
                        Proof.NAMED);
        if (!(shop.counter().members().enrol(wish) instanceof MemberDesk.Result.Attached(var it))) {
            throw new AssertionError("did not join");
        }
        member = it.id();
        shop.counter().members().detach();
        screens.sale.enter();
    }

    private void present() {
        till.scanned(ShopMembers.code(shop, member));
    }

    private void toppedUp() {
        present();
        screens.sale.on(SaleEvent.OfMember.TOP_UP);
        assertThat(screens.sale.screen().get().member().aside().kind())
                .isEqualTo(Aside.Kind.TOP_UP);
        screens.sale.on(new SaleEvent.AsideChosen(0));
        screens.sale.on(SaleEvent.Asked.EXACT);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void rule_LY_60_two_keys_put_money_on_stored_value_and_one_pays_with_it() {
        toppedUp();
        present();
        scan(0);
        screens.sale.on(new SaleEvent.Entered());
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(screens.tender.screen().get().purse()).isEqualTo(Money.cny(22_000));
        screens.tender.on(Wallets.PURSE);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        var owed = shop.store().memberFigures().storedValue();
        assertThat(owed.left().whole().plus(owed.used().whole())).isEqualTo(Money.cny(22_000));
    }

    @Test
    void rule_LY_60_an_amount_in_the_box_is_what_is_paid_in_and_what_is_paid_with() {
        present();
        screens.sale.on(new SaleEvent.Typed("1"));
        screens.sale.on(SaleEvent.OfMember.TOP_UP);
        assertThat(screens.sale.screen().get().totals().due()).isEqualTo(Money.cny(100));
        screens.sale.on(SaleEvent.Asked.EXACT);
        present();
        scan(0);
        screens.sale.on(new SaleEvent.Entered());
        screens.tender.on(new TenderEvent.Typed("0.60"));
        screens.tender.on(Wallets.PURSE);

        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(screens.tender.screen().get().purse()).isEqualTo(Money.cny(40));
        assertThat(screens.tender.screen().get().already()).hasSize(1);
    }

    @Test
    void rule_LY_60_goods_and_a_top_up_do_not_go_together_and_the_screen_says_so() {
        present();
        scan(0);
        screens.sale.on(SaleEvent.OfMember.TOP_UP);
        screens.sale.on(new SaleEvent.AsideChosen(0));
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
    }
}
