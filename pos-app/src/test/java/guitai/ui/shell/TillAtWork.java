package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.ui.sale.Row;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sample.Shop;
import guitai.ui.shift.OpenShiftEvent;
import guitai.ui.signon.SignOnEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A till on real books without a window: events in, screens out.
abstract class TillAtWork {

    @TempDir Path home;
    Shop shop;
    TillViewModel till;
    Screens screens;

    @BeforeEach
    void open() {
        shop = shop(home);
        till = new TillViewModel(shop.parts(Runnable::run, Runnable::run));
        screens = till.screens();
        till.start();
    }

    Shop shop(Path at) {
        return new Shop(at);
    }

    @AfterEach
    void close() {
        shop.close();
        assertThat(shop.bugs).isEmpty();
    }

    void signOn() {
        screens.signOn.on(new SignOnEvent.Chose(0));
        screens.signOn.on(new SignOnEvent.Entered("1111"));
    }

    /// Ten notes of ten yuan and twenty coins of one.
    void openShift() {
        signOn();
        screens.openShift.on(new OpenShiftEvent.Counted(3, "10"));
        screens.openShift.on(new OpenShiftEvent.Counted(5, "20"));
        screens.openShift.on(new OpenShiftEvent.Opened());
    }

    Money scan(int n) {
        till.scanned(shop.code(n));
        return shop.plain(n).price();
    }

    /// Everything that was written down, as JSON lines.
    String journal() {
        var out = new StringWriter();
        try {
            shop.store().export(out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return out.toString();
    }

    void enter() {
        screens.sale.on(new SaleEvent.Entered());
    }

    Row.Goods goods(int index) {
        return (Row.Goods) screens.sale.screen().get().rows().get(index);
    }
}
