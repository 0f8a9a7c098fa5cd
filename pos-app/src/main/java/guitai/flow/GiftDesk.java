package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Authority.Answer;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Telling;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.gift.GiftTerms;
import guitai.slip.Slip;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Stamps and draws at the counter (rules SC-09, SC-05), and what stands in the way of too much.
///
/// What a payment sets off needs nobody here: it is in the commit of the sale. Confined to the
/// till's thread; an authority elsewhere is told later, and these need one that answers.
public final class GiftDesk {
    private final Desk desk;
    private final MemberPorts ports;
    private final RiskDesk risk;
    private final MemberHold hold;
    private final InstantSource clock;
    private GiftTerms terms;

    GiftDesk(Desk desk, MemberPorts ports, MemberHold hold, InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.risk = new RiskDesk(desk, clock);
        this.hold = hold;
        this.clock = clock;
        this.terms = GiftTerms.none(desk.rules.calendar().zone());
        hold.watchedBy(risk);
    }

    /// What the shop gives, as it has published it; until then nothing is offered on a screen.
    public void publishing(GiftTerms others) {
        terms = others;
    }

    /// For the member of the sale at the counter.
    public MemberGifts ofMember() {
        return new MemberGifts(this, desk, ports, terms);
    }

    public RiskDesk risk() {
        return risk;
    }

    public sealed interface Result {
        /// @param stamped whether there is one more; a day has an end
        /// @param won what it filled a card for, or the draw gave
        record Done(boolean stamped, boolean drawn, List<Reward> won) implements Result {
            public Done {
                won = List.copyOf(won);
            }
        }

        record NotKnown() implements Result {}

        /// Somebody elsewhere decides, and is told when that can be.
        record Later() implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// One stamp on a member's card, or a check-in.
    ///
    /// @param number of the act, such as that on a paper stamp: the same again is the same stamp
    public Result stamp(CampaignId card, String number, MemberKey key) {
        return tell(
                key,
                (member, date) -> new Telling.Stamped(number, member, card, clock.instant(), date));
    }

    /// One ticket of a draw.
    public Result draw(CampaignId draw, String number, MemberKey key) {
        return tell(
                key,
                (member, date) -> new Telling.Drawing(number, member, draw, clock.instant(), date));
    }

    private interface Wish {
        Telling of(MemberId member, BusinessDate date);
    }

    private Result tell(MemberKey key, Wish wish) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (ports.club().isEmpty()) return new Result.Refused(Refusal.Because.NO_MEMBERS);
        var club = ports.club().get();
        // By what this machine has: nobody is waited for.
        var member = club.book().find(key);
        return member.isEmpty()
                ? new Result.NotKnown()
                : done(club.authority().tell(wish.of(member.get(), desk.openShift().date())));
    }

    /// What is decided about such an act of a member, written down with the papers of it.
    Answer told(Telling telling, List<Slip.Request> papers) {
        var answer = ports.club().orElseThrow().authority().tell(telling);
        if (answer instanceof Answer.Decided(var decision)) {
            write(decision, decision.equals(Decision.NOTHING) ? List.of() : papers);
            // The card shows what is left of the points.
            hold.forget();
        } else if (answer instanceof Answer.ToBeTold(var later)) {
            write(new Decision(List.of(new MemberEvent.ToTell(later)), List.of()), List.of());
        }
        return answer;
    }

    Instant now() {
        return clock.instant();
    }

    private Result done(Answer answer) {
        return switch (answer) {
            case Answer.Decided(var decision) -> {
                write(decision);
                yield done(decision.events());
            }
            case Answer.ToBeTold(var telling) -> {
                write(new Decision(List.of(new MemberEvent.ToTell(telling)), List.of()));
                yield new Result.Later();
            }
        };
    }

    private void write(Decision decision) {
        write(decision, List.of());
    }

    private void write(Decision decision, List<Slip.Request> papers) {
        var nothing = new Commit(List.of(), Working.UNCHANGED, papers);
        if (decision.equals(Decision.NOTHING)) return;
        desk.books.write(MemberBooking.with(decision, nothing, desk.who().id()));
    }

    private static Result done(List<MemberEvent> events) {
        return new Result.Done(
                events.stream().anyMatch(MemberEvent.Stamped.class::isInstance),
                events.stream().anyMatch(MemberEvent.Drew.class::isInstance),
                events.stream()
                        .filter(MemberEvent.CampaignFired.class::isInstance)
                        .map(event -> ((MemberEvent.CampaignFired) event).reward())
                        .toList());
    }
}
