package guitai.loyalty.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A trigger, a reward and their limits (支付有礼, rule SC-02).
///
/// @param priority higher first
/// @param stop no campaign after this one, once it fired
/// @param first and `last` day of the programme's calendar
public record Campaign(
        CampaignId id,
        int priority,
        boolean stop,
        LocalDate first,
        LocalDate last,
        Trigger trigger,
        Reward reward,
        Caps caps) {

    /// How often it may give; empty for no limit.
    public record Caps(
            Optional<Integer> perMember, Optional<Integer> perDay, Optional<Integer> total) {
        public static final Caps NONE =
                new Caps(Optional.empty(), Optional.empty(), Optional.empty());

        public Caps {
            for (var cap : List.of(perMember, perDay, total)) {
                if (cap.filter(n -> n < 1).isPresent()) {
                    throw new IllegalArgumentException("a campaign that may give nothing");
                }
            }
        }

        boolean leaves(Given given) {
            return room(perMember, given.toMember())
                    && room(perDay, given.today())
                    && room(total, given.inAll());
        }

        private static boolean room(Optional<Integer> cap, int given) {
            return cap.filter(n -> given >= n).isEmpty();
        }
    }

    /// What it has given so far.
    ///
    /// @param toMember to the member of the event
    /// @param today on the event's day
    public record Given(int toMember, int today, int inAll) {
        public static final Given NOTHING = new Given(0, 0, 0);
    }

    public Campaign {
        if (last.isBefore(first)) throw new IllegalArgumentException("it ends before it begins");
    }

    boolean runsOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// A limit per member cannot be kept for somebody unknown.
    boolean knowsEnoughOf(PaidEvent event) {
        return event.member().isPresent()
                || (caps.perMember().isEmpty()
                        && !trigger.firstPayment()
                        && trigger.asleep().isEmpty());
    }
}
