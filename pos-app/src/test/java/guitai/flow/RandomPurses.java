package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.value.Purse;
import guitai.money.Money;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A member who tops up, buys and brings back in any order, and what must be left after each step.
final class RandomPurses {
    private static final int STEPS = 30;

    private final TillForTests till;
    private final MemberId member;
    private final Random random;
    private final List<Sale.Completed> sales = new ArrayList<>();
    private final List<Sale.Completed> topUps = new ArrayList<>();

    RandomPurses(TillForTests till, MemberId member, Random random) {
        this.till = till;
        this.member = member;
        this.random = random;
    }

    void live(String seed) {
        for (int step = 0; step < STEPS; step++) {
            var before = whole();
            var change =
                    switch (random.nextInt(5)) {
                        case 0 -> topUp();
                        case 1 -> back(sales);
                        case 2 -> back(topUps);
                        default -> buy();
                    };
            assertThat(whole()).as("%s, step %d", seed, step).isEqualTo(before + change);
            var purse = ShopClub.file(till, member).purse();
            assertThat(Purse.stands(purse.acts())).as(seed).isTrue();
            assertThat(till.counter().shifts().figures().totals().imbalances()).as(seed).isEmpty();
        }
    }

    private long whole() {
        return ShopClub.file(till, member).purse().left().whole().minor();
    }

    private long topUp() {
        till.scan(ShopClub.code(till, member));
        var pay = random.nextBoolean() ? 20_000 : 100 + random.nextInt(9_000);
        if (till.counter().purse().topUp(Money.cny(pay))
                instanceof PurseDesk.Result.Added(_, var sum)) {
            topUps.add(till.sell(pay));
            return sum.whole().minor();
        }
        till.counter().members().detach();
        return 0;
    }

    private long buy() {
        till.scan(ShopClub.code(till, member));
        for (int i = 0; i <= random.nextInt(4); i++) {
            till.scan(random.nextBoolean() ? SmallShop.MILK : SmallShop.STICKER);
        }
        var word = new Approval.ByOverride(new OperatorId("3001"), Permission.MUCH_STORED_VALUE);
        var part =
                random.nextInt(3) == 0
                        ? Optional.of(Money.cny(1 + random.nextInt(2_000)))
                        : Optional.<Money>empty();
        var sale =
                till.counter().purse().pay(part, word)
                                instanceof Checkout.Result.Completed(var paid, _)
                        ? paid
                        : paidInCash();
        sales.add(sale);
        return -purse(sale.tenders());
    }

    private Sale.Completed paidInCash() {
        if (till.counter().checkout().exactCash()
                instanceof Checkout.Result.Completed(var paid, _)) {
            return paid;
        }
        throw new AssertionError("not paid in cash");
    }

    private static long purse(List<TenderLine> tenders) {
        return tenders.stream()
                .filter(line -> line.kind() == TenderKind.PURSE)
                .mapToLong(line -> line.amount().minor())
                .sum();
    }

    private long back(List<Sale.Completed> from) {
        if (from.isEmpty()) return 0;
        var sale = from.get(random.nextInt(from.size()));
        var line = sale.lines().get(random.nextInt(sale.lines().size())).number();
        var all = random.nextBoolean();
        var lines = all ? Map.<Integer, Quantity>of() : Map.of(line, Quantity.ONE);
        var word = new Approval.ByOverride(new OperatorId("3001"), Permission.UNUSUAL_RETURN);
        var bonus = sale.topUp().map(PurseBooking::sum).map(sum -> sum.whole().minor());
        return till.counter().refunds().takeBack(sale.number().toString(), lines, word)
                        instanceof RefundDesk.Result.Completed(var back)
                ? bonus.map(whole -> -whole).orElseGet(() -> -purse(back.refunds()))
                : 0;
    }
}
