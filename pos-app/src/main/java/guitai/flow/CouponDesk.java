package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.Authority.Shown;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.coupon.CouponToken;
import guitai.risk.WrongCodes;
import guitai.sale.Sale;
import guitai.sale.SaleCoupon;
import guitai.sale.SaleCustomer;
import guitai.scan.Scan;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Coupons at the counter: shown, left, and why one takes nothing off.
///
/// A coupon that was shown is only tried: it is held when paying begins and used with the sale. One
/// that does not apply stays the customer's. Whoever keeps coupons elsewhere is asked away from the
/// till's thread. Confined to the till's thread.
public final class CouponDesk {
    /// What the journal says of a coupon that nobody had heard of before its signed code was shown.
    static final String BY_TOKEN = "TOKEN";

    private final Desk desk;
    private final MemberPorts ports;
    private final Coupons coupons;
    private final CustomerSale sale;
    private final InstantSource clock;
    private final MemberQuestions questions;
    private final WrongCodes wrong = new WrongCodes();
    private final CouponsAside aside;
    private final List<Consumer<Result>> listeners = new ArrayList<>();

    private CouponDesk(
            Desk desk, MemberPorts ports, Coupons coupons, CustomerSale sale, InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.coupons = coupons;
        this.sale = sale;
        this.clock = clock;
        this.questions = MemberQuestions.ofMany(ports, clock);
        this.aside = new CouponsAside(desk, coupons, clock);
    }

    static CouponDesk of(Desk desk, Counter.Ports p, Customers customers, Coupons coupons) {
        var sale = new CustomerSale(desk, p.members(), p.ids(), p.clock());
        var here = new CouponDesk(desk, p.members(), coupons, sale, p.clock());
        // An answer about a coupon of somebody who has left is not the next customer's.
        customers.whenGone(here.questions::drop);
        return here;
    }

    public sealed interface Result {
        /// It takes something off.
        record Used(CouponRow row) implements Result {}

        /// It is at the counter, and takes nothing off as the basket is now.
        record Kept(CouponRow row) implements Result {}

        /// It cannot be used here and now, whatever is in the basket.
        record NotUsable(CouponNo why) implements Result {}

        /// Whoever keeps coupons is being asked; the answer comes to those who listen.
        record Asking() implements Result {}

        record Left(CouponId coupon) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// What a manager sees of coupons.
    public CouponOffice office() {
        return new CouponOffice(desk, ports);
    }

    /// Takes files of stocks and coupons.
    public CouponIntake intake() {
        return new CouponIntake(desk, ports);
    }

    /// Hears what became of a coupon about which somebody elsewhere had to be asked.
    public void listen(Consumer<Result> listener) {
        listeners.add(listener);
    }

    /// The coupons of the sale at the counter, in the order in which they came.
    public List<CouponRow> rows() {
        return desk.sale().filter(CouponDesk::goesOn).map(this::rows).orElse(List.of());
    }

    /// What of the customer's coupons a cashier can take in or leave out, and what is refused and
    /// why, each in its place as long as the sale goes on.
    public List<CouponChoice> choices() {
        return aside.choices();
    }

    /// Gives it in writing why coupons take nothing off (rule CP-06).
    public CouponWhy why() {
        return new CouponWhy(desk, ports, clock, choices());
    }

    private List<CouponRow> rows(Sale of) {
        return new CouponRows(coupons, of, desk.pricing.last()).all();
    }

    static boolean goesOn(Sale sale) {
        return sale instanceof Sale.Open || sale instanceof Sale.Tendering;
    }

    /// @param token what stands behind `CP:` or `GB:`
    ScanResult scanned(Scan.Claim shown, String token) {
        // A shop without members keeps no coupons.
        return ports.club().isEmpty()
                ? ScanResult.NotServed.of(shown)
                : new ScanResult.CouponShown(present(token));
    }

    /// @param token what stands behind `CP:`
    public Result present(String token) {
        var tokens = ports.coupons().tokens();
        return present(tokens.map(t -> t.read(token)).orElseGet(() -> CouponToken.unsigned(token)));
    }

    public Result present(CouponCode code) {
        return present(new CouponToken.Reading.Plain(code));
    }

    private Result present(CouponToken.Reading reading) {
        var refused = sale.notNow();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (wrong.closed(clock.instant()))
            return new Result.Refused(Refusal.Because.COUPONS_CLOSED);
        return switch (reading) {
            case CouponToken.Reading.Forged(), CouponToken.Reading.NoCode() -> notKnown();
            case CouponToken.Reading.Plain(var code) -> ask(code, Optional.empty());
            case CouponToken.Reading.Genuine(var code, var terms) -> ask(code, Optional.of(terms));
        };
    }

    private Result notKnown() {
        wrong.wrong(clock.instant());
        return new Result.NotUsable(new CouponNo.NotKnown());
    }

    private Result notKnown(CouponCode code) {
        aside.refused(CouponRows.unknown(code));
        return notKnown();
    }

    private Result ask(CouponCode code, Optional<CouponTerms> signed) {
        Shown nobody = new Shown.Unreachable();
        return questions
                .ask(
                        (Authority authority) -> authority.show(code),
                        nobody,
                        shown -> shown(shown, code, signed),
                        this::tell)
                .orElseGet(Result.Asking::new);
    }

    private void tell(Result late) {
        List.copyOf(listeners).forEach(listener -> listener.accept(late));
    }

    private Result shown(Shown shown, CouponCode code, Optional<CouponTerms> signed) {
        var refused = sale.notNow();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        return switch (shown) {
            case Shown.Known(var coupon) -> put(coupon, false);
            case Shown.NotKnown() ->
                    signed.map(terms -> issued(bearers(code, terms), false))
                            .orElseGet(() -> notKnown(code));
            case Shown.Unreachable() -> bySignature(code, signed);
        };
    }

    /// Nobody can be asked: a signature for this very store has to do, and only for so many (rule
    /// PR-28).
    private Result bySignature(CouponCode code, Optional<CouponTerms> signed) {
        if (signed.isEmpty()) return not(CouponNo.Offline.NOT_SIGNED);
        if (!signed.get().stores().contains(desk.rules.store())) {
            return not(CouponNo.Offline.NOT_THIS_STORE);
        }
        var here = sale.customer().coupons().stream().filter(SaleCoupon::later).count();
        var waiting = ports.club().orElseThrow().book().coupons().unheard();
        if (here + waiting >= ports.coupons().mostUnheard()) return not(CouponNo.Offline.LIMIT);
        // One that this till has used already is known here.
        var known = coupons.coupon(CouponId.of(code));
        return issued(known.orElseGet(() -> bearers(code, signed.get())), true);
    }

    private static Result not(CouponNo.Offline why) {
        return new Result.NotUsable(new CouponNo.NotNow(why));
    }

    private static Coupon bearers(CouponCode code, CouponTerms terms) {
        return Coupon.issued(code, Optional.empty(), terms);
    }

    private Result put(Coupon coupon, boolean later) {
        var id = CouponId.of(coupon.code());
        var before = sale.customer();
        var there = before.coupons().stream().anyMatch(one -> one.id().equals(id.value()));
        if (!there) {
            var why = coupon.refusal(wish());
            if (why.isPresent()) {
                CouponNo no = CouponRows.life(why.get(), coupon.terms());
                aside.refused(CouponRows.aside(coupon, coupons, Optional.of(no)));
                return new Result.NotUsable(no);
            }
            if (before.coupons().size() >= SaleCustomer.MOST_COUPONS) {
                return new Result.Refused(Refusal.Because.TOO_MANY_COUPONS);
            }
            coupons.remember(coupon);
            aside.taken(id);
            var more = new ArrayList<>(before.coupons());
            more.add(Coupons.presented(coupon, later));
            sale.keep(before.presenting(more));
        }
        var row = rows().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return row.applied() ? new Result.Used(row) : new Result.Kept(row);
    }

    private Coupon.Wish wish() {
        var member = sale.customer().member().map(one -> one.id());
        var id = desk.sale().map(one -> one.header().id().value()).orElse("");
        var day = desk.openShift().date().day();
        return new Coupon.Wish(id, desk.rules.store(), member, clock.instant(), day);
    }

    /// A signed code is proof that the coupon was issued, wherever that was written down.
    private Result issued(Coupon coupon, boolean later) {
        var result = put(coupon, later);
        var id = CouponId.of(coupon.code());
        var here = result instanceof Result.Used || result instanceof Result.Kept;
        if (!here || ports.club().orElseThrow().book().coupon(id).isPresent()) return result;
        var issued = new MemberEvent.CouponIssued(id, Optional.empty(), coupon.terms(), BY_TOKEN);
        var fact = new Fact.MemberMoved(issued, desk.who().id());
        var commit = new Commit(List.of(fact), Working.UNCHANGED, List.of());
        desk.books.write(commit.knowing(List.of(new Personal.Code(coupon.code()))));
        return result;
    }

    /// Takes a coupon away from the sale: it stays the customer's.
    public Result leave(CouponId coupon) {
        var refused = sale.notNow();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var before = sale.customer();
        var others =
                before.coupons().stream().filter(one -> !one.id().equals(coupon.value())).toList();
        if (others.size() == before.coupons().size()) {
            return new Result.Refused(Refusal.Because.NO_SUCH_COUPON);
        }
        before.coupons().stream()
                .filter(one -> one.id().equals(coupon.value()))
                .forEach(aside::leaving);
        sale.keep(before.presenting(others));
        return new Result.Left(coupon);
    }

    /// Takes one in again that was left out.
    public Result use(CouponId coupon) {
        var refused = sale.notNow();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        return aside.left(coupon)
                .map(known -> put(known, aside.wasLater(coupon)))
                .orElseGet(() -> new Result.Refused(Refusal.Because.NO_SUCH_COUPON));
    }
}
