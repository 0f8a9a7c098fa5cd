package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.Supervisor;
import guitai.device.link.Tape;
import guitai.device.scale.ProtocolScale;
import guitai.device.scale.ScaleProtocol;
import guitai.device.virtual.VirtualScale;
import guitai.peripheral.Scales;
import guitai.peripheral.ShownWeight;
import guitai.sale.CounterScale;
import guitai.sale.ScaleReading;
import guitai.sale.Weighing;
import guitai.slip.DeviceHealth;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sample.Shop;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// From the bytes of a scale to the line of the sale.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TareOnTheVirtualScaleTest extends TillAtWork {
    private static final ShownWeight.Certificate NONE =
            new ShownWeight.Certificate(Optional.empty(), true);

    private final VirtualScale pan = VirtualScale.speaking("toledo-8217");
    private final LinkedBlockingQueue<DeviceHealth> health = new LinkedBlockingQueue<>();
    private final Supervisor<ProtocolScale> line =
            Scales.virtual(pan, ScaleProtocol.named("toledo-8217"), new Tape(), health::add);
    private final ShownWeight shown =
            new ShownWeight(line, NONE, () -> Instant.EPOCH, ZoneOffset.UTC);
    private final Asked counter = new Asked();

    /// Reads when the test says so, and not on a thread of its own.
    private static final class Asked implements CounterScale {
        private Consumer<ScaleReading> heard = _ -> {};

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public void watch(Consumer<ScaleReading> by) {
            heard = by;
        }

        @Override
        public void rest() {
            heard = _ -> {};
        }
    }

    @Override
    Shop shop(Path at) {
        var made = super.shop(at);
        made.scale = counter;
        return made;
    }

    private void lies(long grams) {
        pan.put(grams);
        counter.heard.accept(shown.read());
    }

    private void layGoods() throws InterruptedException {
        openShift();
        var state = health.poll(20, TimeUnit.SECONDS);
        while (!(state instanceof DeviceHealth.Ready)) state = health.poll(20, TimeUnit.SECONDS);
        screens.sale.on(new SaleEvent.Typed(shop.weighed().plu().orElseThrow().digits()));
        enter();
    }

    private Optional<Weighing> weighing() {
        return shop.counter().basket().sale().orElseThrow().lines().getFirst().weighing();
    }

    @Test
    void a_container_weighed_at_the_till_is_taken_off_what_the_scale_says() throws Exception {
        try (line) {
            layGoods();
            lies(15);
            screens.sale.on(SaleEvent.Asked.QUANTITY);
            lies(15);
            lies(520);
            enter();
            lies(520);

            assertThat(goods(0).quantity()).isEqualTo("0.505");
            assertThat(weighing()).contains(new Weighing(520, 15, new Weighing.How.Scale(false)));
        }
    }

    @Test
    void what_the_scale_has_taken_off_itself_is_sold_as_it_shows_it() throws Exception {
        try (line) {
            layGoods();
            lies(15);
            line.device().orElseThrow().tare();
            lies(520);
            enter();
            lies(520);

            assertThat(goods(0).quantity()).isEqualTo("0.505");
            assertThat(weighing()).contains(new Weighing(505, 0, new Weighing.How.Scale(true)));
        }
    }

    @Test
    void an_empty_pan_and_a_lifted_one_sell_nothing() throws Exception {
        try (line) {
            layGoods();
            lies(15);
            screens.sale.on(SaleEvent.Asked.QUANTITY);
            lies(15);
            enter();
            lies(0);

            assertThat(screens.sale.screen().get().rows()).isEmpty();
        }
    }
}
