package guitai.command;

import guitai.flow.Counter;
import guitai.flow.CouponDesk;
import guitai.flow.ScanResult;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.CouponToken;
import guitai.loyalty.coupon.Validity;
import guitai.money.Money;
import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.OfferWindow;
import guitai.promotion.Scope;
import guitai.sale.Funder;
import guitai.scan.ScanReader.Origin;
import guitai.staff.OperatorId;
import guitai.storage.TillStore;
import guitai.time.BusinessDate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Coupons of a played month: head office gives some to members, and prints others with a signed
/// code for whoever holds them. Every second printed one is used at another till of the chain too,
/// while this till cannot be told (rule PR-28).
final class DemoCoupons {
    /// ¥3.00 off from ¥15.00, for members.
    static final String MEMBERS = "DEMO-3";

    /// ¥0.50 off anything, printed.
    static final String PRINTED = "DEMO-050";

    private static final String REASON = "demo";
    private static final int DAYS = 10;
    private static final int A_DAY = 6;

    private final Counter counter;
    private final DemoOffice office;
    private final CouponToken tokens;
    private final String store;
    private final Random random;
    private final Deque<Printed> printed = new ArrayDeque<>();
    private int elsewhere;
    private int shown;

    private record Printed(CouponId coupon, String token, boolean usedElsewhere) {}

    DemoCoupons(Counter counter, DemoOffice office, CouponToken tokens, long seed) {
        this.counter = counter;
        this.office = office;
        this.tokens = tokens;
        this.store = counter.rules().store();
        this.random = new Random(seed);
    }

    /// Head office and the till know what both kinds take off.
    void publish(TillStore till) {
        for (var books : List.of(till.books(), office.store().books())) {
            books.write(
                    Commit.of(
                            published(new MemberEvent.StockPublished(stock(MEMBERS, Set.of()))),
                            published(
                                    new MemberEvent.StockPublished(
                                            stock(PRINTED, Set.of(store))))));
        }
        till.books()
                .write(
                        Commit.of(
                                new Fact.OfferPublished(
                                        offer(MEMBERS, 1_500, 300), OperatorId.PROGRAM),
                                new Fact.OfferPublished(
                                        offer(PRINTED, 0, 50), OperatorId.PROGRAM)));
    }

    private static Fact published(MemberEvent event) {
        return new Fact.MemberMoved(event, OperatorId.PROGRAM);
    }

    private static CouponStock stock(String id, Set<String> stores) {
        return new CouponStock(
                id,
                "演示券",
                "Demo coupon",
                new OfferId(id),
                1,
                new Validity.Days(0, DAYS),
                stores,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static Offer offer(String id, long threshold, long off) {
        return new Offer(
                new OfferId(id),
                1,
                "演示券",
                "Demo coupon",
                new OfferRule.CouponAmount(Money.cny(threshold), Money.cny(off), Repeat.ONCE),
                Scope.EVERYTHING,
                OfferWindow.ALWAYS,
                Set.of(),
                Set.of(),
                MemberCondition.ANYONE,
                OfferLimits.NONE,
                0,
                Optional.empty(),
                false,
                Set.of(),
                false,
                Funder.MERCHANT);
    }

    /// Some members get one, and some are printed.
    void morning(List<MemberId> members, BusinessDate today) {
        for (int i = 0; i < A_DAY && !members.isEmpty(); i++) {
            var member = members.get(random.nextInt(members.size()));
            office.give(MEMBERS, Optional.of(member), REASON, today);
        }
        printed.clear();
        for (int i = 0; i < A_DAY; i++) {
            var code = office.give(PRINTED, Optional.empty(), REASON, today).getFirst();
            var terms = office.store().members().coupon(code).orElseThrow().terms();
            printed.add(new Printed(CouponId.of(code), tokens.show(code, terms), i % 2 == 0));
        }
    }

    /// A customer shows a printed one, while nobody can be asked.
    void show(BusinessDate today) {
        if (printed.isEmpty() || random.nextInt(3) > 0) return;
        var one = printed.remove();
        if (one.usedElsewhere()) {
            office.usedElsewhere(one.coupon(), ++elsewhere, today);
        }
        if (!taken(counter.basket().scan("CP:" + one.token(), Origin.SCANNER))) {
            throw new IllegalStateException("a printed coupon was not taken");
        }
        shown++;
    }

    private static boolean taken(ScanResult result) {
        return result instanceof ScanResult.CouponShown(var what)
                && (what instanceof CouponDesk.Result.Used
                        || what instanceof CouponDesk.Result.Kept);
    }

    /// Uses at the other till.
    int elsewhere() {
        return elsewhere;
    }

    /// Printed coupons that were shown here while nobody could be asked.
    int shown() {
        return shown;
    }
}
