package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.Checkout;
import guitai.flow.RefundDesk;
import guitai.flow.ShiftClose;
import guitai.flow.SmallShop;
import guitai.flow.TillForTests;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.shift.CashCount;
import guitai.shift.ZReport;
import guitai.staff.Approval;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Scenario 21, blind close: whatever moved cash, the expected figure is right, and nobody sees it
/// before the drawer is counted.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario21BlindCloseTest {
    private static final int DAYS = Boolean.getBoolean("guitai.nightly") ? 100 : 4;
    private static final List<String> GOODS =
            List.of(
                    SmallShop.WATER,
                    SmallShop.MILK,
                    SmallShop.STICKER,
                    SmallShop.LABEL_OF_ORANGES,
                    SmallShop.LABEL_OF_PEARS);

    @TempDir private Path home;
    private final List<Sale.Completed> sold = new ArrayList<>();
    private long drawer;

    @Test
    void whatever_moved_cash_the_expected_figure_is_what_lies_in_the_drawer() {
        long grandTotal = 0;
        try (var till = TillForTests.in(home)) {
            for (int day = 1; day <= DAYS; day++) {
                var random = new Random(day);
                till.signOn("2001", "8888");
                drawer = random.nextInt(100_000);
                till.openShift(drawer);
                for (int i = 0; i < 40; i++) anything(till, random);
                var z = closeBlind(till, random);

                assertThat(z.figures().expected().minor()).as("seed %d", day).isEqualTo(drawer);
                assertThat(z.overShort().isZero()).isTrue();
                assertThat(z.number()).isEqualTo(day);
                assertThat(z.figures().totals().imbalances()).isEmpty();
                assertThat(z.figures().totals().gaps()).isEmpty();
                grandTotal += z.figures().totals().net().minor();
                assertThat(z.grandTotal().minor()).isEqualTo(grandTotal);
            }
        }
    }

    private void anything(TillForTests till, Random random) {
        var cash = till.counter().cash();
        var amount = Money.cny(1 + random.nextInt(20_000));
        switch (random.nextInt(12)) {
            case 0 -> {
                cash.paidIn(amount, "x");
                drawer += amount.minor();
            }
            case 1 -> {
                cash.paidOut(amount, "x", Approval.own());
                drawer -= amount.minor();
            }
            case 2 -> {
                cash.drop(amount, "x");
                drawer -= amount.minor();
            }
            case 3 -> cash.noSale("x", Approval.own());
            case 4 -> {
                till.scan(SmallShop.MILK);
                till.counter().changes().voidSale(Approval.own());
            }
            case 5, 6 -> giveBack(till, random);
            case 7 -> {
                till.scan(SmallShop.MILK);
                till.counter().checkout().cash(Money.cny(1_000));
                till.counter().checkout().giveUp();
                till.counter().changes().voidSale(Approval.own());
            }
            default -> sell(till, random);
        }
    }

    private void sell(TillForTests till, Random random) {
        for (int i = 0; i <= random.nextInt(6); i++) {
            till.scan(GOODS.get(random.nextInt(GOODS.size())));
        }
        if (random.nextInt(4) == 0) till.counter().checkout().cash(Money.cny(10));
        var result = till.counter().checkout().cash(Money.cny(20_000));
        if (!(result instanceof Checkout.Result.Completed(var sale, _))) return;
        sold.add(sale);
        for (var tender : sale.tenders()) {
            drawer += tender.given().minor() - tender.change().minor();
        }
    }

    private void giveBack(TillForTests till, Random random) {
        if (sold.isEmpty()) return;
        var sale = sold.get(random.nextInt(sold.size()));
        var line = sale.lines().get(random.nextInt(sale.lines().size()));
        var result =
                till.counter()
                        .refunds()
                        .takeBack(
                                sale.number().toString(),
                                random.nextBoolean()
                                        ? Map.of()
                                        : Map.of(line.number(), line.quantity()),
                                Approval.own());
        if (result instanceof RefundDesk.Result.Completed(var back)) {
            drawer -= back.refunded().minor();
        }
    }

    /// The first count is a slip of the finger; it stays the first.
    private ZReport closeBlind(TillForTests till, Random random) {
        till.counter().changes().voidSale(Approval.own());
        if (drawer < 0) {
            till.counter().cash().paidIn(Money.cny(-drawer), "x");
            drawer = 0;
        }
        till.signOn("1001", "1111");
        var wrong = Money.cny(drawer + 101 + random.nextInt(10_000));
        var first = till.counter().close().count(CashCount.amount(wrong), "", Approval.own());
        assertThat(first).isEqualTo(new ShiftClose.Result.Recount(1));
        assertThat(first.toString()).doesNotContain(Long.toString(drawer));
        var second =
                till.counter()
                        .close()
                        .count(CashCount.amount(Money.cny(drawer)), "", Approval.own());
        if (!(second instanceof ShiftClose.Result.Closed(var z))) throw new AssertionError(second);
        assertThat(z.counts().getFirst().total()).isEqualTo(wrong);
        return z;
    }
}
