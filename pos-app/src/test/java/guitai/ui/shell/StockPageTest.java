package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.ui.key.Command;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.stock.PaperEvent;
import guitai.ui.stock.PaperScreen;
import guitai.ui.stock.PaperScreen.Step;
import guitai.ui.stock.StockEvent;
import guitai.ui.stock.StockScreen;
import guitai.ui.stock.StockScreen.Tab;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;

/// Deliveries, counts and lists as a person meets them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StockPageTest extends TillAtWork {
    private Item goods;

    @BeforeEach
    void atTheCounter() {
        openShift();
        goods = shop.plain(0);
    }

    private StockScreen lists() {
        return screens.stock.screen().get();
    }

    private PaperScreen delivery() {
        return screens.receiving.screen().get();
    }

    private PaperScreen count() {
        return screens.counting.screen().get();
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    private void type(String text) {
        screens.receiving.on(new PaperEvent.Typed(text));
        screens.receiving.on(PaperEvent.Asked.ENTER);
    }

    private void counted(String text) {
        screens.counting.on(new PaperEvent.Typed(text));
        screens.counting.on(PaperEvent.Asked.ENTER);
    }

    private void allow() {
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        till.on(new PromptEvent.Authorised("2001", "8888"));
    }

    private long level(Sku sku) {
        return shop.counter().stock().standing(sku).of().level().milli();
    }

    private void receive(int pieces) {
        till.command(Command.RECEIVE);
        till.scanned(shop.code(0));
        type(Integer.toString(pieces));
        type("1.20");
        type("");
        screens.receiving.on(PaperEvent.Asked.BOOK);
        type("7731");
        allow();
    }

    @Test
    void a_delivery_is_taken_in_by_scan_and_enter_alone() {
        till.command(Command.STOCK);
        screens.stock.on(StockEvent.Asked.RECEIVE);
        assertThat(till.place().get()).isEqualTo(Place.RECEIVING);
        till.scanned(shop.code(0));
        assertThat(delivery().step()).isEqualTo(Step.QUANTITY);
        type("24");
        assertThat(delivery().step()).isEqualTo(Step.COST);
        type("1.2");
        assertThat(delivery().step()).isEqualTo(Step.DATE);
        type("20990101");
        assertThat(delivery().notice().tone()).isEqualTo(Tone.BAD);
        type("");
        assertThat(delivery().rows()).hasSize(1);
        assertThat(say(delivery().sum())).contains("28.80");
        assertThat(level(goods.sku())).as("nothing is booked yet").isZero();

        screens.receiving.on(PaperEvent.Asked.BOOK);
        type("7731");
        allow();
        assertThat(level(goods.sku())).isEqualTo(24_000);
        assertThat(delivery().rows()).isEmpty();
        assertThat(delivery().notice().tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void a_line_half_written_takes_no_other_scan_and_can_be_left() {
        till.command(Command.RECEIVE);
        till.scanned(shop.code(0));
        till.scanned(shop.code(1));
        assertThat(delivery().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(delivery().step()).isEqualTo(Step.QUANTITY);
        type("1.5");
        assertThat(delivery().step()).isEqualTo(Step.QUANTITY);
        screens.receiving.on(PaperEvent.Asked.BACK);
        assertThat(delivery().step()).isEqualTo(Step.GOODS);
        assertThat(delivery().rows()).isEmpty();
        screens.receiving.on(PaperEvent.Asked.BACK);
        assertThat(till.place().get()).isEqualTo(Place.STOCK);
    }

    @Test
    void a_delivery_waits_while_customers_are_served() {
        till.command(Command.RECEIVE);
        till.scanned(shop.code(0));
        type("24");
        type("1.20");
        type("");
        screens.receiving.on(PaperEvent.Asked.BACK);
        screens.stock.on(StockEvent.Asked.BACK);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        scan(0);
        till.command(Command.RECEIVE);
        assertThat(delivery().rows()).hasSize(1);
        screens.receiving.on(PaperEvent.Asked.DELETE);
        assertThat(delivery().rows()).isEmpty();
    }

    @Test
    void who_counts_is_not_told_what_the_books_say_until_it_is_looked_over() {
        receive(24);
        till.command(Command.COUNT);
        till.scanned(shop.code(0));
        counted("20");
        assertThat(count().rows()).hasSize(1);
        assertThat(say(count().rows().getFirst().about())).doesNotContain("24");
        screens.counting.on(PaperEvent.Asked.BOOK);
        assertThat(count().step()).isEqualTo(Step.GOODS);
        allow();
        assertThat(count().step()).isEqualTo(Step.DIFFERENCES);
        assertThat(say(count().rows().getFirst().about())).contains("20").contains("24");
        assertThat(say(count().sum())).contains("-¥4.80");
        screens.counting.on(PaperEvent.Asked.ENTER);
        assertThat(level(goods.sku())).isEqualTo(20_000);
        assertThat(count().rows()).isEmpty();
    }

    @Test
    void the_lists_show_what_came_and_went_of_an_item() {
        receive(24);
        till.command(Command.STOCK);
        till.scanned(shop.code(0));
        assertThat(lists().open()).isTrue();
        assertThat(lists().rows()).hasSize(1);
        assertThat(say(lists().rows().getFirst().figure())).startsWith("+24");
        screens.stock.on(StockEvent.Asked.BACK);
        assertThat(lists().open()).isFalse();

        screens.stock.on(new StockEvent.Typed(goods.nameZh()));
        assertThat(lists().rows()).isNotEmpty();
        screens.stock.on(new StockEvent.Typed("no such goods"));
        assertThat(lists().rows()).isEmpty();
    }

    @Test
    void every_list_can_be_opened_and_says_where_it_was_not_written_to() {
        receive(24);
        till.command(Command.STOCK);
        for (var tab : Tab.values()) {
            screens.stock.on(new StockEvent.TabChosen(tab));
            assertThat(lists().tab()).isEqualTo(tab);
            screens.stock.on(new StockEvent.Moved(1));
            screens.stock.on(StockEvent.Asked.OPEN);
            screens.stock.on(StockEvent.Asked.CSV);
            assertThat(lists().notice().tone()).isEqualTo(Tone.BAD);
        }
        screens.stock.on(new StockEvent.TabChosen(Tab.TURNOVER));
        assertThat(lists().figures()).hasSize(4);
        screens.stock.on(StockEvent.Asked.OPEN);
        assertThat(lists().rows()).isNotEmpty();
    }

    @Test
    void the_turnover_is_of_seven_days_to_a_year_and_stays_so_behind_a_row() {
        receive(24);
        till.command(Command.STOCK);
        screens.stock.on(new StockEvent.TabChosen(Tab.TURNOVER));
        assertThat(say(lists().title())).contains("30 days");
        screens.stock.on(StockEvent.Asked.LONGER);
        screens.stock.on(StockEvent.Asked.LONGER);
        screens.stock.on(StockEvent.Asked.LONGER);
        assertThat(say(lists().title())).contains("365 days");
        screens.stock.on(StockEvent.Asked.OPEN);
        screens.stock.on(StockEvent.Asked.BACK);
        assertThat(say(lists().title())).contains("365 days");
        for (int i = 0; i < 5; i++) screens.stock.on(StockEvent.Asked.SHORTER);
        assertThat(say(lists().title())).contains("7 days");
        screens.stock.on(new StockEvent.TabChosen(Tab.LEVELS));
        screens.stock.on(StockEvent.Asked.LONGER);
        assertThat(lists().tab()).isEqualTo(Tab.LEVELS);
    }

    @Test
    void the_till_sells_while_the_turnover_is_read_and_nobody_need_wait_for_it() {
        receive(24);
        var waiting = new ArrayDeque<Runnable>();
        shop.away = waiting::add;
        till.command(Command.STOCK);
        screens.stock.on(new StockEvent.TabChosen(Tab.TURNOVER));
        assertThat(say(lists().notice().what())).contains("being worked out");
        screens.stock.on(StockEvent.Asked.LONGER);
        assertThat(waiting).as("one reading at a time").hasSize(1);
        screens.stock.on(StockEvent.Asked.BACK);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        scan(0);
        assertThat(goods(0).quantity()).isEqualTo("1");
        waiting.remove().run();
        assertThat(till.place().get()).isEqualTo(Place.SALE);

        till.command(Command.STOCK);
        screens.stock.on(new StockEvent.TabChosen(Tab.TURNOVER));
        screens.stock.on(StockEvent.Asked.LONGER);
        waiting.remove().run();
        assertThat(lists().figures()).as("thirty or 365 days were asked for by now").isEmpty();
        waiting.remove().run();
        assertThat(lists().figures()).hasSize(4);
        assertThat(say(lists().title())).contains("365 days");
    }

    @Test
    void goods_past_their_date_leave_with_a_reason() {
        receive(24);
        till.command(Command.WRITE_OFF);
        till.scanned(shop.code(0));
        off("2");
        assertThat(screens.writeOff.screen().get().step()).isEqualTo(Step.REASON);
        screens.writeOff.on(new PaperEvent.Moved(1));
        screens.writeOff.on(PaperEvent.Asked.ENTER);
        allow();
        assertThat(level(goods.sku())).isEqualTo(22_000);
        var listed = screens.writeOff.screen().get().rows();
        assertThat(listed).hasSize(1);
        assertThat(say(listed.getFirst().about())).isEqualTo("Damaged");
        assertThat(say(listed.getFirst().below())).isEqualTo("-¥2.40");
    }

    private void off(String text) {
        screens.writeOff.on(new PaperEvent.Typed(text));
        screens.writeOff.on(PaperEvent.Asked.ENTER);
    }
}
