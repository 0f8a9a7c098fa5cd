package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.book.CouponPlan;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.ImportedCoupons;
import guitai.loyalty.gift.PacketOffer;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.Stage;
import guitai.promotion.planning.OfferRecords;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// Takes a file of stocks, packs or coupons: looked over first, and taken when a person has seen
/// what would come of it.
///
/// Confined to the till's thread; reads and writes the disk.
public final class CouponIntake {
    // One commit stays small: a till that is killed has the coupons before it, and takes the rest
    // when the file is taken again.
    private static final int A_COMMIT = 500;

    private final Desk desk;
    private final MemberPorts ports;

    CouponIntake(Desk desk, MemberPorts ports) {
        this.desk = desk;
        this.ports = ports;
    }

    public sealed interface Result {
        /// @param there so many were there already
        record Taken(int published, int issued, int there) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    private MemberBook book() {
        return ports.club().map(MemberPorts.Club::book).orElseGet(MemberBook::none);
    }

    /// What taking it would do.
    ///
    /// @param file its name: the journal has it as the reason
    public CouponPlan look(ImportedCoupons read, String file) {
        return CouponPlan.of(read, book(), desk.openShift().date(), "IMPORT " + file);
    }

    /// Takes what is good of it.
    public Result take(ImportedCoupons read, String file, Approval approval) {
        var refused = desk.notTrading().or(() -> desk.notAllowed(Permission.OFFERS, approval));
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (ports.club().isEmpty()) return new Result.Refused(Refusal.Because.NO_MEMBERS);
        var plan = look(read, file);
        desk.overrideFact(approval).ifPresent(fact -> desk.books.write(Commit.of(fact)));
        commits(plan, desk.who().id()).forEach(desk.books::write);
        int issued = plan.codes().size();
        return new Result.Taken(plan.events().size() - issued, issued, plan.there());
    }

    /// The version of an offer that a stock promises where its row names none; 0 where coupons can
    /// promise no such thing.
    public static int newest(OfferRecords offers, Currency currency, OfferId id) {
        return offers.versions(id).stream()
                .map(OfferRecords.Kept::offer)
                .filter(one -> one.stage() == Stage.COUPON)
                .mapToInt(Offer::version)
                .max()
                .orElseGet(() -> PacketOffer.of(id, currency).map(Offer::version).orElse(0));
    }

    /// What of a plan becomes durable together, in order.
    public static List<Commit> commits(CouponPlan plan, OperatorId by) {
        var commits = new ArrayList<Commit>();
        int codes = 0;
        for (int from = 0; from < plan.events().size(); from += A_COMMIT) {
            var events =
                    plan.events().subList(from, Math.min(plan.events().size(), from + A_COMMIT));
            var facts = new ArrayList<Fact>();
            var personal = new ArrayList<Personal>();
            for (var event : events) {
                facts.add(new Fact.MemberMoved(event, by));
                if (event instanceof MemberEvent.CouponIssued) {
                    personal.add(plan.codes().get(codes++));
                }
            }
            commits.add(new Commit(facts, Working.UNCHANGED, List.of()).knowing(personal));
        }
        return commits;
    }
}
