package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.ui.key.Command;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.refund.NoReceiptEvent;
import guitai.ui.refund.NoReceiptEvent.Asked;
import guitai.ui.refund.NoReceiptScreen;
import guitai.ui.refund.NoReceiptScreen.Step;
import guitai.ui.tender.TenderEvent;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Goods nobody has the receipt of, as a cashier meets them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class NoReceiptPageTest extends TillAtWork {
    private static final String PHONE = "13800138000";

    @BeforeEach
    void atTheCounter() {
        openShift();
        till.command(Command.WITHOUT_RECEIPT);
        assertThat(till.place().get()).isEqualTo(Place.NO_RECEIPT);
    }

    private NoReceiptScreen page() {
        return screens.noReceipt.screen().get();
    }

    private void on(NoReceiptEvent event) {
        screens.noReceipt.on(event);
    }

    private void type(String text) {
        on(new NoReceiptEvent.Typed(text));
        on(Asked.ENTER);
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    private void allow() {
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        till.on(new PromptEvent.Authorised("2001", "8888"));
    }

    private Money given() {
        return Money.cny(10_000).minus(shop.counter().withoutReceipt().room().today());
    }

    @Test
    void goods_that_were_sold_lately_go_back_for_cash_with_a_supervisor() {
        till.go(Place.SALE);
        var price = scan(0);
        enter();
        screens.tender.on(new TenderEvent.Entered());
        till.command(Command.WITHOUT_RECEIPT);
        assertThat(say(page().room())).contains("100.00");

        till.scanned(shop.code(0));
        assertThat(page().step()).isEqualTo(Step.QUANTITY);
        type("");
        assertThat(page().rows()).hasSize(1);
        assertThat(say(page().rows().getFirst().figure())).isEqualTo("¥" + price.plain());
        type("");
        assertThat(page().step()).isEqualTo(Step.REASON);
        on(new NoReceiptEvent.Moved(1));
        on(Asked.ENTER);
        type("138");
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        type(PHONE);
        assertThat(page().step()).isEqualTo(Step.READY);
        assertThat(say(page().sum())).startsWith("Cash");
        on(Asked.ENTER);
        assertThat(given().isZero()).isTrue();
        allow();

        assertThat(given()).isEqualTo(price);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
    }

    @Test
    void a_price_nobody_knows_is_keyed_within_the_limit_and_much_is_a_credit_note() {
        till.scanned(shop.code(1));
        type("2");
        assertThat(page().step()).isEqualTo(Step.PRICE);
        type("50.01");
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        type("12.50");
        assertThat(page().rows()).hasSize(1);
        on(Asked.ON);
        on(Asked.ENTER);
        type(PHONE);
        assertThat(say(page().sum())).isEqualTo("Credit note ¥25.00");
        on(Asked.ENTER);
        allow();

        assertThat(given()).isEqualTo(Money.cny(2_500));
        var notes = shop.counter().credits().notes(5);
        assertThat(notes).hasSize(1);
        assertThat(say(screens.sale.screen().get().notice().what())).contains("CN-");
    }

    @Test
    void the_limits_are_said_before_anybody_is_asked() {
        for (int i = 0; i < 2; i++) {
            till.scanned(shop.code(i));
            type("1");
            type("45.00");
        }
        on(Asked.ON);
        on(Asked.ENTER);
        type(PHONE);

        assertThat(page().step()).isEqualTo(Step.CUSTOMER);
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        on(Asked.BACK);
        assertThat(page().rows()).hasSize(2);
        on(Asked.DELETE);
        assertThat(page().rows()).hasSize(1);
    }

    @Test
    void faulty_goods_do_not_go_back_on_the_shelf_unless_somebody_says_so() {
        till.scanned(shop.code(1));
        type("1");
        type("5.00");
        on(Asked.ON);
        on(new NoReceiptEvent.Chosen(2));
        on(Asked.ENTER);
        type(PHONE);
        assertThat(say(page().rows().getFirst().about())).contains("not for sale");
        on(Asked.BACK);
        on(Asked.SHELF);
        on(Asked.SHELF);
        on(Asked.ON);
        on(new NoReceiptEvent.Chosen(2));
        on(Asked.ENTER);
        type(PHONE);
        assertThat(say(page().rows().getFirst().about())).doesNotContain("not for sale");
        on(Asked.BACK);
        on(Asked.BACK);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
    }

    @Test
    void a_line_half_written_takes_no_other_scan_and_unknown_goods_are_nothing() {
        till.scanned("9520009999996");
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        till.scanned(shop.code(0));
        till.scanned(shop.code(1));
        assertThat(page().step()).isEqualTo(Step.QUANTITY);
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        type("1.5");
        assertThat(page().step()).isEqualTo(Step.QUANTITY);
        on(Asked.BACK);
        type(shop.plain(0).nameZh());
        assertThat(page().step()).isEqualTo(Step.QUANTITY);
    }
}
