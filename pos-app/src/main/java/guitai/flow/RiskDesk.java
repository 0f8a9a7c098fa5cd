package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.money.Money;
import guitai.payment.Payer;
import guitai.risk.DayWatch;
import guitai.risk.DiscountShares;
import guitai.risk.Finding;
import guitai.risk.PayerMark;
import guitai.risk.RiskBook;
import guitai.risk.RiskLimits;
import guitai.risk.RiskRule;
import guitai.risk.TillEvent;
import guitai.risk.Velocity;
import guitai.risk.Velocity.Of;
import guitai.risk.Velocity.Subject;
import guitai.sale.Sale;
import guitai.sale.SaleCoupon;
import guitai.shift.Shift;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Stands in the way of what goes too fast or is being guessed, and lists for the manager what of a
/// day somebody should look at (rules RK-01 to RK-09).
///
/// A stop names its rule in the journal; where a supervisor may let it pass, the approval does, and
/// that is journaled too. Confined to the till's thread; the list reads the disk.
public final class RiskDesk {
    /// A cashier's usual discounts are those of the last four weeks of all cashiers.
    private static final int USUAL_DAYS = 28;

    private static final long HIGH_RETURN = 500_00;

    private final Desk desk;
    private final InstantSource clock;
    private RiskPorts ports;
    private Velocity velocity;
    private Optional<Velocity.Stop> last = Optional.empty();
    private String stoppedSale = "";
    private String liftedSale = "";
    private String countedSale = "";
    private Optional<Reading> read = Optional.empty();
    private String countedPayer = "";

    /// Whose payment code was read for a sale that is not paid yet.
    private record Reading(String sale, String mark) {}

    RiskDesk(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
        this.ports =
                RiskPorts.usual(
                        RiskBook.none(), new Money(HIGH_RETURN, desk.rules.currency()), Set.of());
        this.velocity = new Velocity(ports.velocity());
    }

    /// With the books and the numbers of this shop. A till that was started again knows what the
    /// day had: a restart is no way round a rule.
    public void knowing(RiskPorts others) {
        ports = others;
        velocity = new Velocity(others.velocity());
        for (var event : others.book().events(today())) {
            if (event instanceof TillEvent.Sold sold && sold.redeemed()) {
                var subjects =
                        new ArrayList<>(subjects(List.of(), sold.member().map(MemberId::new)));
                sold.payer().ifPresent(mark -> subjects.add(new Subject(Of.PAYER, mark)));
                velocity.count(subjects, sold.at());
            }
        }
    }

    public sealed interface Result {
        record Listed(BusinessDate date, List<Finding> findings) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// The list of one business date, for whoever may see what colleagues do.
    public Result list(BusinessDate date, Approval approval) {
        return closed(approval)
                .<Result>map(Result.Refused::new)
                .orElseGet(
                        () ->
                                new Result.Listed(
                                        date, findings(ports.book(), ports.limits(), date)));
    }

    /// Why somebody may not see what colleagues do.
    public Optional<Refusal> closed(Approval approval) {
        return desk.notPresent().or(() -> desk.notAllowed(Permission.REVIEW_RETURNS, approval));
    }

    public RiskLimits limits() {
        return ports.limits();
    }

    /// Also where nobody is at the till, and on any thread: after a long day it takes a while.
    public static List<Finding> findings(RiskBook book, RiskLimits limits, BusinessDate date) {
        var usual =
                book.discounts(
                        new BusinessDate(date.day().minusDays(USUAL_DAYS)),
                        new BusinessDate(date.day().minusDays(1)));
        return new DayWatch(limits, new DiscountShares(usual)).findings(book.events(date));
    }

    /// Why points and coupons cannot pay just now, if so (rule RK-01). Counts the sale once,
    /// however often its total is asked for.
    ///
    /// @param stocks of the coupons that take something off
    Optional<Refusal> using(Sale.Open sale, List<String> stocks) {
        var id = sale.header().id().value();
        if (id.equals(countedSale)) return Optional.empty();
        var member = sale.header().terms().customer().member();
        var subjects = new ArrayList<>(subjects(stocks, member.map(one -> new MemberId(one.id()))));
        var payer = read.filter(one -> one.sale().equals(id)).map(Reading::mark);
        payer.ifPresent(mark -> subjects.add(new Subject(Of.PAYER, mark)));
        var stop = velocity.look(subjects, clock.instant());
        if (stop.isPresent() && !id.equals(liftedSale)) {
            last = stop;
            if (!id.equals(stoppedSale)) stopped(stop.get().rule(), stop.get().subject());
            stoppedSale = id;
            return Desk.refuse(Refusal.Because.TOO_FAST);
        }
        velocity.count(subjects, clock.instant());
        countedSale = id;
        if (payer.isPresent()) countedPayer = id;
        return Optional.empty();
    }

    /// A payment code was read, and the wallet says whose it is; nothing is charged yet.
    void reads(Payer payer) {
        var sale = desk.sale().map(s -> s.header());
        read =
                sale.map(
                        header ->
                                new Reading(
                                        header.id().value(), PayerMark.of(payer, header.date())));
    }

    /// Who paid a sale that is on disk: written down where a rule counts it, and nowhere else.
    void paid(Payer payer, Sale.Completed sale) {
        var customer = sale.header().terms().customer();
        var redeemed =
                customer.coupons().stream().anyMatch(SaleCoupon::applied)
                        || customer.member().filter(one -> one.used() > 0).isPresent();
        var small = sale.paid().compareTo(ports.limits().smallSale()) < 0;
        if (desk.operator().isEmpty() || !(redeemed || small)) return;
        var date = sale.header().date();
        var mark = PayerMark.of(payer, date);
        if (redeemed && !sale.header().id().value().equals(countedPayer)) {
            velocity.count(List.of(new Subject(Of.PAYER, mark)), clock.instant());
        }
        var event = new MemberEvent.PayerMarked(sale.number().toString(), mark, date.day());
        desk.books.write(Commit.of(new Fact.MemberMoved(event, desk.who().id())));
    }

    private List<Subject> subjects(List<String> stocks, Optional<MemberId> member) {
        var subjects = new ArrayList<Subject>();
        for (var name : stocks) subjects.add(new Subject(Of.STOCK, name));
        member.ifPresent(who -> subjects.add(new Subject(Of.MEMBER, who.value())));
        subjects.add(new Subject(Of.DEVICE, desk.rules.workstation()));
        return subjects;
    }

    /// What stands in the way of the sale at the counter, until somebody lifts it.
    public Optional<Velocity.Stop> stopping() {
        var sale = desk.sale().map(s -> s.header().id().value()).orElse("");
        return last.filter(_ -> sale.equals(stoppedSale) && !sale.equals(liftedSale));
    }

    public sealed interface Lift {
        /// The sale at the counter may go on.
        record Lifted(String rule) implements Lift {}

        record Refused(Refusal why) implements Lift {}
    }

    /// A supervisor's word lets the sale at the counter pass, once, and is written down (rule
    /// RK-09).
    public Lift lift(Approval approval) {
        var sale = desk.sale().map(s -> s.header().id().value()).orElse("");
        if (last.isEmpty() || sale.isEmpty() || !sale.equals(stoppedSale)) {
            return new Lift.Refused(Refusal.Because.NO_SALE_AT_COUNTER);
        }
        var refused = desk.notTrading().or(() -> desk.notAllowed(Permission.LIFT_RISK, approval));
        if (refused.isPresent()) return new Lift.Refused(refused.get());
        if (last.get().answer() == Velocity.Answer.REFUSE) {
            return new Lift.Refused(Refusal.Because.TOO_FAST);
        }
        var rule = last.get().rule().id();
        var to = desk.who().id();
        var by = approval instanceof Approval.ByOverride(var other, _) ? other : to;
        var lifted = new Fact.RiskLifted(rule, last.get().subject(), shift(), by, to);
        desk.books.write(Commit.of(desk.facts(approval, lifted).toArray(new Fact[0])));
        liftedSale = sale;
        return new Lift.Lifted(rule);
    }

    private void stopped(RiskRule rule, String subject) {
        var by = desk.who().id();
        desk.books.write(Commit.of(new Fact.RiskStopped(rule.id(), subject, shift(), by)));
    }

    private long shift() {
        return desk.shift().map(Shift::number).orElse(0L);
    }

    public BusinessDate today() {
        return desk.shift().orElse(null) instanceof Shift.Open open
                ? open.date()
                : desk.rules.calendar().dateOf(clock.instant());
    }
}
