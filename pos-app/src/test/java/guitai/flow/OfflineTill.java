package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.Channel;
import guitai.payment.OfflineLimits;
import guitai.sale.Sale;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A till that is connected to a card terminal, an issuer of stored value and head office, and
/// whose line can be taken away.
abstract class OfflineTill {
    static final long TOTAL = 1_453;

    final ScriptedGateway wechat = new ScriptedGateway(Channel.WECHAT_PAY);
    final OfflineShop.Terminal terminal = new OfflineShop.Terminal();
    final OfflineShop.Issuer issuer = new OfflineShop.Issuer();
    final OfflineShop.Office office = new OfflineShop.Office();
    TillForTests till;

    @BeforeEach
    final void a_till_with_a_terminal(@TempDir Path home) {
        till =
                new TillForTests(
                        home,
                        1 << 20,
                        List.of(wechat),
                        Map.of(),
                        store ->
                                new LinePorts(
                                        Optional.of(terminal),
                                        Optional.of(
                                                new LinePorts.StoredValue(
                                                        issuer,
                                                        new OfflineShop.Tokens(),
                                                        store.revocations())),
                                        limits(),
                                        Optional.of(
                                                new LinePorts.HeadOffice(
                                                        store.journalQueue(), office))));
        till.signOn("1001", "1111");
        till.openShift(50_000);
        counter().charge().tick();
    }

    @AfterEach
    final void close() {
        till.close();
    }

    static OfflineLimits limits() {
        return new OfflineLimits(
                true,
                Money.cny(30_000),
                Money.cny(40_00),
                Money.cny(50_00),
                3,
                Duration.ofHours(24),
                Duration.ofHours(12),
                Duration.ofHours(72),
                Money.cny(20_000),
                Duration.ofHours(24));
    }

    Counter counter() {
        return till.counter();
    }

    void goods() {
        till.scan(SmallShop.WATER);
        till.scan(SmallShop.MILK);
    }

    void lineDown() {
        counter().network().heard(false);
    }

    void lineUp() {
        counter().network().heard(true);
        settle();
    }

    void settle() {
        for (int i = 0; i < 50; i++) {
            counter().charge().tick();
            till.clock().move(Duration.ofSeconds(1));
        }
    }

    void allowCards() {
        till.signOn("2001", "8888");
        assertThat(counter().offline().allow(true, "宽带断了", Approval.own())).isEmpty();
    }

    Sale.Completed last() {
        var seen = till.journal("SALE");
        var number = seen.getLast().path("sale").path("number").asText();
        return till.store()
                .sales()
                .completed(guitai.sale.DocumentNumber.parse(number).orElseThrow())
                .orElseThrow();
    }

    List<Attempt> waiting() {
        return till.store().payments().stored(100).stream().map(s -> s.attempt()).toList();
    }
}
