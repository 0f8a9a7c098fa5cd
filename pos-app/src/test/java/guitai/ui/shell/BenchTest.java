package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.ui.bench.Bench;
import guitai.ui.bench.BenchEvent;
import guitai.ui.bench.BenchViewModel;
import guitai.ui.key.Command;
import guitai.ui.key.KeyMap;
import guitai.ui.text.Language;
import guitai.ui.text.Name;
import guitai.ui.text.Tone;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/// A trainer plays the devices.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BenchTest extends TillAtWork {

    private final Played devices = new Played();

    private final class Played implements Bench {
        private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        private final List<String> done = new ArrayList<>();
        private int sheets;
        private boolean drawerOpen = true;
        private long grams;

        @Override
        public Look look() {
            return new Look(
                    EnumSet.allOf(Part.class),
                    sheets,
                    drawerOpen,
                    troubles,
                    grams,
                    List.of("Apples  2.450 kg    ", "               24.61"),
                    true);
        }

        @Override
        public void sheet(Consumer<Sheet> back) {
            done.add("sheet " + sheets);
            back.accept(new Sheet(sheets, png()));
        }

        @Override
        public void save(Consumer<String> back) {
            done.add("save " + sheets);
            back.accept("/till/training/paper/paper-0001.png");
        }

        @Override
        public void trouble(Trouble trouble, boolean on) {
            if (on) troubles.add(trouble);
            else troubles.remove(trouble);
        }

        @Override
        public void tearOff() {
            sheets++;
        }

        @Override
        public void closeDrawer() {
            drawerOpen = false;
        }

        @Override
        public boolean scan(String code) {
            if (troubles.contains(Trouble.SCANNER_PULLED)) return false;
            till.scanned(code);
            return true;
        }

        @Override
        public int burst(List<String> codes) {
            codes.forEach(till::scanned);
            return codes.size();
        }

        @Override
        public void put(long now) {
            grams = now;
        }

        @Override
        public void hold(Card card) {
            done.add("hold " + card);
        }

        @Override
        public List<Goods> goods() {
            return List.of(
                    new Goods(new Name("水", "Water"), shop.code(0)),
                    new Goods(new Name("茶", "Tea"), shop.code(1)));
        }

        @Override
        public List<Heap> heaps() {
            return List.of(new Heap(new Name("苹果", "Apples"), "1002", 845));
        }
    }

    private static byte[] png() {
        var image = new BufferedImage(576, 900, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < 900; y++) {
            for (int x = 0; x < 576; x++) image.setRGB(x, y, 0xFFFFFF);
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    @Test
    void a_code_held_before_the_virtual_scanner_is_goods_in_the_basket() {
        openShift();
        var bench = new BenchViewModel(screens.access, devices);
        bench.on(new BenchEvent.Typed(shop.code(0)));
        bench.on(BenchEvent.Asked.SCAN);
        assertThat(goods(0).name())
                .isEqualTo(new Name(shop.plain(0).nameZh(), shop.plain(0).nameEn()));
        assertThat(bench.screen().get().notice().tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void a_burst_of_scans_arrives_whole() {
        openShift();
        new BenchViewModel(screens.access, devices).on(BenchEvent.Asked.BURST);
        assertThat(screens.sale.screen().get().rows()).hasSize(2);
    }

    @Test
    void nothing_is_scanned_before_a_code_is_typed() {
        openShift();
        var bench = new BenchViewModel(screens.access, devices);
        bench.on(BenchEvent.Asked.SCAN);
        assertThat(bench.screen().get().notice().tone()).isEqualTo(Tone.WARN);
        assertThat(screens.sale.screen().get().rows()).isEmpty();
    }

    @Test
    void troubles_of_the_printer_are_switched_on_and_off_and_seen() {
        openShift();
        var bench = new BenchViewModel(screens.access, devices);
        bench.on(new BenchEvent.Switched(Bench.Trouble.PAPER_OUT, true));
        assertThat(bench.screen().get().look().troubles()).containsExactly(Bench.Trouble.PAPER_OUT);
        bench.on(new BenchEvent.Switched(Bench.Trouble.PAPER_OUT, false));
        assertThat(bench.screen().get().look().troubles()).isEmpty();
    }

    @Test
    void a_new_sheet_is_fetched_once_and_the_drawer_is_closed_by_hand() {
        openShift();
        var bench = new BenchViewModel(screens.access, devices);
        bench.on(BenchEvent.Asked.TEAR_OFF);
        bench.tick();
        bench.tick();
        assertThat(devices.done).containsExactly("sheet 1");
        assertThat(bench.screen().get().look().drawerOpen()).isTrue();
        bench.on(BenchEvent.Asked.CLOSE_DRAWER);
        assertThat(bench.screen().get().look().drawerOpen()).isFalse();
    }

    @Test
    void goods_are_put_on_the_scale_by_grams_it_carries_and_by_no_others() {
        openShift();
        var bench = new BenchViewModel(screens.access, devices);
        for (var wrong : List.of("", "x", "-1", "15001", "1.5", "999999999999")) {
            bench.on(new BenchEvent.Weight(wrong));
            bench.on(BenchEvent.Asked.PUT);
            assertThat(bench.screen().get().notice().tone()).as(wrong).isEqualTo(Tone.WARN);
            assertThat(bench.screen().get().look().grams()).isZero();
        }
        bench.on(new BenchEvent.Weight("845"));
        bench.on(BenchEvent.Asked.PUT);
        assertThat(bench.screen().get().look().grams()).isEqualTo(845);
        bench.on(BenchEvent.Asked.TAKE_OFF);
        assertThat(bench.screen().get().look().grams()).isZero();
    }

    @Test
    void a_scanner_without_a_cable_reads_nothing_and_the_bench_says_so() {
        openShift();
        var bench = new BenchViewModel(screens.access, devices);
        bench.on(new BenchEvent.Switched(Bench.Trouble.SCANNER_PULLED, true));
        bench.on(new BenchEvent.Typed(shop.code(0)));
        bench.on(BenchEvent.Asked.SCAN);
        assertThat(bench.screen().get().notice().tone()).isEqualTo(Tone.WARN);
        assertThat(screens.sale.screen().get().rows()).isEmpty();
    }

    @Test
    void each_card_can_be_held_to_the_reader() {
        openShift();
        var bench = new BenchViewModel(screens.access, devices);
        for (var card : Bench.Card.values()) bench.on(new BenchEvent.Held(card));
        assertThat(devices.done).hasSize(Bench.Card.values().length).contains("hold MUTE");
    }

    @Test
    void the_newest_paper_is_kept_and_the_bench_says_where() {
        openShift();
        var bench = new BenchViewModel(screens.access, devices);
        bench.on(BenchEvent.Asked.SAVE);
        assertThat(bench.screen().get().notice().tone()).isEqualTo(Tone.WARN);
        bench.on(BenchEvent.Asked.TEAR_OFF);
        bench.on(BenchEvent.Asked.SAVE);
        assertThat(devices.done).contains("save 1");
        assertThat(bench.screen().get().notice().tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void outside_training_there_is_no_bench_and_the_till_says_so() {
        openShift();
        till.command(Command.BENCH);
        assertThat(screens.sale.screen().get().notice().tone()).isEqualTo(Tone.WARN);
    }

    @Test
    void the_bench_is_drawn_in_both_languages() throws Exception {
        openShift();
        devices.sheets = 1;
        devices.troubles.add(Bench.Trouble.SLOW);
        for (var language : Language.values()) {
            var as = till.appearance().get();
            till.appearance().set(new Appearance(language, as.theme(), as.arrangement()));
            var file =
                    Rig.onFx(
                            () -> {
                                var window = new BenchWindow(till, KeyMap.usual(), devices);
                                window.model().tick();
                                var stage = new javafx.stage.Stage();
                                stage.setScene(window.scene());
                                stage.show();
                                window.scene().getRoot().applyCss();
                                window.scene().getRoot().layout();
                                var picture = Rig.picture(window.scene(), "bench-" + language);
                                stage.close();
                                return picture;
                            });
            assertThat(file).isNotEmptyFile();
        }
    }
}
