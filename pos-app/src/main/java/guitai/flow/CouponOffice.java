package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.CouponBook;
import guitai.loyalty.book.CouponIssue;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.MemberEvent.CouponIssued;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.coupon.CouponToken;
import guitai.loyalty.coupon.FundedUse;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.staff.Permission;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a manager sees of coupons, and giving one out by hand.
///
/// Confined to the till's thread; reads the disk.
public final class CouponOffice {
    private static final int MOST_REFUSED = 200;

    private final Desk desk;
    private final MemberPorts ports;

    CouponOffice(Desk desk, MemberPorts ports) {
        this.desk = desk;
        this.ports = ports;
    }

    /// @param figures all nothing for a stock that has issued none
    public record Line(CouponStock stock, CouponBook.Figures figures) {
        /// How many can still be issued; empty for as many as are asked for.
        public Optional<Long> left() {
            return stock.number().map(all -> Math.max(0, all - figures.issued()));
        }
    }

    /// Everything there is about stocks.
    ///
    /// @param others what campaigns issue without a stock: red packets, goods vouchers
    public record Sheet(
            List<Line> stocks, List<CouponBook.Figures> others, List<CouponPack> packs) {
        public Sheet {
            stocks = List.copyOf(stocks);
            others = List.copyOf(others);
            packs = List.copyOf(packs);
        }

        /// Of all of them.
        public List<CouponBook.Figures> figures() {
            return Stream.concat(stocks.stream().map(Line::figures), others.stream()).toList();
        }
    }

    public sealed interface Giving {
        /// @param shown what the customer scans, signed where the shop signs; secret
        /// @param missed what a pack could not give
        record Given(List<String> shown, List<CouponIssue.Missed> missed) implements Giving {
            public Given {
                shown = List.copyOf(shown);
                missed = List.copyOf(missed);
            }

            @Override
            public String toString() {
                return "Given[" + shown.size() + ", missed=" + missed + "]";
            }
        }

        record Refused(Refusal why) implements Giving {}
    }

    private CouponBook book() {
        return ports.club().map(club -> club.book().coupons()).orElseGet(CouponBook::none);
    }

    /// Every stock with what became of it, by id.
    public List<Line> stocks() {
        Map<String, CouponBook.Figures> figures =
                book().figures().stream()
                        .collect(Collectors.toMap(CouponBook.Figures::stock, Function.identity()));
        return book().stocks().stream()
                .map(stock -> new Line(stock, figures.getOrDefault(stock.id(), none(stock))))
                .toList();
    }

    public Sheet sheet() {
        var stocks = stocks();
        var known = stocks.stream().map(line -> line.stock().id()).collect(Collectors.toSet());
        var others = book().figures().stream().filter(one -> !known.contains(one.stock())).toList();
        return new Sheet(stocks, others, book().packs());
    }

    private static CouponBook.Figures none(CouponStock stock) {
        return new CouponBook.Figures(stock.id(), 0, 0, 0, 0, 0);
    }

    /// Coupons that were used in sales that stand and could not be, newest first.
    public List<CouponBook.RefusedUse> refused() {
        return book().refused(MOST_REFUSED);
    }

    /// What other merchants owe for a month (rule SC-11).
    public List<FundedUse.Owed> statement(YearMonth month) {
        return FundedUse.statement(month, book().funded(month));
    }

    /// Gives a coupon, or those of a pack, out of hand.
    ///
    /// @param reason must be said
    public Giving give(String stock, Optional<MemberId> member, String reason, Approval approval) {
        var refused = desk.notTrading().or(() -> desk.notAllowed(Permission.OFFERS, approval));
        if (refused.isPresent()) return new Giving.Refused(refused.get());
        if (reason.isBlank()) return new Giving.Refused(Refusal.Because.REASON_NEEDED);
        var own = ports.club().map(MemberPorts.Club::authority);
        if (!(own.orElse(null) instanceof OwnAuthority authority)) {
            return new Giving.Refused(Refusal.Because.NO_MEMBERS);
        }
        var given = authority.give(stock, member, reason.strip(), desk.openShift().date());
        if (!given.decision().events().isEmpty()) {
            var facts = desk.facts(approval);
            for (var event : given.decision().events()) {
                facts.add(new Fact.MemberMoved(event, desk.who().id()));
            }
            desk.books.write(
                    new Commit(facts, Working.UNCHANGED, papers(given.decision()))
                            .knowing(given.decision().personal()));
        }
        return new Giving.Given(
                given.issued().codes().stream().map(this::shown).toList(), given.issued().missed());
    }

    /// A coupon that is nobody's goes out of hand on paper.
    private static List<Slip.Request> papers(Decision decision) {
        return decision.events().stream()
                .filter(CouponIssued.class::isInstance)
                .map(CouponIssued.class::cast)
                .filter(one -> one.member().isEmpty())
                .map(one -> Slip.Request.original(Slip.Kind.COUPON, one.coupon()))
                .toList();
    }

    private String shown(CouponCode code) {
        var terms = ports.club().flatMap(club -> club.book().coupon(code)).map(one -> one.terms());
        return shown(code, terms, ports.coupons().tokens());
    }

    /// Signed where the shop signs, and otherwise its code.
    static String shown(
            CouponCode code, Optional<CouponTerms> terms, Optional<CouponToken> tokens) {
        return tokens.flatMap(by -> terms.map(of -> signed(by, code, of))).orElse(code.secret());
    }

    /// A promise too long for a code is kept under the plain one.
    private static String signed(CouponToken tokens, CouponCode code, CouponTerms terms) {
        try {
            return tokens.show(code, terms);
        } catch (IllegalArgumentException tooLong) {
            return code.secret();
        }
    }
}
