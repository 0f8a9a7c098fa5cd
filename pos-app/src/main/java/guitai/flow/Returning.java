package guitai.flow;

import guitai.loyalty.book.Decision;
import guitai.loyalty.book.GoodsBack;
import guitai.money.Money;
import guitai.refund.Caution;
import guitai.refund.LimitBack;
import guitai.refund.PointsBack;
import guitai.refund.RefundSplit.Part;
import guitai.refund.Repricing;
import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.refund.ReturnPlan;
import guitai.refund.ReturnTerms;
import guitai.refund.Returned;
import guitai.refund.SaleBook;
import guitai.sale.DocumentNumber;
import guitai.sale.LineItem;
import guitai.sale.OfferUse;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works out what a return would give back, to whom, and who has to allow it. Nothing happens here.
final class Returning {
    private final Desk desk;
    private final SaleBook sales;
    private final Wayback wayback;
    private final ReturnPorts ports;
    private final MemberPorts members;
    private final InstantSource clock;

    Returning(Desk desk, Wayback wayback, Counter.Ports p) {
        this.desk = desk;
        this.sales = p.sales();
        this.wayback = wayback;
        this.ports = p.returns();
        this.members = p.members();
        this.clock = p.clock();
    }

    RefundDesk.Result plan(RefundDesk.Wish wish) {
        var refused = desk.notTrading();
        return refused.isPresent()
                ? new RefundDesk.Result.Refused(refused.get())
                : planned(wish.receipt(), wish.wanted(), wish.inCash());
    }

    /// The same whoever is present: a payment may come in while the till is locked.
    RefundDesk.Result planned(String receipt, Map<Integer, Quantity> wanted) {
        return planned(receipt, wanted, false);
    }

    private RefundDesk.Result planned(
            String receipt, Map<Integer, Quantity> wanted, boolean inCash) {
        var sale = find(receipt);
        if (sale.isEmpty()) return new RefundDesk.Result.NotFound(receipt);
        if (wanted.entrySet().stream().anyMatch(w -> partOfAPiece(sale.get(), w))) {
            return new RefundDesk.Result.Refused(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        var before = sales.returned(sale.get().number());
        var terms = terms(sale.get());
        var plan =
                wanted.isEmpty()
                        ? ReturnPlan.ofAll(sale.get(), before, terms)
                        : ReturnPlan.of(sale.get(), before, wanted, terms);
        return planned(sale.get(), before, plan, inCash);
    }

    /// An amount that goes back while the goods stay.
    RefundDesk.Result amount(String receipt, Money amount) {
        var sale = find(receipt);
        if (sale.isEmpty()) return new RefundDesk.Result.NotFound(receipt);
        if (sale.get().topUp().isPresent()) {
            return new RefundDesk.Result.Refused(Refusal.Because.TOP_UP_WHOLE);
        }
        var before = sales.returned(sale.get().number());
        var plan = ReturnPlan.ofAmount(sale.get(), before, amount, desk.rules.rounding());
        return planned(sale.get(), before, plan, false);
    }

    Optional<Sale.Completed> find(String receipt) {
        return DocumentNumber.parse(receipt).flatMap(sales::completed);
    }

    private ReturnTerms terms(Sale.Completed sale) {
        var again = sale.header().terms().promise().reprice() ? ports.repricing() : Repricing.OFF;
        return new ReturnTerms(
                desk.rules.rounding(), ports.policy().gifts(), ports.condition(), again);
    }

    private static boolean partOfAPiece(Sale.Completed sale, Map.Entry<Integer, Quantity> wanted) {
        return wanted.getValue().milli() % 1000 != 0
                && sale.lines().stream()
                        .anyMatch(l -> l.number() == wanted.getKey() && !l.weighed());
    }

    private RefundDesk.Result planned(
            Sale.Completed sale, Returned before, ReturnPlan plan, boolean inCash) {
        if (!(plan instanceof ReturnPlan.Possible possible)) {
            return new RefundDesk.Result.NotPossible(plan);
        }
        var back = wayback.of(sale, before, possible);
        var asPaid = back.stream().allMatch(part -> part.of().cash());
        var stored = notOfStoredValue(sale, back, inCash && !asPaid);
        if (stored.isPresent()) return new RefundDesk.Result.Refused(stored.get());
        var paid = inCash && !asPaid ? inCash(back, possible.amount()) : back;
        var cautions = cautions(sale, possible, inCash && !asPaid);
        return new RefundDesk.Result.Planned(sale, possible, paid, cautions);
    }

    /// A top-up goes back by the law's rules, and what stored value has paid onto it (rule LY-60).
    private Optional<Refusal> notOfStoredValue(
            Sale.Completed sale, List<Part> back, boolean otherWay) {
        var paid = back.stream().anyMatch(part -> part.of().kind() == TenderKind.PURSE);
        var limits = new PurseLimits(members, clock.instant());
        if (otherWay && (paid || sale.topUp().isPresent())) {
            return Desk.refuse(Refusal.Because.NOT_IN_CASH);
        }
        if (sale.topUp().isPresent()) return limits.payingOut(sale, desk.openShift().date());
        return paid ? limits.closed() : Optional.empty();
    }

    private List<Part> inCash(List<Part> back, Money like) {
        var all = Money.sum(like.currency(), back.stream().map(Part::amount).toList());
        var coins = desk.rules.rounding().round(all);
        return coins.isPositive()
                ? List.of(new Part(TenderLine.exact(TenderKind.CASH, coins), coins))
                : List.of();
    }

    private List<Caution> cautions(
            Sale.Completed sale, ReturnPlan.Possible plan, boolean otherWay) {
        var cautions = new ArrayList<Caution>();
        var days = sale.header().terms().promise().days();
        var today = desk.openShift().date();
        var gone = ChronoUnit.DAYS.between(sale.header().date().day(), today.day());
        if (days > 0 && gone > days) cautions.add(Caution.LATE);
        if (plan.amount().compareTo(ports.policy().highValue()) > 0) {
            cautions.add(Caution.HIGH_VALUE);
        }
        if (sales.returns(sale.number()).size() >= ports.policy().serial()) {
            cautions.add(Caution.SERIAL);
        }
        if (otherWay) cautions.add(Caution.CASH_FOR_OTHER);
        return cautions;
    }

    /// What moves on the account of the sale's member.
    PointsBack pointsBack(RefundDesk.Result.Planned planned) {
        var before = sales.returned(planned.sale().number());
        var sale = desk.members.known(planned.sale());
        return ComingBack.points(sale, before, planned.plan().lines());
    }

    /// The return as the member's authority will be told of it.
    GoodsBack forMembers(RefundDesk.Result.Planned planned, Return back) {
        var before = sales.returned(planned.sale().number());
        var whole = ComingBack.whole(planned.sale(), before, back.lines());
        return desk.members.goodsBack(back, desk.members.known(planned.sale()), whole);
    }

    /// What other merchants owe no more for its coupons.
    Decision funded(RefundDesk.Result.Planned planned, Return back) {
        var before = sales.returned(planned.sale().number());
        var whole = ComingBack.whole(planned.sale(), before, back.lines());
        return desk.members.fundedBack(back, planned.sale(), whole);
    }

    /// What the offers of the sale may give out again.
    List<OfferUse> usesBack(RefundDesk.Result.Planned planned) {
        var before = sales.returned(planned.sale().number());
        return LimitBack.of(
                planned.sale(), before, planned.plan().lines(), desk.openShift().date());
    }

    /// Why nobody can take this back right now, if so.
    Optional<Refusal> notAllowed(RefundDesk.Result.Planned planned, Approval approval) {
        if (desk.sale().filter(s -> !s.lines().isEmpty()).isPresent()) {
            return Desk.refuse(Refusal.Because.SALE_AT_COUNTER);
        }
        return planned.cautions().isEmpty()
                ? desk.notAllowed(Permission.RETURN_GOODS, approval)
                : desk.notAllowed(Permission.UNUSUAL_RETURN, approval);
    }

    /// The same of an exchange: a top-up is exchanged for nothing.
    Optional<Refusal> notExchanged(RefundDesk.Result.Planned planned, Approval approval) {
        return planned.sale()
                .topUp()
                .<Refusal>map(_ -> Refusal.Because.TOP_UP_WHOLE)
                .or(() -> notAllowed(planned, approval));
    }

    /// What is left to come back of each line, and what settles the sale by now.
    RefundDesk.Receipt receipt(Sale.Completed sale) {
        var before = sales.returned(sale.number());
        var lines = sale.lines().stream().map(line -> left(line, before)).toList();
        return new RefundDesk.Receipt(sale, lines, sales.tenders(sale.number()));
    }

    Optional<Return> returnFor(DocumentNumber original, DocumentNumber sale) {
        return sales.returns(original).stream()
                .filter(back -> back.notes().exchangedFor().filter(sale::equals).isPresent())
                .findFirst();
    }

    private RefundDesk.Left left(LineItem line, Returned before) {
        var milli = line.quantity().milli() - before.milli(line.number());
        return new RefundDesk.Left(line, milli, ports.policy().resold(line));
    }

    Optional<DocumentNumber> last() {
        return sales.last().map(Sale.Completed::number);
    }

    List<String> reasons() {
        return ports.policy().reasons();
    }

    /// The line, with whether its goods go back on the shelf; nothing is said of money alone.
    ReturnLine shelved(ReturnLine line, RefundDesk.Wish wish) {
        if (line.quantity().milli() == 0) return line;
        var usual = ports.policy().resold(line.sold());
        return line.shelved(wish.shelf().getOrDefault(line.sold().number(), usual));
    }
}
