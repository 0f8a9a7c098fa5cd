package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sale.CounterScale;
import guitai.sale.ScaleReading;
import guitai.sale.ScaleReading.Why;
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
            watching.orElseThrow().accept(new ScaleReading.Still(grams, false));
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
}
