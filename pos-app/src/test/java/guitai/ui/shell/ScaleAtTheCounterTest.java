package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sale.CounterScale;
import guitai.sale.LineItem;
import guitai.sale.ScaleReading;
import guitai.sale.ScaleReading.Why;
import guitai.sale.Weighing;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sale.Box;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sample.Shop;
import guitai.ui.text.Words;
import guitai.ui.work.Sounds.Sound;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Weighed goods with a scale on the counter.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ScaleAtTheCounterTest extends TillAtWork {
    private final Pan pan = new Pan();

    /// A scale of which the test says what it shows.
    private static final class Pan implements CounterScale {
        private Optional<Consumer<ScaleReading>> watching = Optional.empty();

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public void watch(Consumer<ScaleReading> heard) {
            watching = Optional.of(heard);
        }

        @Override
        public void rest() {
            watching = Optional.empty();
        }

        void shows(long grams) {
            watching.orElseThrow().accept(new ScaleReading.Still(grams, false, false));
        }

        void showsNet(long grams) {
            watching.orElseThrow().accept(new ScaleReading.Still(grams, false, true));
        }

        void cannot(Why why) {
            watching.orElseThrow().accept(new ScaleReading.NoWeight(why));
        }
    }

    @Override
    Shop shop(Path at) {
        var made = super.shop(at);
        made.scale = pan;
        return made;
    }

    private void layGoods() {
        screens.sale.on(new SaleEvent.Typed(shop.weighed().plu().orElseThrow().digits()));
        enter();
    }

    private Words said() {
        return screens.sale.screen().get().box().wants() instanceof Box.Wants.Weight(_, var scale)
                ? scale
                : Words.NONE;
    }

    @Test
    void enter_takes_what_the_scale_shows_next() {
        openShift();
        layGoods();
        pan.cannot(Why.MOVING);
        assertThat(said()).isEqualTo(Words.of("scale.moving"));
        pan.shows(352);
        assertThat(said()).isEqualTo(Words.of("scale.still", "0.352"));
        assertThat(screens.sale.screen().get().rows()).isEmpty();
        enter();
        pan.shows(354);
        assertThat(goods(0).quantity()).isEqualTo("0.354");
        assertThat(goods(0).weighed()).isTrue();
        assertThat(pan.watching).as("nobody waits for a weight any more").isEmpty();
    }

    @Test
    void what_swings_or_is_not_there_is_said_and_not_sold() {
        openShift();
        layGoods();
        pan.shows(352);
        enter();
        shop.heard.clear();
        pan.cannot(Why.MOVING);
        assertThat(shop.heard).containsExactly(Sound.REFUSED);
        assertThat(screens.sale.screen().get().rows()).isEmpty();
        pan.shows(352);
        assertThat(screens.sale.screen().get().rows()).as("wants another key").isEmpty();
        enter();
        pan.shows(352);
        assertThat(goods(0).quantity()).isEqualTo("0.352");
    }

    @Test
    void a_weight_can_be_keyed_when_the_scale_does_not_answer() {
        openShift();
        layGoods();
        pan.cannot(Why.NOT_REACHABLE);
        screens.sale.on(new SaleEvent.Typed("0.358"));
        pan.cannot(Why.NOT_REACHABLE);
        assertThat(screens.sale.screen().get().box().typed()).isEqualTo("0.358");
        enter();
        because("秤故障");
        assertThat(goods(0).quantity()).isEqualTo("0.358");
        assertThat(pan.watching).isEmpty();
    }

    @Test
    void giving_up_lets_the_scale_rest() {
        openShift();
        layGoods();
        assertThat(pan.watching).isPresent();
        screens.sale.on(new SaleEvent.Backed());
        assertThat(pan.watching).isEmpty();
        assertThat(screens.sale.screen().get().rows()).isEmpty();
    }

    private void because(String reason) {
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Why.class);
        till.on(new PromptEvent.Why.Given("", reason));
    }

    private void tareKey() {
        screens.sale.on(SaleEvent.Asked.QUANTITY);
    }

    private LineItem sold(int index) {
        return shop.counter().basket().sale().orElseThrow().lines().get(index);
    }

    @Test
    void the_empty_container_is_weighed_and_taken_off() {
        openShift();
        layGoods();
        pan.shows(15);
        tareKey();
        pan.shows(15);
        assertThat(said()).isEqualTo(Words.of("scale.underTare", "0.015", "0.015"));
        pan.cannot(Why.MOVING);
        assertThat(said()).isEqualTo(Words.of("scale.tared", "0.015", Words.of("scale.moving")));
        pan.shows(520);
        assertThat(said()).isEqualTo(Words.of("scale.net", "0.520", "0.015", "0.505"));
        enter();
        pan.shows(520);
        assertThat(goods(0).quantity()).isEqualTo("0.505");
        assertThat(goods(0).tare()).isEqualTo(Words.of("note.tared", "0.520", "0.015"));
        assertThat(sold(0).weighing())
                .contains(new Weighing(520, 15, new Weighing.How.Scale(false)));
    }

    @Test
    void a_tare_is_never_taken_off_the_next_goods() {
        openShift();
        layGoods();
        pan.shows(15);
        tareKey();
        pan.shows(15);
        pan.shows(520);
        enter();
        pan.shows(520);
        layGoods();
        pan.shows(400);
        assertThat(said()).isEqualTo(Words.of("scale.still", "0.400"));
        enter();
        pan.shows(400);
        assertThat(goods(1).quantity()).isEqualTo("0.4");
    }

    @Test
    void a_tare_is_forgotten_when_other_goods_are_laid_on_first() {
        openShift();
        layGoods();
        pan.shows(15);
        tareKey();
        pan.shows(15);
        pan.shows(520);
        screens.sale.on(new SaleEvent.TileChosen(shop.weighed().sku().value()));
        pan.shows(400);
        assertThat(said()).isEqualTo(Words.of("scale.still", "0.400"));
    }

    @Test
    void esc_takes_a_refused_code_away_and_nothing_else() {
        openShift();
        till.scanned("4006381333931");
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
        screens.sale.on(new SaleEvent.Backed());
        assertThat(screens.sale.screen().get().rows()).isEmpty();
    }

    @Test
    void goods_no_heavier_than_their_container_are_not_sold() {
        openShift();
        layGoods();
        pan.shows(15);
        tareKey();
        pan.shows(15);
        enter();
        shop.heard.clear();
        pan.shows(15);
        assertThat(shop.heard).containsExactly(Sound.REFUSED);
        assertThat(screens.sale.screen().get().rows()).isEmpty();
        assertThat(said()).as("it still waits").isNotEqualTo(Words.NONE);
    }

    @Test
    void the_key_on_an_empty_scale_takes_the_tare_back() {
        openShift();
        layGoods();
        pan.shows(15);
        tareKey();
        pan.shows(15);
        tareKey();
        pan.cannot(Why.NOTHING_ON_IT);
        pan.shows(520);
        assertThat(said()).isEqualTo(Words.of("scale.still", "0.520"));
    }

    @Test
    void what_the_scale_took_off_itself_is_not_taken_off_again() {
        openShift();
        layGoods();
        pan.showsNet(505);
        assertThat(said()).isEqualTo(Words.of("scale.stillNet", "0.505"));
        tareKey();
        shop.heard.clear();
        pan.showsNet(505);
        assertThat(shop.heard).containsExactly(Sound.REFUSED);
        enter();
        pan.showsNet(505);
        assertThat(goods(0).quantity()).isEqualTo("0.505");
        assertThat(goods(0).tare()).isEqualTo(Words.of("note.netScale"));
    }

    @Test
    void a_tare_that_is_known_is_keyed_and_the_scale_says_the_rest() {
        openShift();
        layGoods();
        screens.sale.on(new SaleEvent.Typed("-0.015"));
        enter();
        pan.shows(520);
        assertThat(said()).isEqualTo(Words.of("scale.net", "0.520", "0.015", "0.505"));
        enter();
        pan.shows(520);
        assertThat(goods(0).quantity()).isEqualTo("0.505");
    }

    @Test
    void a_keyed_weight_asks_why_once_and_the_shift_counts_it() {
        openShift();
        layGoods();
        screens.sale.on(new SaleEvent.Typed("0.520"));
        screens.sale.on(new SaleEvent.Stepped(-1));
        screens.sale.on(new SaleEvent.Typed(screens.sale.screen().get().box().typed() + "0.015"));
        enter();
        assertThat(screens.sale.screen().get().rows()).as("not before a reason").isEmpty();
        because("秤故障");
        assertThat(goods(0).quantity()).isEqualTo("0.505");
        assertThat(goods(0).notes()).contains(Words.of("note.keyedWeight", "秤故障"));
        assertThat(sold(0).weighing())
                .contains(new Weighing(520, 15, new Weighing.How.Keyed("秤故障")));
        screens.sale.on(SaleEvent.Asked.EXACT);
        assertThat(shop.store().shifts().counters(1).keyedWeights()).isEqualTo(1);
        assertThat(journal()).contains("\"grossGrams\":520,\"tareGrams\":15");
    }

    @Test
    void the_reason_can_be_left_and_the_weight_still_waits() {
        openShift();
        layGoods();
        screens.sale.on(new SaleEvent.Typed("0.520"));
        enter();
        till.on(new PromptEvent.Dismissed());
        assertThat(screens.sale.screen().get().rows()).isEmpty();
        assertThat(screens.sale.screen().get().box().typed()).isEqualTo("0.520");
    }
}
