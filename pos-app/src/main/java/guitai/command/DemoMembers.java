package guitai.command;

import guitai.flow.Checkout;
import guitai.flow.Counter;
import guitai.flow.MemberDesk;
import guitai.flow.RefundDesk;
import guitai.flow.Refusal;
import guitai.loyalty.MemberCode;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.privacy.Purpose;
import guitai.refund.Return;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleCoupon;
import guitai.sale.SaleMember;
import guitai.scan.ScanReader.Origin;
import guitai.staff.Approval;
import guitai.time.BusinessDate;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// The members of a played month at the counter: they join, buy, pay with points and bring things
/// back.
final class DemoMembers {
    /// More asks for a second proof (rule LY-22).
    private static final long MOST_POINTS = 5_000;

    private final Counter counter;
    private final DemoCustomers customers;
    private final PlayedClock clock;
    private final MemberCode codes;
    private final DemoCoupons coupons;
    private final Random random;
    private final List<MemberId> members = new ArrayList<>();
    private final List<Sale.Completed> sold = new ArrayList<>();
    private final List<Return> goodsBack = new ArrayList<>();
    private final Set<String> offline = new TreeSet<>();
    private int unreachable;

    DemoMembers(
            Counter counter,
            DemoCustomers customers,
            PlayedClock clock,
            MemberCode codes,
            DemoCoupons coupons,
            long seed) {
        this.counter = counter;
        this.customers = customers;
        this.clock = clock;
        this.codes = codes;
        this.coupons = coupons;
        this.random = new Random(seed);
    }

    List<MemberId> members() {
        return List.copyOf(members);
    }

    List<Sale.Completed> sold() {
        return List.copyOf(sold);
    }

    List<Return> goodsBack() {
        return List.copyOf(goodsBack);
    }

    Sale.Completed saleOf(Return back) {
        if (!(back.ground() instanceof Return.Ground.Receipt(var number))) {
            throw new IllegalStateException("every return of a played month has its receipt");
        }
        return sold.stream().filter(s -> s.number().equals(number)).findFirst().orElseThrow();
    }

    /// Documents of members' sales while nobody could be asked.
    Set<String> offline() {
        return Set.copyOf(offline);
    }

    /// Somebody wanted to join and nobody could say yes.
    int unreachable() {
        return unreachable;
    }

    void join() {
        var phone = MemberKey.phone("138%08d".formatted(10_000_000 + members.size()));
        var birthday = MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
        var wish =
                new MemberDesk.Wish(
                        List.of(phone.orElseThrow()),
                        Optional.empty(),
                        Optional.of(birthday),
                        List.of(Purpose.MEMBERSHIP),
                        SaleMember.Proof.NAMED);
        switch (counter.members().enrol(wish)) {
            case MemberDesk.Result.Attached(var card) -> {
                members.add(card.id());
                counter.members().detach();
            }
            case MemberDesk.Result.Unreachable() -> unreachable++;
            case MemberDesk.Result other ->
                    throw new IllegalStateException("nobody joined: " + other);
        }
    }

    /// One customer, a member or not.
    ///
    /// @param cut whether nobody can be asked about members
    /// @param today the business date
    void buy(boolean cut, BusinessDate today) {
        int things = 1 + random.nextInt(5);
        for (int i = 0; i < things; i++) scan(customers.something());
        var member = !members.isEmpty() && random.nextInt(10) < 7;
        if (member) come(members.get(random.nextInt(members.size())));
        if (cut) coupons.show(today);
        var total = counter.checkout().total();
        // Somebody else holds one of the coupons: the total without it is another.
        if (total.equals(new Checkout.Result.Refused(Refusal.Because.COUPON_NOT_USABLE))) {
            total = counter.checkout().total();
        }
        switch (total) {
            case Checkout.Result.Due(var due) ->
                    pay(counter.checkout().cash(due.settlement().cashDue()), cut);
            case Checkout.Result.Completed done -> pay(done, cut);
            case Checkout.Result other -> throw new IllegalStateException("no total: " + other);
        }
    }

    private void scan(DemoCustomers.Step step) {
        if (step instanceof DemoCustomers.Step.Scan(var code)) {
            counter.basket().scan(code, Origin.SCANNER);
        }
    }

    private void come(MemberId member) {
        counter.basket().scan("MB:" + codes.show(member, clock.instant()), Origin.SCANNER);
        var points = counter.members().card().map(card -> card.points().spendable()).orElse(0L);
        if (points < 100 || random.nextInt(3) > 0) return;
        counter.members().payWithPoints(Math.min(points, MOST_POINTS), Approval.own());
    }

    private void pay(Checkout.Result result, boolean cut) {
        if (!(result instanceof Checkout.Result.Completed(var sale, _))) {
            throw new IllegalStateException("not paid: " + result);
        }
        sold.add(sale);
        if (cut && sale.header().terms().customer().member().isPresent()) {
            offline.add(sale.number().toString());
        }
    }

    /// A sale of the last weeks comes back, whole or its first line.
    void giveBack() {
        if (sold.isEmpty()) return;
        var sale = sold.get(sold.size() - 1 - random.nextInt(Math.min(sold.size(), 200)));
        var line = sale.lines().getFirst();
        giveBack(sale, random.nextBoolean() ? Map.of() : Map.of(line.number(), line.quantity()));
    }

    /// All goods of a sale with a coupon come back.
    void giveBackWithCoupon() {
        for (int i = sold.size() - 1; i >= 0; i--) {
            var sale = sold.get(i);
            var used = sale.header().terms().customer().coupons().stream();
            if (used.noneMatch(SaleCoupon::applied) || cameBack(sale)) continue;
            giveBack(sale, Map.of());
            return;
        }
    }

    private boolean cameBack(Sale.Completed sale) {
        return goodsBack.stream().anyMatch(back -> saleOf(back).equals(sale));
    }

    private void giveBack(Sale.Completed sale, Map<Integer, Quantity> wanted) {
        var result = counter.refunds().takeBack(sale.number().toString(), wanted, Approval.own());
        if (result instanceof RefundDesk.Result.Completed(var back)) goodsBack.add(back);
    }
}
