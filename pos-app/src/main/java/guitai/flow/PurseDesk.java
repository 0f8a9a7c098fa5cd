package guitai.flow;

import guitai.catalog.ItemClass;
import guitai.catalog.ItemFlag;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.loyalty.value.PurseSum;
import guitai.loyalty.value.PurseTerms;
import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleMember;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A member's own stored value 储值, which this shop keeps: sold at the counter, and paid with (rule
/// LY-60). What a token of another issuer holds is [StoredValueDesk].
///
/// A top-up is a sale of its own with one line: whatever pays for goods pays for it, with every
/// care for what nobody knows yet; only stored value and credit notes do not. Confined to the
/// till's thread.
public final class PurseDesk {
    /// Under which a top-up stands in documents; no item of a shop has it.
    public static final Sku SKU = new Sku("STORED-VALUE");

    /// No goods, no tax: goods are taxed when they are bought with it.
    private static final TaxCategory UNTAXED = new TaxCategory("STORED-VALUE", TaxRate.EXEMPT);

    private static final ItemClass CLASS =
            new ItemClass("stored-value", Set.of(), Set.of(ItemFlag.NO_DISCOUNT));

    private final Desk desk;
    private final MemberPorts ports;
    private final CustomerSale sale;
    private final Checkout checkout;
    private final InstantSource clock;

    private PurseDesk(
            Desk desk,
            MemberPorts ports,
            CustomerSale sale,
            Checkout checkout,
            InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.sale = sale;
        this.checkout = checkout;
        this.clock = clock;
    }

    static PurseDesk of(Desk desk, Counter.Ports p, Checkout checkout) {
        var sale = new CustomerSale(desk, p.members(), p.ids(), p.clock());
        return new PurseDesk(desk, p.members(), sale, checkout, p.clock());
    }

    public sealed interface Result {
        record Added(Sale.Open sale, PurseSum sum) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// What the shop sells of it.
    public PurseTerms terms() {
        return ports.club().map(club -> club.programme().purse()).orElse(PurseTerms.NOTHING_SOLD);
    }

    /// Whether it can be sold to the customer at the counter: goods are another sale.
    public boolean sellsNow() {
        return terms().sold() && notAlone().isEmpty();
    }

    /// Puts a top-up for the member at the counter in front of the customer; it is on the purse
    /// once it is paid.
    ///
    /// @param pay what the customer pays for it
    public Result topUp(Money pay) {
        var refused = sale.notNow().or(this::notAlone);
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var member = sale.customer().member();
        if (member.isEmpty()) return new Result.Refused(Refusal.Because.NO_MEMBER_ATTACHED);
        if (!terms().sold()) return new Result.Refused(Refusal.Because.NO_TOP_UPS);
        var sum = terms().of(pay);
        if (sum.isEmpty()) return new Result.Refused(Refusal.Because.AMOUNT_OUT_OF_RANGE);
        var not = limits().toppingUp(member, sum.get(), desk.openShift().date());
        if (not.isPresent()) return new Result.Refused(not.get());
        var open = sale.open();
        return new Result.Added(
                desk.keep(open.add(line(open.nextNumber(), sum.get())), true), sum.get());
    }

    /// Goods, and goods that come back, are another sale.
    private Optional<Refusal> notAlone() {
        if (desk.waiting.isPresent()) return Desk.refuse(Refusal.Because.ITEM_WAITING);
        var goods = desk.sale().filter(now -> !now.lines().isEmpty()).isPresent();
        var exchange = desk.sale().flatMap(now -> now.header().terms().exchange()).isPresent();
        return goods || exchange ? Desk.refuse(Refusal.Because.TOP_UP_ALONE) : Optional.empty();
    }

    private static LineItem line(int number, PurseSum sum) {
        return new LineItem(
                number,
                SKU,
                SKU.value(),
                "会员储值",
                "Stored value",
                new Unit.Each(),
                "笔",
                UNTAXED,
                Quantity.ONE,
                sum.principal(),
                sum.principal(),
                CLASS,
                new PriceBasis.TopUp(sum.bonus()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// What the member at the counter can still pay with, less what this sale has taken already;
    /// nothing where there is none.
    public Money left() {
        var now = desk.sale();
        var none = Money.zero(desk.rules.currency());
        return now.flatMap(s -> s.header().terms().customer().member())
                .filter(_ -> limits().closed().isEmpty())
                .flatMap(member -> limits().file(member.id(), now.get().header().date()))
                .map(file -> file.purse().left().whole().minus(drawn(now.get())))
                .orElse(none);
    }

    /// Pays for the sale at the counter from the member's stored value: decided here, and moved in
    /// the commit that finishes the sale.
    ///
    /// @param part takes only so much; else all that is due, or all there is
    /// @param approval a second person's, above the programme's limit (rules LY-22, RK-06)
    public Checkout.Result pay(Optional<Money> part, Approval approval) {
        var refused = desk.notTrading().or(desk::paymentUnderway).or(limits()::closed);
        var member = sale.customer().member();
        var not = refused.or(() -> notBy(member));
        if (not.isPresent()) return new Checkout.Result.Refused(not.get());
        return switch (checkout.total()) {
            case Checkout.Result.Due(var tendering) ->
                    pay(tendering, member.orElseThrow(), part, approval);
            case Checkout.Result.PartPaid(var tendering) ->
                    pay(tendering, member.orElseThrow(), part, approval);
            case Checkout.Result.Completed done -> done;
            case Checkout.Result.Reopened _ ->
                    throw new IllegalStateException("a total never reopens");
            case Checkout.Result.Refused no -> no;
        };
    }

    private Optional<Refusal> notBy(Optional<SaleMember> member) {
        if (member.isEmpty()) return Desk.refuse(Refusal.Because.NO_MEMBER_ATTACHED);
        if (member.get().later()) return Desk.refuse(Refusal.Because.PURSE_ELSEWHERE);
        if (!member.get().proof().pays()) return Desk.refuse(Refusal.Because.PROOF_NEEDED);
        return PurseLimits.byMoneyOnly(desk);
    }

    private Checkout.Result pay(
            Sale.Tendering tendering, SaleMember member, Optional<Money> part, Approval approval) {
        var left = left();
        var most = left.min(tendering.settlement().due());
        var amount = part.orElse(most);
        if (!left.isPositive() || amount.compareTo(left) > 0) {
            return new Checkout.Result.Refused(Refusal.Because.PURSE_TOO_LITTLE);
        }
        if (!amount.isPositive() || amount.compareTo(most) > 0) {
            return new Checkout.Result.Refused(Refusal.Because.AMOUNT_OUT_OF_RANGE);
        }
        var above = ports.club().orElseThrow().programme().secondFactorAbove();
        var stepUp = drawn(tendering).plus(amount).compareTo(above) > 0;
        var refused =
                stepUp
                        ? desk.notAllowed(Permission.MUCH_STORED_VALUE, approval)
                        : Optional.<Refusal>empty();
        if (refused.isPresent()) return new Checkout.Result.Refused(refused.get());
        var line = TenderLine.purse(amount, member.id());
        return checkout.take(
                tendering, line, stepUp ? desk.facts(approval) : List.of(), Optional.empty());
    }

    private Money drawn(Sale of) {
        var tenders =
                of instanceof Sale.Tendering now
                        ? now.settlement().tenders()
                        : List.<TenderLine>of();
        return Money.sum(
                desk.rules.currency(),
                tenders.stream()
                        .filter(line -> line.kind() == TenderKind.PURSE)
                        .map(TenderLine::amount)
                        .toList());
    }

    private PurseLimits limits() {
        return new PurseLimits(ports, clock.instant());
    }
}
