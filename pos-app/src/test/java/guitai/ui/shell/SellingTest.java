package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.sale.Sale;
import guitai.sale.SaleTerms;
import guitai.tax.TaxRegime;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sale.Box;
import guitai.ui.sale.LastSale;
import guitai.ui.sale.ParkedEvent;
import guitai.ui.sale.Row;
import guitai.ui.sale.SaleEvent;
import guitai.ui.tender.PaidEvent;
import guitai.ui.tender.TenderEvent;
import guitai.ui.tender.TenderScreen.Outcome;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Sounds.Sound;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What a cashier does all day.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SellingTest extends TillAtWork {

    @Test
    void three_goods_for_exact_cash_take_three_scans_and_one_key() {
        openShift();
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        shop.heard.clear();
        var due = scan(0).plus(scan(1)).plus(scan(2));
        assertThat(screens.sale.screen().get().totals().due()).isEqualTo(due);
        assertThat(shop.heard).containsExactly(Sound.GOOD, Sound.GOOD, Sound.GOOD);
        screens.sale.on(SaleEvent.Asked.EXACT);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        assertThat(screens.paid.screen().get().settled().change()).isEqualTo(Money.ZERO_CNY);
        assertThat(shop.kicks).isEqualTo(1);
        assertThat(shop.store().sales().last()).isPresent();
    }

    @Test
    void a_sale_begun_under_another_tax_regime_shows_its_own_total_at_once() {
        openShift();
        var price = scan(0);
        var here = (Sale.Open) shop.counter().basket().sale().orElseThrow();
        screens.sale.show(here.on(SaleTerms.of(TaxRegime.EXCLUSIVE_ITEM)));
        var totals = screens.sale.screen().get().totals();
        assertThat(totals.added().isPositive()).isTrue();
        assertThat(totals.due()).isEqualTo(price.plus(totals.added()));
        screens.sale.show(new Sale.Open(here.header(), List.of()));
        var next = scan(1);
        assertThat(screens.sale.screen().get().totals().added().isZero()).isTrue();
        assertThat(screens.sale.screen().get().totals().due()).isEqualTo(price.plus(next));
    }

    @Test
    void enter_asks_for_cash_and_a_typed_amount_gives_change() {
        openShift();
        var price = scan(0);
        enter();
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        screens.tender.on(new TenderEvent.Typed("100"));
        var due = screens.tender.screen().get().due();
        assertThat(due.compareTo(price)).isLessThanOrEqualTo(0);
        assertThat(screens.tender.screen().get().outcome())
                .isEqualTo(new Outcome.Change(Money.cny(10_000).minus(due)));
        screens.tender.on(new TenderEvent.Entered());
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        assertThat(screens.paid.screen().get().settled().change())
                .isEqualTo(Money.cny(10_000).minus(due));
    }

    @Test
    void paid_stays_until_the_next_scan_which_starts_the_next_sale() {
        openShift();
        scan(0);
        screens.sale.on(SaleEvent.Asked.EXACT);
        var number = screens.paid.screen().get().settled().number();
        screens.paid.on(new PaidEvent.Typed("69"));
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        screens.paid.on(new PaidEvent.Typed(""));
        scan(1);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
        assertThat(screens.sale.screen().get().lastSale())
                .isInstanceOfSatisfying(
                        LastSale.Paid.class, last -> assertThat(last.number()).isEqualTo(number));
    }

    @Test
    void a_barcode_typed_as_an_amount_is_never_taken_as_money() {
        openShift();
        scan(0);
        enter();
        screens.tender.on(new TenderEvent.Typed(shop.code(1)));
        assertThat(screens.tender.screen().get().outcome()).isEqualTo(new Outcome.NotAnAmount());
        screens.tender.on(new TenderEvent.Entered());
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(shop.store().sales().last()).isEmpty();
        assertThat(shop.heard).contains(Sound.REFUSED);
    }

    @Test
    void too_little_cash_is_kept_and_the_rest_is_asked_for() {
        openShift();
        for (int i = 0; i < 4; i++) scan(i);
        enter();
        var due = screens.tender.screen().get().due();
        screens.tender.on(new TenderEvent.Typed("1"));
        screens.tender.on(new TenderEvent.Entered());
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(screens.tender.screen().get().due()).isEqualTo(due.minus(Money.cny(100)));
        screens.tender.on(new TenderEvent.Entered());
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void goods_scanned_while_cash_is_asked_for_go_into_the_sale() {
        openShift();
        scan(0);
        enter();
        scan(1);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(screens.sale.screen().get().rows()).hasSize(2);
    }

    @Test
    void scenario_12_an_unknown_code_is_seen_and_heard_and_adds_nothing() {
        openShift();
        scan(0);
        for (var code : new String[] {"9529999999994", "952000000001", "9520000000128", "?"}) {
            shop.heard.clear();
            till.scanned(code);
            assertThat(shop.heard).as(code).containsExactly(Sound.REFUSED);
            var now = screens.sale.screen().get();
            assertThat(now.rows().getLast()).as(code).isInstanceOf(Row.Refused.class);
            assertThat(now.totals().lines()).as(code).isEqualTo(1);
            assertThat(now.notice().tone()).isEqualTo(Tone.BAD);
            assertThat(now.selected()).isEqualTo(now.rows().size() - 1);
        }
        scan(1);
        assertThat(screens.sale.screen().get().rows())
                .as("nobody has looked yet")
                .hasSize(6)
                .last()
                .isInstanceOf(Row.Refused.class);
        shop.pass(Duration.ofSeconds(10));
        scan(2);
        assertThat(screens.sale.screen().get().rows()).hasSize(3);
    }

    @Test
    void a_scan_nobody_can_read_is_heard_and_stays_in_sight_and_leaves_what_was_typed() {
        openShift();
        scan(0);
        screens.sale.on(new SaleEvent.Typed("ban"));
        shop.heard.clear();
        till.unreadable("6901234");
        till.unreadable("");
        var now = screens.sale.screen().get();
        assertThat(shop.heard).containsExactly(Sound.REFUSED, Sound.REFUSED);
        assertThat(now.rows().subList(1, 3))
                .containsExactly(
                        new Row.Refused("6901***", Words.of("refused.unreadable")),
                        new Row.Refused("?", Words.of("refused.unreadable")));
        assertThat(now.notice().tone()).isEqualTo(Tone.BAD);
        assertThat(now.box().typed()).isEqualTo("ban");
        assertThat(now.totals().lines()).isEqualTo(1);
    }

    @Test
    void a_scan_nobody_can_read_while_cash_is_asked_for_is_said_there_and_seen_afterwards() {
        openShift();
        scan(0);
        enter();
        till.unreadable("69");
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(screens.sale.screen().get().rows())
                .contains(new Row.Refused("69", Words.of("refused.unreadable")));
    }

    @Test
    void a_quantity_is_typed_before_the_scan_or_set_on_the_line() {
        openShift();
        screens.sale.on(new SaleEvent.Typed("3*"));
        assertThat(screens.sale.screen().get().box().multiplier()).isEqualTo("3");
        scan(0);
        assertThat(goods(0).quantity()).isEqualTo("3");
        screens.sale.on(new SaleEvent.Typed("5"));
        screens.sale.on(SaleEvent.Asked.QUANTITY);
        assertThat(goods(0).quantity()).isEqualTo("5");
        screens.sale.on(SaleEvent.Asked.QUANTITY);
        assertThat(screens.sale.screen().get().box().wants())
                .isInstanceOf(Box.Wants.Quantity.class);
        screens.sale.on(new SaleEvent.Typed("2"));
        enter();
        assertThat(goods(0).quantity()).isEqualTo("2");
        screens.sale.on(new SaleEvent.Stepped(1));
        assertThat(goods(0).quantity()).isEqualTo("3");
        screens.sale.on(SaleEvent.Asked.UNDO);
        assertThat(goods(0).quantity()).isEqualTo("2");
    }

    @Test
    void weighed_goods_wait_for_a_weight_in_kilograms() {
        openShift();
        screens.sale.on(new SaleEvent.Typed(shop.weighed().plu().orElseThrow().digits()));
        enter();
        assertThat(screens.sale.screen().get().box().wants()).isInstanceOf(Box.Wants.Weight.class);
        screens.sale.on(new SaleEvent.Typed("0.358"));
        enter();
        assertThat(goods(0).quantity()).isEqualTo("0.358");
        assertThat(goods(0).weighed()).isTrue();
    }

    @Test
    void a_typed_name_finds_goods_while_it_is_typed_and_enter_adds_the_chosen_one() {
        openShift();
        screens.sale.on(new SaleEvent.Typed("纯净水"));
        var hits = screens.sale.screen().get().hits();
        assertThat(hits.goods()).hasSizeGreaterThan(1);
        screens.sale.on(new SaleEvent.Moved(1));
        enter();
        assertThat(goods(0).name()).isEqualTo(hits.goods().get(1).name());
        assertThat(screens.sale.screen().get().hits().isShown()).isFalse();
    }

    @Test
    void a_sale_is_parked_under_its_note_and_comes_back_whole() {
        openShift();
        scan(0);
        scan(1);
        screens.sale.on(new SaleEvent.Typed("红衣服"));
        screens.sale.on(SaleEvent.Asked.PARK);
        assertThat(screens.sale.screen().get().rows()).isEmpty();
        assertThat(screens.sale.screen().get().parked()).isEqualTo(1);
        screens.sale.on(SaleEvent.Asked.RECALL);
        assertThat(till.place().get()).isEqualTo(Place.PARKED);
        assertThat(screens.parked.screen().get().sales().getFirst().note()).isEqualTo("红衣服");
        screens.parked.on(new ParkedEvent.Entered());
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(screens.sale.screen().get().rows()).hasSize(2);
        assertThat(screens.sale.screen().get().parked()).isZero();
    }

    @Test
    void a_void_is_asked_for_twice() {
        openShift();
        scan(0);
        screens.sale.on(SaleEvent.Asked.VOID);
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
        screens.sale.on(new SaleEvent.Moved(0));
        screens.sale.on(SaleEvent.Asked.VOID);
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
        screens.sale.on(SaleEvent.Asked.VOID);
        assertThat(screens.sale.screen().get().rows()).isEmpty();
    }

    @Test
    void while_the_age_is_asked_for_scans_wait_and_no_earlier_key_answers() {
        openShift();
        till.scanned(shop.forAdults().gtins().getFirst().shortest());
        assertThat(till.prompt().get()).isInstanceOf(Prompt.AgeCheck.class);
        scan(0);
        enter();
        assertThat(screens.sale.screen().get().rows()).isEmpty();
        till.on(new PromptEvent.AgeConfirmed());
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(screens.sale.screen().get().rows()).hasSize(2);
    }

    @Test
    void goods_for_adults_stay_out_when_the_age_is_not_confirmed() {
        openShift();
        till.scanned(shop.forAdults().gtins().getFirst().shortest());
        till.on(new PromptEvent.AgeRefused());
        assertThat(screens.sale.screen().get().rows()).isEmpty();
        assertThat(screens.sale.screen().get().notice().tone()).isEqualTo(Tone.WARN);
    }
}
