package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Item;
import guitai.importing.PriceFile;
import guitai.money.Money;
import guitai.price.ShelfLabel;
import guitai.ui.key.Command;
import guitai.ui.price.PriceEvent;
import guitai.ui.price.PriceEvent.Asked;
import guitai.ui.price.PriceFiles;
import guitai.ui.price.PriceScreen;
import guitai.ui.price.PriceScreen.Page;
import guitai.ui.sample.Shop;
import guitai.ui.shift.OpenShiftEvent;
import guitai.ui.signon.SignOnEvent;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The price lists as a manager meets them: lists, prices, an item's past, files and changes.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PriceListsPageTest extends TillAtWork {
    private static final String HEAD = "list,name_zh,name_en,from,to,override,sku,price,min\n";

    private final InMemory folder = new InMemory();
    private Item goods;
    private Item other;

    /// The folder of imports and of labels, without a disk.
    private static final class InMemory implements PriceFiles {
        private final Map<String, String> files = new LinkedHashMap<>();
        private final List<List<ShelfLabel>> sheets = new ArrayList<>();

        @Override
        public void list(Consumer<Told> back) {
            var found =
                    files.entrySet().stream()
                            .map(
                                    f ->
                                            new Found(
                                                    f.getKey(),
                                                    "/import/" + f.getKey(),
                                                    f.getValue().length(),
                                                    java.time.Instant.EPOCH))
                            .toList();
            back.accept(new Told.Listed("/import", found));
        }

        @Override
        public void read(String path, Consumer<Told> back) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            var text = files.get(name);
            if (text == null) {
                back.accept(new Told.Failed(path + " is not there"));
                return;
            }
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var plan = PriceFile.read(bytes, Money.CNY, Shop.ZONE, _ -> true);
            back.accept(new Told.Read(plan, name));
        }

        @Override
        public void write(List<ShelfLabel> labels, Consumer<Told> back) {
            sheets.add(labels);
            back.accept(new Told.Written("/labels/1.pdf"));
        }
    }

    @Override
    Shop shop(Path at) {
        var made = new Shop(at);
        made.priceFiles = folder;
        return made;
    }

    @BeforeEach
    void aManagerLooksAtTheLists() {
        goods = shop.plain(0);
        other = shop.plain(1);
        screens.signOn.on(new SignOnEvent.Chose(2));
        screens.signOn.on(new SignOnEvent.Entered("8888"));
        screens.openShift.on(new OpenShiftEvent.Counted(3, "10"));
        screens.openShift.on(new OpenShiftEvent.Opened());
        till.command(Command.PRICE_LISTS);
    }

    private PriceScreen page() {
        return screens.priceLists.screen().get();
    }

    private void ask(Asked step) {
        screens.priceLists.on(step);
    }

    private void type(String text) {
        screens.priceLists.on(new PriceEvent.Typed(text));
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    private String row(int index) {
        var row = page().rows().get(index);
        return String.join(
                " | ", say(row.what()), say(row.about()), say(row.who()), say(row.amount()));
    }

    private static String member(Item item, long fenOff, String min) {
        var price = item.price().minus(Money.cny(fenOff)).plain();
        return "MEMBER,会员价,Members,,,no," + item.sku() + "," + price + "," + min + "\n";
    }

    private void look(String name, String rows) {
        folder.files.put(name, HEAD + rows);
        ask(Asked.FILES);
        type(name);
        ask(Asked.ENTER);
    }

    private void take(String name, String rows) {
        look(name, rows);
        assertThat(page().page()).isEqualTo(Page.CHANGES);
        ask(Asked.ENTER);
        assertThat(page().page()).isEqualTo(Page.LISTS);
    }

    @Test
    void a_file_of_the_folder_is_chosen_looked_at_and_taken_in_with_enter_alone() {
        assertThat(till.place().get()).isEqualTo(Place.PRICE_LISTS);
        folder.files.put("a.csv", HEAD + member(goods, 10, ""));
        ask(Asked.FILES);
        assertThat(page().rows()).hasSize(1);
        ask(Asked.ENTER);
        assertThat(say(page().title())).contains("a.csv").contains("1 lists and 1 prices");
        assertThat(row(0)).contains("Members").contains("new list");
        assertThat(row(1)).contains(goods.sku().value()).contains("instead of");
        assertThat(shop.parts(Runnable::run, Runnable::run).prices().work().lists())
                .as("nothing is changed by looking")
                .isEmpty();
        ask(Asked.ENTER);
        assertThat(page().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(page().rows()).hasSize(1);
    }

    @Test
    void the_path_of_a_file_that_lies_elsewhere_can_be_typed() {
        folder.files.put("far.csv", HEAD + member(goods, 10, ""));
        ask(Asked.FILES);
        type("/media/stick/far.csv");
        assertThat(page().rows()).isEmpty();
        ask(Asked.ENTER);
        assertThat(page().page()).isEqualTo(Page.CHANGES);
        ask(Asked.BACK);
        type("/media/stick/none.csv");
        ask(Asked.ENTER);
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(page().typed()).as("what was typed stays").isEqualTo("/media/stick/none.csv");
    }

    @Test
    void a_file_with_mistakes_names_each_and_changes_nothing() {
        look("bad.csv", "MEMBER,会员价,Members,,,no," + goods.sku() + ",9;90,\n");
        assertThat(row(0)).contains("Line 2").contains("price").contains("9;90");
        ask(Asked.ENTER);
        assertThat(page().page()).isEqualTo(Page.CHANGES);
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        ask(Asked.BACK);
        ask(Asked.BACK);
        assertThat(page().rows()).isEmpty();
    }

    @Test
    void the_next_form_of_a_list_shows_what_comes_what_goes_and_what_it_was() {
        take("a.csv", member(goods, 10, "") + member(other, 20, ""));
        look("b.csv", member(goods, 15, "") + member(goods, 30, "6"));
        assertThat(row(0)).contains("becomes version 2").contains("1 new, 1 changed, 1 gone");
        var was = goods.price().minus(Money.cny(10)).plain();
        assertThat(page().rows().stream().map(r -> say(r.who())))
                .anySatisfy(who -> assertThat(who).contains("was").contains(was));
        assertThat(page().rows().stream().map(r -> say(r.amount()))).contains("gone");
        assertThat(page().rows().stream().map(r -> say(r.about())))
                .anySatisfy(about -> assertThat(about).startsWith("from 6"));
        ask(Asked.BACK);
        look("a.csv", member(goods, 10, "") + member(other, 20, ""));
        assertThat(row(0)).contains("unchanged");
    }

    @Test
    void a_price_that_goes_up_before_a_cut_is_marked_and_waits_for_a_reason() {
        var cut = goods.price().minus(Money.cny(10)).plain();
        var up = goods.price().plus(Money.cny(50)).plain();
        take("cut.csv", "CUT,特价,Cut,2026-11-25,,no," + goods.sku() + "," + cut + ",\n");
        look("up.csv", "UP,涨价,Up,,,yes," + goods.sku() + "," + up + ",\n");
        assertThat(page().rows().get(1).tone()).isEqualTo(Tone.BAD);
        assertThat(row(1)).contains("CUT");
        ask(Asked.ENTER);
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(page().page()).isEqualTo(Page.CHANGES);
        type("进价上涨");
        ask(Asked.ENTER);
        assertThat(page().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(page().rows()).hasSize(2);
    }

    @Test
    void a_list_opens_to_its_prices_and_a_price_to_the_items_past() {
        take("a.csv", member(goods, 10, "") + member(goods, 30, "6") + member(other, 20, ""));
        ask(Asked.ENTER);
        assertThat(page().page()).isEqualTo(Page.LIST);
        assertThat(page().rows()).hasSize(3);
        assertThat(row(0)).contains("instead of " + "¥" + goods.price().plain());
        type(other.nameZh());
        assertThat(page().rows()).hasSize(1);
        type(goods.sku().value());
        assertThat(page().rows()).hasSize(2);
        ask(Asked.ENTER);
        assertThat(page().page()).isEqualTo(Page.ITEM);
        assertThat(page().figures()).hasSize(4);
        assertThat(say(page().title())).contains(goods.sku().value());
        ask(Asked.BACK);
        assertThat(page().page()).isEqualTo(Page.LIST);
        ask(Asked.BACK);
        assertThat(page().page()).isEqualTo(Page.LISTS);
        ask(Asked.BACK);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
    }

    @Test
    void a_list_is_taken_back_only_when_it_is_asked_for_twice() {
        take("a.csv", member(goods, 10, ""));
        ask(Asked.WITHDRAW);
        assertThat(page().notice().tone()).isEqualTo(Tone.WARN);
        assertThat(page().mayWithdraw()).isTrue();
        screens.priceLists.on(new PriceEvent.Moved(0));
        ask(Asked.WITHDRAW);
        assertThat(page().mayWithdraw()).as("moving took the question back").isTrue();
        ask(Asked.WITHDRAW);
        assertThat(page().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(page().mayWithdraw()).isFalse();
    }

    @Test
    void labels_come_from_the_page_that_is_shown_and_are_noted_when_they_hang() {
        take("a.csv", member(goods, 10, "") + member(other, 20, ""));
        ask(Asked.ENTER);
        ask(Asked.LABELS);
        assertThat(folder.sheets.getLast()).hasSize(2);
        assertThat(page().written()).isTrue();
        ask(Asked.ENTER);
        ask(Asked.LABELS);
        assertThat(folder.sheets.getLast()).hasSize(1);
        int due = folder.sheets.getLast().size();
        ask(Asked.HUNG);
        assertThat(say(page().notice().what())).contains(due + " tags");
        assertThat(page().written()).isFalse();
    }

    @Test
    void touching_the_row_that_is_chosen_opens_it() {
        take("a.csv", member(goods, 10, ""));
        screens.priceLists.on(new PriceEvent.Chosen(0));
        assertThat(page().page()).isEqualTo(Page.LIST);
    }
}
