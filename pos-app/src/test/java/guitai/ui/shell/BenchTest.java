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

        @Override
        public Look look() {
            return new Look(sheets, drawerOpen, troubles);
        }

        @Override
        public void sheet(Consumer<Sheet> back) {
            done.add("sheet " + sheets);
            back.accept(new Sheet(sheets, png()));
        }

        @Override
        public void trouble(Trouble trouble, boolean on) {
            if (on) troubles.add(trouble);
            else troubles.remove(trouble);
        }

        @Override
        public void pullCable() {
            done.add("cable");
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
        public void scan(String code) {
            till.scanned(code);
        }

        @Override
        public void burst(List<String> codes) {
            codes.forEach(till::scanned);
        }

        @Override
        public List<Goods> goods() {
            return List.of(
                    new Goods(new Name("水", "Water"), shop.code(0)),
                    new Goods(new Name("茶", "Tea"), shop.code(1)));
        }
    }

    private static byte[] png() {
        var image = new BufferedImage(576, 900, BufferedImage.TYPE_BYTE_BINARY);
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
        assertThat(bench.screen().get().troubles()).containsExactly(Bench.Trouble.PAPER_OUT);
        bench.on(new BenchEvent.Switched(Bench.Trouble.PAPER_OUT, false));
        assertThat(bench.screen().get().troubles()).isEmpty();
    }

    @Test
    void a_new_sheet_is_fetched_once_and_the_drawer_is_closed_by_hand() {
        openShift();
        var bench = new BenchViewModel(screens.access, devices);
        bench.on(BenchEvent.Asked.TEAR_OFF);
        bench.tick();
        bench.tick();
        assertThat(devices.done).containsExactly("sheet 1");
        assertThat(bench.screen().get().drawerOpen()).isTrue();
        bench.on(BenchEvent.Asked.CLOSE_DRAWER);
        assertThat(bench.screen().get().drawerOpen()).isFalse();
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
