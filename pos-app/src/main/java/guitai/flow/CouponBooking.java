package guitai.flow;

import guitai.loyalty.book.CouponBook;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.FundedUse;
import guitai.money.Money;
import guitai.money.Rounding;
import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.Sale;
import guitai.sale.SaleCoupon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the coupons of a sale leave in the books besides their own life: who pays for them (rule
/// SC-11), and what this till believes of them until somebody elsewhere has decided.
final class CouponBooking {
    private final MemberPorts ports;
    private final Coupons coupons;

    CouponBooking(MemberPorts ports, Coupons coupons) {
        this.ports = ports;
        this.coupons = coupons;
    }

    private CouponBook book() {
        return ports.club().map(club -> club.book().coupons()).orElseGet(CouponBook::none);
    }

    private static List<SaleCoupon> applied(Sale sale) {
        return sale.header().terms().customer().coupons().stream()
                .filter(SaleCoupon::applied)
                .toList();
    }

    /// What follows from a sale that is about to be written down.
    ///
    /// @param elsewhere whether somebody else decides about its coupons
    Decision used(Sale.Completed sale, boolean elsewhere) {
        return elsewhere ? funded(sale).and(believed(sale)) : funded(sale);
    }

    private Decision funded(Sale.Completed sale) {
        var uses = new ArrayList<MemberEvent>();
        for (var coupon : applied(sale)) {
            var id = new CouponId(coupon.id());
            var stock = coupons.coupon(id).flatMap(known -> book().stock(known.terms().stock()));
            var funders = stock.flatMap(one -> one.funders());
            if (funders.isEmpty()) continue;
            var off = Money.sum(sale.rounding().currency(), off(coupon, sale.lines()));
            if (off.isZero()) continue;
            var document = sale.number().toString();
            var day = sale.header().date().day();
            var name = stock.orElseThrow().id();
            FundedUse.of(id, name, funders.get(), document, off, day)
                    .forEach(use -> uses.add(new MemberEvent.CouponFunded(use)));
        }
        return new Decision(uses, List.of());
    }

    /// What a coupon took off, line by line.
    static List<Money> off(SaleCoupon coupon, List<LineItem> lines) {
        return lines.stream().flatMap(line -> off(coupon, line).stream()).toList();
    }

    private static Optional<Money> off(SaleCoupon coupon, LineItem line) {
        return line.modifiers().stream()
                .filter(one -> one.kind() == PriceModifier.Kind.COUPON)
                .filter(one -> one.id().equals(coupon.offer()))
                .filter(one -> one.version() == coupon.version())
                .map(PriceModifier::amount)
                .findFirst();
    }

    /// What they owe no more because goods came back: of a part its share rounded down, of the last
    /// of it all that is left, so that the rows of a sale that came back in full make nothing.
    ///
    /// @param whole whether nothing of the sale is left
    Decision fundedBack(Return back, Sale.Completed sale, boolean whole) {
        var uses = new ArrayList<MemberEvent>();
        for (var coupon : applied(sale)) {
            var rows = book().fundedOf(new CouponId(coupon.id()));
            if (rows.isEmpty()) continue;
            var less = whole ? rest(rows, back) : part(coupon, rows.getFirst(), back);
            less.forEach(use -> uses.add(new MemberEvent.CouponFunded(use)));
        }
        return new Decision(uses, List.of());
    }

    private static List<FundedUse> rest(List<FundedUse> rows, Return back) {
        var merchants = rows.stream().map(FundedUse::merchant).distinct().toList();
        var less = new ArrayList<FundedUse>();
        for (var merchant : merchants) {
            var amounts =
                    rows.stream()
                            .filter(row -> row.merchant().equals(merchant))
                            .map(FundedUse::amount)
                            .toList();
            var left = Money.sum(back.rounding().currency(), amounts);
            if (left.isZero()) continue;
            var first = rows.getFirst();
            less.add(
                    new FundedUse(
                            first.coupon(),
                            first.stock(),
                            back.number().toString(),
                            merchant,
                            left.negated(),
                            back.header().date().day()));
        }
        return less;
    }

    private List<FundedUse> part(SaleCoupon coupon, FundedUse of, Return back) {
        var funders = book().stock(of.stock()).flatMap(one -> one.funders());
        var shares = back.lines().stream().flatMap(line -> share(coupon, line).stream()).toList();
        var off = Money.sum(back.rounding().currency(), shares);
        if (funders.isEmpty() || off.isZero()) return List.of();
        return FundedUse.of(
                of.coupon(),
                of.stock(),
                funders.get(),
                back.number().toString(),
                off.negated(),
                back.header().date().day());
    }

    private static Optional<Money> share(SaleCoupon coupon, ReturnLine line) {
        var all = line.sold().quantity().milli();
        return off(coupon, line.sold())
                .map(
                        off ->
                                off.withMinor(
                                        Rounding.floor(off.minor(), line.quantity().milli(), all)));
    }

    /// Somebody elsewhere decides: until then this till takes none of these a second time.
    private Decision believed(Sale.Completed sale) {
        var moved = new ArrayList<MemberEvent>();
        for (var coupon : applied(sale)) {
            var id = new CouponId(coupon.id());
            var used =
                    new CouponState.Redeemed(
                            sale.header().id().value(), sale.number().toString(), sale.at());
            coupons.coupon(id)
                    .map(Coupon::terms)
                    .ifPresent(t -> moved.add(new MemberEvent.CouponMoved(id, used, t.last())));
        }
        return new Decision(moved, List.of());
    }
}
