package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Item;
import guitai.money.Money;
import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.OfferWindow;
import guitai.promotion.Scope;
import guitai.sale.Funder;
import guitai.sale.Quantity;
import guitai.ui.key.Command;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.Prompt.HandPrice.How;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sale.SaleScreen;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What cashier and customer see of prices, offers and discounts.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OffersAtTheCounterTest extends TillAtWork {

    private Item first;
    private long price;

    @BeforeEach
    void begin() {
        openShift();
        first = shop.plain(0);
        price = first.price().minor();
    }

    private static Offer offer(String id, String zh, String en, OfferRule rule) {
        return new Offer(
                new OfferId(id),
                1,
                zh,
                en,
                rule,
                Scope.EVERYTHING,
                OfferWindow.ALWAYS,
                Set.of(),
                Set.of(),
                MemberCondition.ANYONE,
                OfferLimits.NONE,
                0,
                Optional.empty(),
                false,
                Set.of(),
                false,
                Funder.MERCHANT);
    }

    private static Offer tenth() {
        return offer("TENTH", "全场九折", "10 % off", new OfferRule.PercentOff(1_000));
    }

    private static Offer off(long threshold, long amount) {
        return offer(
                "SUM",
                "满减",
                "Off the sum",
                new OfferRule.AmountOff(Money.cny(threshold), Money.cny(amount), Repeat.ONCE));
    }

    private Offer gift() {
        return offer(
                "GIFT",
                "满额赠",
                "A gift",
                new OfferRule.Gift(
                        Money.cny(price), shop.plain(1).sku(), Quantity.ONE, Repeat.ONCE));
    }

    private SaleScreen sale() {
        return screens.sale.screen().get();
    }

    private static String en(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    private static String zh(Words words) {
        return Texts.in(Language.ZH).say(words);
    }

    private List<String> notes(int row) {
        return goods(row).notes().stream().map(OffersAtTheCounterTest::zh).toList();
    }

    @Test
    void a_line_says_what_was_taken_off_and_by_which_offer_in_the_language_of_the_screen() {
        shop.offers = List.of(tenth());
        scan(0);
        var saved = first.price().minus(goods(0).amount());
        assertThat(saved.isPositive()).isTrue();
        var note = goods(0).notes().getFirst();
        assertThat(zh(note)).isEqualTo("全场九折 -" + Texts.in(Language.ZH).money(saved));
        assertThat(en(note)).startsWith("10 % off -¥");
        assertThat(sale().totals().by()).hasSize(1);
        assertThat(sale().totals().by().getFirst().off()).isEqualTo(sale().totals().saved());
    }

    @Test
    void the_next_offer_within_reach_says_how_much_is_missing() {
        shop.offers = List.of(off(40 * price + 1_200, 500));
        for (int i = 0; i < 40; i++) scan(0);
        assertThat(zh(sale().totals().remark())).isEqualTo("还差 ¥12.00 可享「满减」，可省 ¥5.00");
        assertThat(en(sale().totals().remark()))
                .isEqualTo("¥12.00 more for “Off the sum”, saves ¥5.00");
    }

    @Test
    void an_offer_far_beyond_the_basket_is_not_named() {
        shop.offers = List.of(off(price + price, 500));
        scan(0);
        assertThat(sale().totals().remark()).isEqualTo(Words.NONE);
        scan(0);
        scan(0);
        shop.offers = List.of(off(3 * price + price / 2, 500));
        scan(1);
        screens.sale.on(SaleEvent.Asked.DELETE_LINE);
        assertThat(sale().totals().remark()).isNotEqualTo(Words.NONE);
    }

    @Test
    void one_more_piece_is_named_however_small_the_basket() {
        shop.offers = List.of(offer("HALF", "第二件半价", "Half", new OfferRule.BuyXGetY(1, 1, 5_000)));
        scan(0);
        assertThat(en(sale().totals().remark())).startsWith("1 more");
        screens.sale.on(SaleEvent.Asked.DELETE_LINE);
        assertThat(sale().totals().remark()).isEqualTo(Words.NONE);
    }

    @Test
    void a_gift_stands_in_the_basket_for_nothing_and_is_declined_by_deleting_it() {
        shop.offers = List.of(gift());
        scan(0);
        assertThat(sale().rows()).hasSize(2);
        assertThat(goods(1).amount()).isEqualTo(Money.ZERO_CNY);
        assertThat(notes(1)).first().isEqualTo("赠品");
        screens.sale.on(new SaleEvent.RowChosen(1));
        screens.sale.on(SaleEvent.Asked.DELETE_LINE);
        assertThat(sale().rows()).hasSize(1);
        scan(2);
        assertThat(sale().rows()).hasSize(2);
    }

    @Test
    void the_customer_sees_gross_every_offer_by_name_and_what_is_left() {
        shop.offers = List.of(tenth(), off(price, 100));
        scan(0);
        var seen = till.customer().screen().get();
        assertThat(seen.gross()).isEqualTo(first.price());
        assertThat(seen.lines().getFirst().amount()).isEqualTo(first.price());
        assertThat(seen.savings()).hasSizeGreaterThanOrEqualTo(1);
        var off = seen.savings().stream().mapToLong(by -> by.off().minor()).sum();
        assertThat(seen.total().minor()).isEqualTo(seen.gross().minor() - off);
        assertThat(seen.saved().minor()).isEqualTo(off);
    }

    @Test
    void a_cashier_takes_ten_percent_off_the_selected_line_with_one_choice_of_reason() {
        scan(0);
        till.command(Command.DISCOUNT);
        assertThat(till.prompt().get())
                .isInstanceOfSatisfying(
                        Prompt.HandPrice.class,
                        asked -> {
                            assertThat(asked.reasons()).contains("包装破损");
                            assertThat(asked.all()).isFalse();
                        });
        till.on(new PromptEvent.HandPrice.Given("10", "包装破损"));
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        assertThat(goods(0).amount()).isEqualTo(first.price().timesRatio(9, 10));
        assertThat(notes(0)).singleElement().asString().startsWith("折扣：包装破损 -¥").endsWith("）");
    }

    @Test
    void above_the_limit_a_supervisor_is_asked_and_both_names_stand_at_the_line() {
        scan(0);
        till.command(Command.DISCOUNT);
        till.on(new PromptEvent.HandPrice.Given("20%", "老顾客"));
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        assertThat(goods(0).amount()).isEqualTo(first.price());
        var boss =
                shop.store().staff().all().stream()
                        .filter(o -> o.id().value().equals("2001"))
                        .findFirst()
                        .orElseThrow();
        till.on(new PromptEvent.Authorised("2001", "8888"));
        assertThat(goods(0).amount()).isEqualTo(first.price().timesRatio(8, 10));
        assertThat(notes(0)).singleElement().asString().contains(boss.name() + " 批准");
    }

    @Test
    void something_off_the_whole_sale_and_a_new_price_are_two_keys_away() {
        scan(0);
        till.command(Command.DISCOUNT);
        till.on(new PromptEvent.HandPrice.How());
        till.on(new PromptEvent.HandPrice.How());
        assertThat(((Prompt.HandPrice) till.prompt().get()).how()).isEqualTo(How.PRICE);
        till.on(new PromptEvent.HandPrice.Where());
        assertThat(((Prompt.HandPrice) till.prompt().get()).how()).isEqualTo(How.PERCENT);
        till.on(new PromptEvent.HandPrice.Given("5", "老顾客"));
        assertThat(sale().totals().saved()).isEqualTo(first.price().timesRatio(5, 100));
        assertThat(zh(sale().totals().by().getFirst().what())).isEqualTo("整单折扣：老顾客（王芳）");
    }

    @Test
    void a_keyed_price_says_what_it_was_and_can_be_taken_back() {
        scan(0);
        till.command(Command.DISCOUNT);
        till.on(new PromptEvent.HandPrice.How());
        till.on(new PromptEvent.HandPrice.How());
        var asked = first.price().minus(Money.cny(price / 20));
        var typed = Texts.in(Language.ZH).plain(asked);
        till.on(new PromptEvent.HandPrice.Given(typed, "标签不符"));
        assertThat(goods(0).amount()).isEqualTo(asked);
        assertThat(notes(0))
                .singleElement()
                .asString()
                .startsWith("改价：标签不符，原为 " + Texts.in(Language.ZH).money(first.price()));
        till.command(Command.DISCOUNT);
        till.on(new PromptEvent.HandPrice.TakenBack());
        assertThat(goods(0).amount()).isEqualTo(first.price());
        assertThat(notes(0)).isEmpty();
    }

    @Test
    void without_a_reason_or_with_a_number_that_is_none_the_card_stays_and_says_why() {
        scan(0);
        till.command(Command.DISCOUNT);
        till.on(new PromptEvent.HandPrice.Given("10", " "));
        assertThat(tone()).isEqualTo(Tone.BAD);
        till.on(new PromptEvent.HandPrice.How());
        assertThat(tone()).isEqualTo(Tone.PLAIN);
        till.on(new PromptEvent.HandPrice.Given("ten", "老顾客"));
        assertThat(tone()).isEqualTo(Tone.BAD);
        assertThat(goods(0).amount()).isEqualTo(first.price());
    }

    private Tone tone() {
        return ((Prompt.HandPrice) till.prompt().get()).notice().tone();
    }

    @Test
    void every_offer_that_did_not_apply_says_why_and_a_scan_closes_the_page() {
        shop.offers = List.of(tenth(), off(price + 5_000, 500));
        scan(0);
        till.command(Command.OFFERS);
        assertThat(till.prompt().get())
                .isInstanceOfSatisfying(
                        Prompt.Offers.class,
                        page -> {
                            assertThat(page.offers()).hasSize(2);
                            assertThat(page.offers().getFirst().applies()).isTrue();
                            assertThat(zh(page.offers().getLast().what())).startsWith("还差 ¥5");
                        });
        scan(1);
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        assertThat(sale().rows()).hasSize(2);
    }

    @Test
    void without_goods_there_is_nothing_to_discount_and_no_offer_to_explain() {
        till.command(Command.DISCOUNT);
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        till.command(Command.OFFERS);
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(sale().notice().tone()).isEqualTo(Tone.BAD);
    }
}
