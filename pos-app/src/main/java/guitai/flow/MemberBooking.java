package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.GoodsBack;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.PaidSale;
import guitai.loyalty.book.Telling;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.points.EarnTerms;
import guitai.money.Money;
import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.refund.SaleBook;
import guitai.sale.LineItem;
import guitai.sale.Sale;
import guitai.sale.SaleCoupon;
import guitai.sale.SaleCustomer;
import guitai.sale.SaleMember;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.tender.TenderLine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What a finished sale, a return or one that was given up does in members' affairs: asked of the
/// authority, and written down by whoever asks, in one commit with the paper itself.
final class MemberBooking {
    private final TillRules rules;
    private final MemberPorts ports;
    private final Customers customers;
    private final CouponBooking coupons;
    private final PurseBooking purse;

    private MemberBooking(
            TillRules rules,
            MemberPorts ports,
            Customers customers,
            CouponBooking coupons,
            PurseBooking purse) {
        this.purse = purse;
        this.rules = rules;
        this.ports = ports;
        this.customers = customers;
        this.coupons = coupons;
    }

    static MemberBooking of(
            TillRules rules,
            MemberPorts ports,
            Customers customers,
            Coupons coupons,
            SaleBook sales) {
        var purse = new PurseBooking(ports, sales);
        return new MemberBooking(rules, ports, customers, new CouponBooking(ports, coupons), purse);
    }

    static List<Fact> facts(Decision decision, OperatorId by) {
        return decision.events().stream()
                .<Fact>map(event -> new Fact.MemberMoved(event, by))
                .toList();
    }

    /// The sale with the points it earns, by line: floored once, on what the customer paid for
    /// goods that earn (rules LY-10, PR-52).
    Sale.Tendering earning(Sale.Tendering sale, Instant at) {
        var customer = Coupons.used(sale.header().terms().customer());
        return sale.counting(
                customer.member().isEmpty()
                        ? customer
                        : earning(customer, sale, sale.settlement().tenders(), at));
    }

    /// A finished sale as this member's, who was not known when it was paid.
    Sale.Completed claimed(Sale.Completed sale, SaleMember member) {
        var customer = sale.header().terms().customer().with(Optional.of(member));
        return sale.counting(earning(customer, sale, sale.tenders(), sale.at()));
    }

    /// A finished sale as it is known now: somebody may have claimed it since.
    Sale.Completed known(Sale.Completed sale) {
        var customer = sale.header().terms().customer();
        if (customer.member().isPresent() || ports.club().isEmpty()) return sale;
        var claim = ports.club().get().book().claimed(sale.number().toString());
        if (claim.isEmpty()) return sale;
        var id = claim.get().member().value();
        var member = SaleMember.attached(id, "", SaleMember.Proof.WALLET, false);
        var lines = PointsByLine.of(sale.lines(), claim.get().earned(), 0);
        return sale.counting(
                customer.with(Optional.of(member.earning(claim.get().earned(), lines))));
    }

    private SaleCustomer earning(
            SaleCustomer customer, Sale sale, List<TenderLine> tenders, Instant at) {
        var member = customer.member().orElseThrow();
        var base = earnBase(sale.lines(), tenders);
        var points =
                customers
                        .earn(customer, rules.calendar().dateOf(at), sale.header().date())
                        .map(rule -> EarnTerms.points(base.minor(), wholes(), rule))
                        .orElse(0L);
        var lines = PointsByLine.of(sale.lines(), points, member.used());
        return customer.with(Optional.of(member.earning(points, lines)));
    }

    private long wholes() {
        long whole = 1;
        for (int digit = 0; digit < rules.currency().getDefaultFractionDigits(); digit++) {
            whole *= 10;
        }
        return whole;
    }

    private Money goods(List<LineItem> lines) {
        return Money.sum(
                rules.currency(),
                lines.stream().filter(PointsByLine::counts).map(LineItem::net).toList());
    }

    private Money earnBase(List<LineItem> lines, List<TenderLine> tenders) {
        var base = goods(lines).minus(notPaid(tenders));
        return base.isNegative() ? base.withMinor(0) : base;
    }

    /// What platforms paid with coupons of their own.
    private Money notPaid(List<TenderLine> tenders) {
        return Money.sum(
                rules.currency(),
                tenders.stream()
                        .flatMap(line -> line.payment().stream())
                        .map(payment -> payment.funds().discount())
                        .toList());
    }

    /// What follows from a sale that is about to be written down.
    ///
    /// @param exchanged the goods that come back in the same go
    Decision paid(Sale.Completed sale, Optional<GoodsBack> exchanged) {
        // Nothing is earned by what is no purchase (rule LY-60).
        if (sale.topUp().isPresent()) return purse.paid(sale);
        return new ClaimCodes(ports, customers)
                .opened(sale)
                .and(told(sale, exchanged))
                .and(purse.paid(sale))
                .and(coupons.used(sale, elsewhere()));
    }

    private boolean elsewhere() {
        return ports.club().filter(club -> club.authority() instanceof OwnAuthority).isEmpty();
    }

    /// What other merchants owe no more for the coupons of a sale, and what goes back onto stored
    /// value.
    Decision fundedBack(Return back, Sale.Completed sale, boolean whole) {
        return coupons.fundedBack(back, sale, whole).and(purse.back(back, sale));
    }

    private Decision told(Sale.Completed sale, Optional<GoodsBack> exchanged) {
        return tell(
                number -> {
                    var paid = paidSale(sale);
                    return exchanged.isPresent()
                            ? new Telling.Exchanged(number, exchanged.get(), paid)
                            : new Telling.Paid(number, paid);
                });
    }

    private PaidSale paidSale(Sale.Completed sale) {
        var customer = sale.header().terms().customer();
        var member = customer.member();
        var tenders = new TreeSet<String>();
        for (var line : sale.tenders()) tenders.add(line.kind().name());
        var tags = new TreeSet<String>();
        for (var line : sale.lines()) tags.addAll(line.itemClass().tags());
        return new PaidSale(
                sale.number().toString(),
                sale.header().id().value(),
                sale.at(),
                sale.header().date(),
                rules.store(),
                rules.pricing().channel(),
                member.map(one -> new MemberId(one.id())),
                earnBase(sale.lines(), sale.tenders()),
                sale.totals().net().minus(notPaid(sale.tenders())),
                tenders,
                tags,
                member.map(SaleMember::used).orElse(0L),
                member.map(SaleMember::earned).orElse(0L),
                applied(customer),
                member.map(SaleMember::later).orElse(false)
                        || customer.coupons().stream().anyMatch(SaleCoupon::later));
    }

    private static List<CouponId> applied(SaleCustomer customer) {
        return customer.coupons().stream()
                .filter(SaleCoupon::applied)
                .map(coupon -> new CouponId(coupon.id()))
                .toList();
    }

    /// What follows from a return that is about to be written down.
    Decision back(GoodsBack back) {
        return tell(number -> new Telling.CameBack(number, back));
    }

    /// @param whole whether nothing of the sale is left
    GoodsBack goodsBack(Return back, Sale.Completed sale, boolean whole) {
        var customer = sale.header().terms().customer();
        var amounts =
                back.lines().stream()
                        .filter(line -> PointsByLine.counts(line.sold()))
                        .map(ReturnLine::amount)
                        .toList();
        return new GoodsBack(
                back.number().toString(),
                sale.number().toString(),
                sale.header().id().value(),
                back.at(),
                back.header().date(),
                sale.header().date(),
                customer.member().map(one -> new MemberId(one.id())),
                Money.sum(rules.currency(), amounts),
                back.notes().points().returned(),
                back.notes().points().takenBack(),
                back.notes().coupons().isEmpty() ? List.of() : applied(customer),
                whole);
    }

    /// The commit with what follows from a decision.
    static Commit with(Decision decision, Commit commit, OperatorId by) {
        if (decision.equals(Decision.NOTHING)) return commit;
        var all = new ArrayList<>(commit.facts());
        all.addAll(facts(decision, by));
        var personal = new ArrayList<>(commit.personal());
        personal.addAll(decision.personal());
        return new Commit(all, commit.working(), commit.slips(), commit.sealed(), personal);
    }

    /// The commit with the end of what was held for a sale that goes back to its goods.
    Commit letGo(Sale sale, Commit commit, Optional<Operator> by) {
        return with(letGo(sale), commit, by.map(Operator::id).orElse(sale.header().operator()));
    }

    /// What was held for a sale that goes back to its goods, or is given up, is free again.
    private Decision letGo(Sale sale) {
        var customer = sale.header().terms().customer();
        var held = applied(customer);
        var points = customer.member().filter(member -> member.used() > 0).isPresent();
        if (!(sale instanceof Sale.Tendering) || (held.isEmpty() && !points)) {
            return Decision.NOTHING;
        }
        var id = sale.header().id().value();
        return tell(number -> new Telling.LetGo(number, id, held, sale.header().date()));
    }

    private interface Words {
        Telling numbered(String number);
    }

    private Decision tell(Words words) {
        if (ports.club().isEmpty()) return Decision.NOTHING;
        var club = ports.club().get();
        var telling = words.numbered(club.numbers().get());
        return switch (club.authority().tell(telling)) {
            case Authority.Answer.Decided(var decision) -> decision;
            case Authority.Answer.ToBeTold(var later) ->
                    new Decision(List.of(new MemberEvent.ToTell(later)), List.of());
        };
    }
}
