package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.wallet.CouponGateway;
import guitai.loyalty.wallet.HeldCoupons;
import guitai.payment.Payer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The coupons of this shop that a member has in a wallet become the member's here, before the sale
/// is priced: those of stocks the shop has published for that wallet, each once.
final class WalletHand {
    /// What the journal says of such a coupon.
    static final String REASON = "WALLET";

    private final Desk desk;
    private final MemberPorts ports;
    private final WalletCoupons coupons;

    WalletHand(Desk desk, MemberPorts ports, WalletCoupons coupons) {
        this.desk = desk;
        this.ports = ports;
        this.coupons = coupons;
    }

    /// Blocking; away from the till's thread.
    HeldCoupons held(Payer payer) {
        Optional<CouponGateway> gateway =
                Optional.ofNullable(coupons.gateways().get(payer.channel()));
        return gateway.map(g -> g.held(payer)).orElseGet(HeldCoupons.NotOffered::new);
    }

    void take(MemberId member, HeldCoupons held) {
        if (!(held instanceof HeldCoupons.Found(var found)) || desk.operator().isEmpty()) return;
        var book = ports.club().orElseThrow().book();
        var facts = new ArrayList<Fact>();
        var codes = new ArrayList<Personal>();
        for (var one : found) {
            var code = one.coupon().code();
            var terms = terms(one, book);
            if (terms.isEmpty() || book.coupon(code).isPresent()) continue;
            var issued =
                    new MemberEvent.CouponIssued(
                            CouponId.of(code), Optional.of(member), terms.get(), REASON);
            facts.add(new Fact.MemberMoved(issued, desk.who().id()));
            codes.add(new Personal.Code(code));
        }
        if (facts.isEmpty()) return;
        desk.books.write(new Commit(facts, Working.UNCHANGED, List.of()).knowing(codes));
    }

    private Optional<CouponTerms> terms(HeldCoupons.One one, MemberBook book) {
        var first = day(one.from());
        var last = day(one.until().minusSeconds(1));
        if (last.isBefore(first)) return Optional.empty();
        return book.coupons()
                .stock(one.coupon().shopStock())
                .map(
                        stock ->
                                new CouponTerms(
                                        stock.id(),
                                        stock.offer(),
                                        stock.version(),
                                        first,
                                        last,
                                        stock.stores()));
    }

    private LocalDate day(Instant at) {
        return desk.rules.calendar().dateOf(at).day();
    }
}
