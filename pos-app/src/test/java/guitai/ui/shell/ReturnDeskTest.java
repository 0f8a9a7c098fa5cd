package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.refund.Return;
import guitai.sale.DocumentNumber;
import guitai.ui.key.Command;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.refund.RefundEvent;
import guitai.ui.refund.RefundEvent.Other;
import guitai.ui.refund.RefundScreen;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sale.SaleScreen;
import guitai.ui.sample.FakeWallet;
import guitai.ui.tender.TenderEvent;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Why;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The return desk as a cashier meets it, by keys and scans alone.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReturnDeskTest extends WalletsAtWork {

    @BeforeEach
    void atTheCounter() {
        openShift();
    }

    private RefundScreen desk() {
        return screens.refund.screen().get();
    }

    private void on(RefundEvent event) {
        screens.refund.on(event);
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    /// Sells these for cash and comes back to the sale screen.
    private DocumentNumber sold(int... goods) {
        for (var n : goods) scan(n);
        enter();
        screens.tender.on(new TenderEvent.Entered());
        till.go(Place.SALE);
        return shop.store().sales().last().orElseThrow().number();
    }

    private DocumentNumber soldToPhone(int n) {
        scan(n);
        till.scanned(CODE);
        till.go(Place.SALE);
        return shop.store().sales().last().orElseThrow().number();
    }

    private SaleScreen.Totals basket() {
        return screens.sale.screen().get().totals();
    }

    private void because(String reason) {
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Why.class);
        till.on(new PromptEvent.Why.Given("", reason));
    }

    private List<Return> returns(DocumentNumber sale) {
        return shop.store().sales().returns(sale);
    }

    @Test
    void a_scanned_receipt_is_ticked_and_taken_back_with_a_reason() {
        var sale = sold(0, 1);
        till.scanned("RC:" + sale);
        assertThat(till.place().get()).isEqualTo(Place.RETURN);
        assertThat(desk().receipt()).isEqualTo(sale.toString());
        assertThat(desk().paid()).hasSize(1);
        assertThat(desk().ready()).isFalse();

        on(new RefundEvent.Ticked(0));
        assertThat(desk().ready()).isTrue();
        assertThat(desk().lines().getFirst().ticked()).isTrue();
        on(Other.ENTERED);
        var asked = ((Prompt.Why) till.prompt().get()).asked();
        assertThat(asked.kind()).isEqualTo(Why.Kind.RETURN);
        assertThat(asked.reasons()).containsExactly("质量问题", "买错了");
        because("质量问题");

        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        var back = returns(sale).getFirst();
        assertThat(back.notes().reason()).isEqualTo("质量问题");
        assertThat(back.lines()).hasSize(1);
        assertThat(back.lines().getFirst().saleable()).isTrue();
    }

    @Test
    void a_touch_takes_one_piece_of_a_line_and_another_touch_all_of_it() {
        scan(0);
        screens.sale.on(new SaleEvent.Stepped(1));
        screens.sale.on(new SaleEvent.Stepped(1));
        var sale = sold(1);
        till.scanned("RC:" + sale);
        assertThat(desk().lines().getFirst().pieces()).isTrue();
        assertThat(desk().lines().getLast().pieces()).isFalse();
        on(new RefundEvent.Pieces(0, 1));
        assertThat(desk().lines().getFirst().back()).isEqualTo("1");
        on(new RefundEvent.Pieces(0, 1));
        assertThat(desk().amount()).isEqualTo(shop.plain(0).price().times(2));
        on(new RefundEvent.Pieces(0, -1));
        on(new RefundEvent.Pieces(0, -1));
        assertThat(desk().ready()).isFalse();
        on(new RefundEvent.Ticked(0));
        on(new RefundEvent.Pieces(0, -1));
        on(Other.ENTERED);
        because("质量问题");
        assertThat(returns(sale).getFirst().lines().getFirst().quantity().milli()).isEqualTo(2_000);
    }

    @Test
    void the_desk_is_opened_by_its_key_and_finds_a_receipt_by_scan_by_number_and_the_last_one() {
        var first = sold(0);
        var second = sold(1);
        till.command(Command.RETURN_DESK);
        assertThat(till.place().get()).isEqualTo(Place.RETURN);
        assertThat(desk().open()).isFalse();

        till.scanned(shop.code(0));
        assertThat(desk().notice().tone()).isEqualTo(Tone.BAD);
        on(new RefundEvent.Typed("S001-02-20261121-000999"));
        on(Other.ENTERED);
        assertThat(desk().open()).isFalse();
        assertThat(desk().notice().tone()).isEqualTo(Tone.BAD);
        on(new RefundEvent.Typed(first.toString()));
        on(Other.ENTERED);
        assertThat(desk().receipt()).isEqualTo(first.toString());

        till.scanned("RC:" + second);
        assertThat(desk().receipt()).isEqualTo(second.toString());
        till.command(Command.RETURN_DESK);
        assertThat(desk().open()).isFalse();
        on(Other.LAST);
        assertThat(desk().receipt()).isEqualTo(second.toString());
        on(Other.BACKED);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
    }

    @Test
    void goods_that_are_not_sold_again_say_so_and_one_key_changes_it() {
        var sale = sold(0);
        till.scanned("RC:" + sale);
        assertThat(desk().lines().getFirst().saleable()).isTrue();
        on(new RefundEvent.Ticked(0));
        on(Other.UNSALEABLE);
        assertThat(desk().lines().getFirst().saleable()).isFalse();
        on(Other.ENTERED);
        because("");

        assertThat(returns(sale).getFirst().lines().getFirst().saleable()).isFalse();
        var level = shop.counter().stock().standing(shop.plain(0).sku()).of().level();
        assertThat(level.milli()).as("it left when it was sold").isEqualTo(-1_000);
    }

    @Test
    void cash_for_what_a_phone_had_paid_waits_for_a_supervisor() {
        var sale = soldToPhone(0);
        till.scanned("RC:" + sale);
        on(new RefundEvent.Ticked(0));
        assertThat(say(desk().parts().getFirst())).startsWith("WeChat");
        on(Other.IN_CASH);
        assertThat(desk().cautions()).hasSize(1);
        on(Other.ENTERED);
        because("买错了");
        assertThat(returns(sale)).isEmpty();
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        till.on(new PromptEvent.Authorised("2001", "8888"));

        assertThat(returns(sale).getFirst().notes().reason()).isEqualTo("买错了");
        assertThat(till.place().get()).isEqualTo(Place.SALE);
    }

    @Test
    void an_amount_goes_back_with_a_reason_while_the_goods_stay() {
        var sale = sold(0, 1);
        till.scanned("RC:" + sale);
        on(Other.AMOUNT);
        till.on(new PromptEvent.Why.Given("0.50", ""));
        assertThat(((Prompt.Why) till.prompt().get()).notice().tone()).isEqualTo(Tone.BAD);
        till.on(new PromptEvent.Why.Given("much", "标错价"));
        assertThat(((Prompt.Why) till.prompt().get()).notice().tone()).isEqualTo(Tone.BAD);
        assertThat(returns(sale)).isEmpty();
        till.on(new PromptEvent.Why.Given("0.50", "标错价"));

        var back = returns(sale).getFirst();
        assertThat(back.refunded()).isEqualTo(Money.cny(50));
        assertThat(back.notes().reason()).isEqualTo("标错价");
        assertThat(back.lines()).allMatch(line -> line.quantity().milli() == 0);
    }

    @Test
    void goods_are_exchanged_from_the_desk() {
        var sale = sold(0);
        till.scanned("RC:" + sale);
        on(new RefundEvent.Ticked(0));
        on(Other.EXCHANGE);
        because("规格不合适");
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(shop.counter().exchanges().current()).isPresent();
        var paid = shop.plain(0).price();
        assertThat(basket().exchanged()).isEqualTo(paid);
        scan(0);
        assertThat(basket().due().minus(basket().exchanged()).isZero()).isTrue();
        scan(0);
        assertThat(basket().due().minus(basket().exchanged())).isEqualTo(paid);
        screens.sale.on(SaleEvent.Asked.DELETE_LINE);
        scan(0);
        enter();
        screens.tender.on(new TenderEvent.Entered());
        assertThat(returns(sale).getFirst().notes().reason()).isEqualTo("规格不合适");
    }

    @Test
    void cash_comes_in_for_what_a_phone_had_paid() {
        var sale = soldToPhone(0);
        till.scanned("RC:" + sale);
        on(Other.SWAP);
        assertThat(((Prompt.Why) till.prompt().get()).asked().kind()).isEqualTo(Why.Kind.TO_CASH);
        because("顾客要用现金");

        assertThat(desk().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(say(desk().paid().getLast())).startsWith("Cash");
    }

    @Test
    void a_phone_pays_what_had_been_paid_in_cash() {
        var sale = sold(0);
        till.scanned("RC:" + sale);
        on(Other.SWAP);
        because("顾客改用手机");
        assertThat(desk().busy()).isTrue();
        till.scanned(shop.code(1));
        assertThat(desk().notice().tone()).isEqualTo(Tone.BAD);
        till.scanned(ALIPAY_CODE);

        assertThat(desk().busy()).isFalse();
        assertThat(desk().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(say(desk().paid().getLast())).startsWith("Alipay");
    }

    @Test
    void a_swap_the_phone_declines_leaves_everything_as_it_was() {
        var sale = sold(0);
        till.scanned("RC:" + sale);
        alipay.answer = FakeWallet.Answer.NOT_ENOUGH;
        on(Other.SWAP);
        because("顾客改用手机");
        till.scanned(ALIPAY_CODE);

        assertThat(desk().busy()).isFalse();
        assertThat(desk().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(say(desk().paid().getFirst())).startsWith("Cash");
        on(Other.SWAP);
        on(Other.BACKED);
        assertThat(shop.store().sales().tenders(sale)).hasSize(1);
    }

    @Test
    void nothing_is_taken_back_in_the_middle_of_a_sale_or_a_question() {
        var sale = sold(0);
        scan(1);
        till.scanned("RC:" + sale);
        on(new RefundEvent.Ticked(0));
        on(Other.ENTERED);
        till.scanned("RC:" + sale);
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Why.class);
        because("");
        assertThat(desk().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(returns(sale)).isEmpty();
    }
}
