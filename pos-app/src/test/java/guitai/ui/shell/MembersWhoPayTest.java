package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.payment.Channel;
import guitai.payment.Payer;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.customer.CustomerScreen.Stage;
import guitai.ui.sale.MemberSide;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.MemberSide.Card;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sample.FakeWallet;
import guitai.ui.sample.Shop;
import guitai.ui.sample.ShopMembers;
import guitai.ui.tender.PaidEvent;
import guitai.ui.tender.PaidMember;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Who pays by wallet is known, or asked, beside the sale: on the till's screen and the customer's.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MembersWhoPayTest extends TillAtWork {
    private static final Payer PAYER =
            new Payer(Channel.WECHAT_PAY, "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");

    private final FakeWallet wechat = new FakeWallet(Channel.WECHAT_PAY);
    private int codes;

    @Override
    Shop shop(Path at) {
        return ShopMembers.shop(at, Map.of(Wallet.WECHAT, wechat), false);
    }

    @BeforeEach
    void atTheCounter() {
        wechat.payer = Optional.of(PAYER);
        openShift();
    }

    private void code() {
        till.scanned("13%016d".formatted(++codes));
    }

    /// By a code of ours: nobody is known before the money is there.
    private void pay() {
        scan(0);
        screens.sale.on(new SaleEvent.WalletAsked(Wallet.WECHAT));
        till.tick();
        shop.pass(java.time.Duration.ofSeconds(10));
        shop.counter().charge().tick();
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    private PaidMember beside() {
        return screens.paid.screen().get().member();
    }

    private Stage customer() {
        return screens.customer.screen().get().stage();
    }

    private MemberSide.Card card() {
        return screens.sale.screen().get().member().card();
    }

    @Test
    void rule_SC_01_who_paid_and_is_no_member_reads_the_words_beside_what_was_paid() {
        pay();
        var text = Words.of("consent.payer", shop.parts(Runnable::run, Runnable::run).store());
        assertThat(beside()).isEqualTo(new PaidMember.Asked(Words.of("memberKey.wechat"), text));
        assertThat(customer())
                .isInstanceOfSatisfying(
                        Stage.Paid.class, paid -> assertThat(paid.asked()).isEqualTo(text));
    }

    @Test
    void rule_SC_01_one_key_joins_and_the_finished_sale_is_the_new_members() {
        pay();
        screens.paid.on(new PaidEvent.Answered(true));
        assertThat(beside())
                .isInstanceOfSatisfying(
                        PaidMember.Known.class, known -> assertThat(known.earned()).isPositive());
        assertThat(screens.customer.screen().get().member().isKnown()).isTrue();
        assertThat(journal()).contains("JOINED", "SALE_CLAIMED").doesNotContain(PAYER.secret());
        assertThat(till.place().get()).isEqualTo(Place.PAID);

        scan(0);
        code();
        assertThat(card()).isInstanceOf(Card.Known.class);
    }

    @Test
    void rule_CP_11_a_no_is_written_nowhere_and_nobody_is_asked_twice() {
        pay();
        var before = journal();
        screens.paid.on(new PaidEvent.Answered(false));
        assertThat(beside()).isEqualTo(PaidMember.NOBODY);
        assertThat(((Stage.Paid) customer()).asked()).isEqualTo(Words.NONE);
        assertThat(journal()).isEqualTo(before);
    }

    @Test
    void rule_CP_11_the_next_customers_goods_do_not_wait_for_an_answer() {
        pay();
        scan(1);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(card()).isEqualTo(new Card.Nobody());
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
        screens.sale.on(SaleEvent.Asked.EXACT);
        assertThat(beside()).as("who pays cash is nobody").isEqualTo(PaidMember.NOBODY);
    }

    @Test
    void rule_SC_01_whose_code_is_read_among_the_goods_may_join_before_paying_the_members_price() {
        scan(0);
        code();
        assertThat(card()).isEqualTo(new Card.Payer(Words.of("memberKey.wechat")));
        screens.sale.on(SaleEvent.OfMember.JOIN);
        assertThat(screens.sale.screen().get().member().aside().kind()).isEqualTo(Aside.Kind.JOIN);
        assertThat(customer()).isInstanceOf(Stage.Consent.class);
        screens.sale.on(new SaleEvent.AsideChosen(0));
        assertThat(card()).isInstanceOf(Card.Known.class);
        screens.sale.on(new SaleEvent.WalletAsked(Wallet.WECHAT));
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        assertThat(beside()).isInstanceOf(PaidMember.Known.class);
    }

    @Test
    void rule_CP_11_a_no_to_a_code_that_was_read_leaves_the_sale_as_it_was() {
        scan(0);
        code();
        screens.sale.on(SaleEvent.OfMember.JOIN);
        screens.sale.on(new SaleEvent.AsideChosen(1));
        assertThat(card()).isEqualTo(new Card.Nobody());
        screens.sale.on(new SaleEvent.WalletAsked(Wallet.WECHAT));
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }
}
