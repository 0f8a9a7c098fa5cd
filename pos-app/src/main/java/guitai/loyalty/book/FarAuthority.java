package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.coupon.CouponCode;
import guitai.time.BusinessDate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An authority elsewhere, as a till sees it: asked over a line that may be cut, and told later.
///
/// What it said of a member is remembered for a day, and is what a till has while nobody answers
/// (rule LY-41); in memory only, so that nothing personal lies about: after a start nothing is
/// known. Any thread.
public final class FarAuthority implements Authority, Courier {
    /// More members than come to one till in a day.
    private static final int MOST_KEPT = 2_000;

    private final Line line;
    private final InstantSource clock;
    private final Duration remembered;
    private final Map<MemberId, Looked.Found> found = new Eldest<>();
    private final Map<MemberKey, MemberId> keys = new Eldest<>();

    /// The wire: each question blocks until it is answered or given up, and says so.
    public interface Line extends Courier {
        Looked look(MemberKey key, BusinessDate today);

        Looked look(MemberId member, BusinessDate today);

        Shown show(CouponCode code);

        Joining enrol(Enrolment wish);

        Held hold(Hold wish);
    }

    /// @param remembered a member price holds from what was said no longer ago
    public FarAuthority(Line line, InstantSource clock, Duration remembered) {
        this.line = line;
        this.clock = clock;
        this.remembered = remembered;
    }

    private static final class Eldest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST_KEPT;
        }
    }

    @Override
    public Looked look(MemberKey key, BusinessDate today) {
        return switch (line.look(key, today)) {
            case Looked.Found answer -> keep(key, answer);
            case Looked.NotKnown no -> no;
            case Looked.Unreachable _ -> new Looked.Unreachable(kept(key));
        };
    }

    @Override
    public Looked look(MemberId member, BusinessDate today) {
        return switch (line.look(member, today)) {
            case Looked.Found answer -> keep(answer);
            case Looked.NotKnown no -> no;
            case Looked.Unreachable _ -> new Looked.Unreachable(kept(member));
        };
    }

    private synchronized Looked keep(MemberKey key, Looked.Found answer) {
        keys.put(key, answer.file().id());
        return keep(answer);
    }

    private synchronized Looked keep(Looked.Found answer) {
        found.put(answer.file().id(), answer);
        return answer;
    }

    private synchronized Optional<Looked.Found> kept(MemberKey key) {
        return Optional.ofNullable(keys.get(key)).flatMap(this::kept);
    }

    private synchronized Optional<Looked.Found> kept(MemberId member) {
        var oldest = clock.instant().minus(remembered);
        return Optional.ofNullable(found.get(member)).filter(one -> !one.asOf().isBefore(oldest));
    }

    @Override
    public Shown show(CouponCode code) {
        return line.show(code);
    }

    @Override
    public Joining enrol(Enrolment wish) {
        return line.enrol(wish);
    }

    @Override
    public Held hold(Hold wish) {
        return line.hold(wish);
    }

    /// Never waits: it is due from the commit on.
    @Override
    public Answer tell(Telling telling) {
        return new Answer.ToBeTold(telling);
    }

    @Override
    public Optional<Reply> deliver(Telling telling) {
        return line.deliver(telling);
    }
}
