package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.coupon.Coupon;
import guitai.refund.SaleBook;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.sale.SaleMember;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Somebody comes back with a receipt whose points nobody could book, and is a member: they have
/// them now, once (rule LY-41).
final class ClaimDesk {
    private final Desk desk;
    private final MemberPorts ports;
    private final SaleBook sales;
    private final ClaimCodes claims;
    private final InstantSource clock;

    ClaimDesk(
            Desk desk,
            MemberPorts ports,
            SaleBook sales,
            Customers customers,
            InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.sales = sales;
        this.claims = new ClaimCodes(ports, customers);
        this.clock = clock;
    }

    /// Whether a token is one of these.
    boolean knows(String token) {
        return claims.find(token).isPresent();
    }

    /// For the member of the sale at the counter.
    MemberDesk.Result claim(String token) {
        var member = desk.sale().flatMap(sale -> sale.header().terms().customer().member());
        var refused = desk.notTrading();
        if (refused.isPresent()) return new MemberDesk.Result.Refused(refused.get());
        if (member.isEmpty()) {
            return new MemberDesk.Result.Refused(Refusal.Because.NO_MEMBER_ATTACHED);
        }
        var claim = claims.find(token);
        var today = desk.openShift().date();
        var sale = claim.filter(one -> ClaimCodes.isOpen(one, today)).flatMap(this::sale);
        return sale.isEmpty()
                ? new MemberDesk.Result.Refused(Refusal.Because.CLAIM_OVER)
                : claimed(claim.orElseThrow(), sale.get(), member.get());
    }

    /// The sale it was printed for, while all its goods are with the customer.
    private Optional<Sale.Completed> sale(Coupon claim) {
        var book = ports.club().orElseThrow().book();
        return book.claimedBy(claim.code())
                .flatMap(DocumentNumber::parse)
                .flatMap(sales::completed)
                .filter(sale -> book.claimed(sale.number().toString()).isEmpty())
                .filter(sale -> sales.returned(sale.number()).milliByLine().isEmpty());
    }

    private MemberDesk.Result claimed(Coupon claim, Sale.Completed sale, SaleMember member) {
        var counted = desk.members.claimed(sale, member);
        var points = counted.header().terms().customer().member().orElse(member).earned();
        var claimed =
                new MemberEvent.SaleClaimed(
                        new MemberId(member.id()),
                        sale.number().toString(),
                        points,
                        desk.openShift().date().day());
        var all =
                new Decision(List.of(claimed), List.of())
                        .and(ClaimCodes.used(claim, sale, clock.instant()))
                        .and(desk.members.paid(counted, Optional.empty()));
        var nothing = new Commit(List.of(), Working.UNCHANGED, List.of());
        desk.books.write(MemberBooking.with(all, nothing, desk.who().id()));
        return new MemberDesk.Result.Earned(points);
    }
}
