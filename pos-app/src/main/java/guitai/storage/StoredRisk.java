package guitai.storage;

import guitai.journal.Fact;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Telling;
import guitai.money.Money;
import guitai.refund.Caution;
import guitai.refund.Return;
import guitai.risk.DiscountShares;
import guitai.risk.RiskBook;
import guitai.risk.RiskRule;
import guitai.risk.TillEvent;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.Sale;
import guitai.sale.SaleCoupon;
import guitai.sale.SaleMember;
import guitai.staff.OperatorId;
import guitai.storage.Decoded.Known;
import guitai.store.journal.Entry;
import guitai.tender.TenderKind;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a day's journal says to whoever looks for risk.
final class StoredRisk implements RiskBook {
    private static final int BATCH = 500;
    // A till writes some ten entries a sale.
    private static final int MOST_READ = 40 * MOST_EVENTS;

    private static final Set<String> CARES_FOR =
            Set.of(
                    FactType.SALE.name(),
                    FactType.RETURN.name(),
                    FactType.NO_SALE.name(),
                    FactType.MEMBER.name(),
                    FactType.RISK_STOPPED.name(),
                    FactType.RISK_LIFTED.name());

    // What happened between two documents belongs to the day of the one before it.
    private static final String FROM = "SELECT min(seq) AS seq FROM document WHERE date = ?";
    private static final String TO = "SELECT min(seq) AS seq FROM document WHERE date > ?";

    private static final String SHARES =
            "SELECT d.operator, d.date, sum(d.gross) AS listed,"
                    + " (SELECT coalesce(sum(o.amount), 0) FROM document_discount o JOIN document e"
                    + " ON e.no = o.no WHERE e.operator = d.operator AND e.date = d.date"
                    + " AND e.kind = 'SALE' AND o.kind IN ('MANUAL_LINE', 'MANUAL_BASKET')) AS off"
                    + " FROM document d WHERE d.kind = 'SALE' AND d.date BETWEEN ? AND ?"
                    + " GROUP BY d.operator, d.date LIMIT 2000";

    private final Disk disk;
    private final FactCodec codec;

    StoredRisk(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    @Override
    public List<TillEvent> events(BusinessDate date) {
        var from = seq(FROM, date);
        if (from.isEmpty()) return List.of();
        long to = seq(TO, date).orElse(Long.MAX_VALUE);
        var events = new ArrayList<TillEvent>();
        var payers = new HashMap<String, String>();
        long next = from.get();
        int read = 0;
        while (read < MOST_READ && events.size() < MOST_EVENTS) {
            var first = next;
            var batch = disk.read(in -> in.journal().from(first, BATCH));
            for (var entry : batch) {
                if (entry.seq() >= to || events.size() >= MOST_EVENTS) return by(payers, events);
                event(entry, payers).ifPresent(events::add);
                next = entry.seq() + 1;
            }
            if (batch.size() < BATCH) break;
            read += batch.size();
        }
        return by(payers, events);
    }

    /// Who paid stands behind the sale.
    private static List<TillEvent> by(Map<String, String> payers, List<TillEvent> events) {
        return events.stream()
                .map(
                        event ->
                                event instanceof TillEvent.Sold sold
                                        ? sold.by(Optional.ofNullable(payers.get(sold.document())))
                                        : event)
                .toList();
    }

    private Optional<Long> seq(String sql, BusinessDate date) {
        return disk.read(in -> in.one(sql, row -> row.optionalLong("seq"), date.toString()))
                .flatMap(seq -> seq.isPresent() ? Optional.of(seq.getAsLong()) : Optional.empty());
    }

    private Optional<TillEvent> event(Entry entry, Map<String, String> payers) {
        if (!CARES_FOR.contains(entry.type())) return Optional.empty();
        if (!(codec.decode(entry) instanceof Known(var fact))) return Optional.empty();
        if (fact instanceof Fact.MemberMoved(MemberEvent.PayerMarked(var sale, var mark, _), _)) {
            payers.put(sale, mark);
        }
        return event(fact, entry.at());
    }

    private Optional<TillEvent> event(Fact fact, Instant at) {
        if (fact instanceof Fact.SaleCompleted(var sale, var by)) {
            return Optional.of(sold(sale, by));
        }
        if (fact instanceof Fact.ReturnCompleted(var back, var by)) {
            return Optional.of(cameBack(back, by));
        }
        if (fact instanceof Fact.DrawerOpened(var number, _, _, var by)) {
            return Optional.of(new TillEvent.DrawerOpened(number.toString(), by, at));
        }
        if (fact instanceof Fact.RiskStopped(var rule, var subject, _, var by)) {
            return Optional.of(new TillEvent.Stopped(rule, subject, by, at));
        }
        if (fact instanceof Fact.RiskLifted(var rule, var subject, _, var by, var to)) {
            return Optional.of(new TillEvent.Lifted(rule, subject, by, to, at));
        }
        return fact instanceof Fact.MemberMoved(var event, var by)
                ? notMet(event, by, at)
                : Optional.empty();
    }

    private Optional<TillEvent> notMet(MemberEvent event, OperatorId by, Instant at) {
        if (event instanceof MemberEvent.CouponRefused(var coupon, var document, _, _)) {
            var sale = List.of(document);
            var rule = RiskRule.COUPON_NOT_HONOURED;
            return Optional.of(new TillEvent.NotMet(rule, coupon.value(), sale, by, at));
        }
        if (event instanceof MemberEvent.Heard(var telling, var why) && why.isPresent()) {
            var about = about(telling);
            var rule = RiskRule.MEMBER_NOT_BOOKED;
            return Optional.of(new TillEvent.NotMet(rule, telling, about, by, at));
        }
        return Optional.empty();
    }

    private List<String> about(String telling) {
        var body =
                disk.read(
                        in ->
                                in.one(
                                        "SELECT body FROM telling WHERE number = ?",
                                        row -> row.text("body"),
                                        telling));
        return body.flatMap(text -> codec.written(text, Telling.class))
                .map(Telling::documents)
                .orElse(List.of());
    }

    private TillEvent sold(Sale.Completed sale, OperatorId by) {
        var lines = sale.lines();
        return new TillEvent.Sold(
                sale.number().toString(),
                by,
                sale.at(),
                sale.header().terms().customer().member().map(SaleMember::id),
                Optional.empty(),
                sale.paid(),
                sum(lines.stream().map(LineItem::gross).toList()),
                sum(
                        lines.stream()
                                .flatMap(line -> line.modifiers().stream())
                                .filter(off -> off.kind().manual())
                                .map(PriceModifier::amount)
                                .toList()),
                redeemed(sale));
    }

    private static boolean redeemed(Sale.Completed sale) {
        var customer = sale.header().terms().customer();
        return customer.coupons().stream().anyMatch(SaleCoupon::applied)
                || customer.member().filter(member -> member.used() > 0).isPresent();
    }

    private TillEvent cameBack(Return back, OperatorId by) {
        var member = back.original().flatMap(sale -> member(sale.toString()));
        return new TillEvent.CameBack(
                back.number().toString(),
                by,
                back.at(),
                back.original().map(Object::toString),
                member.or(back::customer).filter(who -> !who.isEmpty()),
                back.amount(),
                back.refunds().stream().anyMatch(line -> line.kind() == TenderKind.CASH),
                back.notes().cautions().contains(Caution.CASH_FOR_OTHER));
    }

    private Optional<String> member(String sale) {
        return disk.read(
                in ->
                        in.one(
                                "SELECT member FROM member_sale WHERE no = ?",
                                row -> row.text("member"),
                                sale));
    }

    private Money sum(List<Money> amounts) {
        return Money.sum(codec.currency(), amounts);
    }

    @Override
    public List<DiscountShares.Day> discounts(BusinessDate from, BusinessDate to) {
        return disk.read(
                in ->
                        in.query(
                                SHARES,
                                row ->
                                        new DiscountShares.Day(
                                                new OperatorId(row.text("operator")),
                                                new Money(row.getLong("listed"), codec.currency()),
                                                new Money(row.getLong("off"), codec.currency())),
                                from.toString(),
                                to.toString()));
    }
}
