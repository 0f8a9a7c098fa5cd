package guitai.flow;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Alone;
import guitai.loyalty.book.Authority.Answer;
import guitai.loyalty.book.Authority.Enrolment;
import guitai.loyalty.book.Authority.Held;
import guitai.loyalty.book.Authority.Hold;
import guitai.loyalty.book.Authority.Joining;
import guitai.loyalty.book.Authority.Looked;
import guitai.loyalty.book.Authority.Shown;
import guitai.loyalty.book.BookInMemory;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.FarAuthority;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.Personal;
import guitai.loyalty.book.Telling;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponTerms;
import guitai.storage.TillStore;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Head office of a small chain, and the line to it: cut off, slow, or with answers that get lost
/// or come twice.
final class FarClub implements FarAuthority.Line {
    final BookInMemory book = new BookInMemory();
    final List<Telling> told = new ArrayList<>();
    private final Map<String, Reply> replies = new HashMap<>();
    private final Deque<Runnable> calls = new ArrayDeque<>();
    private final OwnAuthority office;
    private final InstantSource clock;
    private boolean cut;
    private boolean slow;
    private boolean twice;
    private boolean answersGetLost;

    FarClub(InstantSource clock) {
        this.clock = clock;
        this.office = new OwnAuthority(book, ShopClub.programme(), new Random(3), clock);
    }

    MemberPorts ports(TillStore store) {
        return ports(store, "M");
    }

    /// @param till the first letter of its messages' numbers
    MemberPorts ports(TillStore store, String till) {
        var numbers = new CountedIds();
        return new MemberPorts(
                Optional.of(
                        MemberPorts.Club.far(
                                new FarAuthority(this, clock, Alone.USUAL.remembered()),
                                store.members(),
                                ShopClub.programme(),
                                Optional.of(ShopClub.CODES),
                                () -> till + numbers.get().value(),
                                new Random(5),
                                this::away,
                                Runnable::run)));
    }

    private void away(Runnable call) {
        if (slow) {
            calls.add(call);
            return;
        }
        call.run();
        if (twice) call.run();
    }

    void cut(boolean now) {
        cut = now;
    }

    void slow(boolean now) {
        slow = now;
    }

    /// Each question arrives twice, and so does its answer.
    void twice(boolean now) {
        twice = now;
    }

    /// Gives somebody a coupon; nobody's is whoever's holds it.
    void give(Optional<MemberId> member, CouponCode code, CouponTerms terms) {
        var issued = new MemberEvent.CouponIssued(CouponId.of(code), member, terms, "test");
        book.write(new Decision(List.of(issued), List.of(new Personal.Code(code))));
    }

    void write(MemberEvent event) {
        book.write(new Decision(List.of(event), List.of()));
    }

    CouponState state(CouponCode code) {
        return book.coupon(code).map(Coupon::state).orElseThrow();
    }

    void losingAnswers(boolean now) {
        answersGetLost = now;
    }

    /// The slow answers come.
    void answer() {
        while (!calls.isEmpty()) calls.poll().run();
    }

    @Override
    public Looked look(MemberKey key, BusinessDate today) {
        return cut ? new Looked.Unreachable(Optional.empty()) : office.look(key, today);
    }

    @Override
    public Looked look(MemberId member, BusinessDate today) {
        return cut ? new Looked.Unreachable(Optional.empty()) : office.look(member, today);
    }

    @Override
    public Shown show(CouponCode code) {
        return cut ? new Shown.Unreachable() : office.show(code);
    }

    @Override
    public Joining enrol(Enrolment wish) {
        if (cut) return new Joining.Unreachable();
        var joining = office.enrol(wish);
        if (joining instanceof Joining.Joined(_, var decision)) book.write(decision);
        return joining;
    }

    @Override
    public Held hold(Hold wish) {
        if (cut) return new Held.Unreachable();
        var held = office.hold(wish);
        if (held instanceof Held.Granted(var decision)) book.write(decision);
        return held;
    }

    @Override
    public Optional<Reply> deliver(Telling telling) {
        if (cut) return Optional.empty();
        told.add(telling);
        var reply = replies.computeIfAbsent(telling.number(), _ -> decide(telling));
        return answersGetLost ? Optional.empty() : Optional.of(reply);
    }

    private Reply decide(Telling telling) {
        if (!(office.tell(telling) instanceof Answer.Decided(var decision))) {
            throw new AssertionError("head office decides");
        }
        book.write(decision);
        return new Reply(decision, Optional.empty());
    }
}
