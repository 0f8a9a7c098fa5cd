package guitai.flow;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority.Answer;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.book.Telling;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.gift.DrawTerms;
import guitai.loyalty.gift.GiftTerms;
import guitai.loyalty.gift.StampCard;
import guitai.sale.SaleMember;
import guitai.slip.Slip;
import guitai.time.BusinessDate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Cards of stamps and draws for the member of the sale at the counter (rules SC-05, SC-09).
///
/// What is offered is what the shop has published; prices in points and odds stand there before
/// anybody draws (rule CP-07). Confined to the till's thread; reads the disk.
public final class MemberGifts {
    private final GiftDesk gifts;
    private final Desk desk;
    private final MemberPorts ports;
    private final GiftTerms terms;

    MemberGifts(GiftDesk gifts, Desk desk, MemberPorts ports, GiftTerms terms) {
        this.gifts = gifts;
        this.desk = desk;
        this.ports = ports;
        this.terms = terms;
    }

    /// Why a stamp or a ticket cannot be had now.
    public enum Why {
        /// It can.
        NONE,
        NOT_THESE_DAYS,
        /// No more of it today.
        DAY_IS_FULL,
        TOO_FEW_POINTS,
        /// Points are spent with a code that is shown now (rule LY-22).
        PROOF_NEEDED,
        /// Staff draw nothing (rule CP-07).
        STAFF
    }

    public sealed interface Offered {
        /// @param on the card that is being filled
        record Card(CampaignId id, int on, int full, Reward reward, Why why) implements Offered {}

        /// @param left tickets of this member today
        record Draw(DrawTerms terms, int left, Why why) implements Offered {}
    }

    public sealed interface Result {
        /// @param filled what a full card brought
        record Stamped(CampaignId card, int on, int full, List<Reward> filled) implements Result {
            public Stamped {
                filled = List.copyOf(filled);
            }
        }

        /// @param prize by its published name; empty for a ticket that won nothing
        record Drew(CampaignId draw, Optional<String> prize, List<Reward> won) implements Result {
            public Drew {
                won = List.copyOf(won);
            }
        }

        /// It was not had after all.
        record Not(Why why) implements Result {}

        /// Somebody elsewhere decides, and is told when that can be.
        record Later() implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    private Optional<SaleMember> member() {
        return desk.sale().flatMap(sale -> sale.header().terms().customer().member());
    }

    /// Legal while a shift is open.
    private BusinessDate today() {
        return desk.openShift().date();
    }

    /// Whether the shop gives stamps or draws these days, to whomever.
    public boolean any() {
        return !terms.cards().isEmpty()
                || terms.draws().stream().anyMatch(draw -> draw.runsOn(today().day()));
    }

    /// Nothing without a member, and where the shop gives nothing of the kind.
    public List<Offered> offered() {
        var member = member();
        if (member.isEmpty() || ports.club().isEmpty() || desk.notTrading().isPresent()) {
            return List.of();
        }
        var book = ports.club().get().book();
        var file = book.file(new MemberId(member.get().id()), today());
        if (file.isEmpty()) return List.of();
        var all = new ArrayList<Offered>();
        for (var card : terms.cards()) all.add(card(card, file.get().id(), book));
        for (var draw : terms.draws()) {
            if (!draw.last().isBefore(today().day())) {
                all.add(draw(draw, member.get(), file.get(), book));
            }
        }
        return List.copyOf(all);
    }

    private Offered.Card card(StampCard card, MemberId member, MemberBook book) {
        var given = book.gifts().stamps(card.id(), member, today().day());
        return new Offered.Card(
                card.id(),
                (int) (given.all() % card.full()),
                card.full(),
                card.reward(),
                card.open(given) ? Why.NONE : Why.DAY_IS_FULL);
    }

    private Offered.Draw draw(DrawTerms draw, SaleMember member, MemberFile file, MemberBook book) {
        var sofar = book.gifts().draws(draw.id(), file.id(), today().day());
        int left = Math.max(0, draw.perDay() - sofar.today());
        return new Offered.Draw(draw, left, why(draw, left, member, file));
    }

    private Why why(DrawTerms draw, int left, SaleMember member, MemberFile file) {
        if (!draw.runsOn(today().day())) return Why.NOT_THESE_DAYS;
        if (terms.staff().contains(file.id())) return Why.STAFF;
        if (left == 0) return Why.DAY_IS_FULL;
        if (draw.points() == 0) return Why.NONE;
        if (!member.proof().pays()) return Why.PROOF_NEEDED;
        return file.points().spendable(today().day()) < draw.points() || file.points().debt() > 0
                ? Why.TOO_FEW_POINTS
                : Why.NONE;
    }

    /// One stamp, by the hand of whoever is at the till.
    public Result stamp(CampaignId card) {
        return act(
                offered -> offered instanceof Offered.Card one && one.id().equals(card),
                (number, member) -> new Telling.Stamped(number, member, card, gifts.now(), today()),
                _ -> List.of(),
                events -> stamped(card, events));
    }

    private Result stamped(CampaignId card, List<MemberEvent> events) {
        if (events.stream().noneMatch(MemberEvent.Stamped.class::isInstance)) {
            return new Result.Not(Why.DAY_IS_FULL);
        }
        return offered().stream()
                .filter(Offered.Card.class::isInstance)
                .map(Offered.Card.class::cast)
                .filter(one -> one.id().equals(card))
                .findFirst()
                .<Result>map(one -> new Result.Stamped(card, one.on(), one.full(), won(events)))
                .orElseGet(() -> new Result.Not(Why.NOT_THESE_DAYS));
    }

    /// One ticket, paid for with points where it costs any; the result is printed too.
    public Result draw(CampaignId draw) {
        return act(
                offered -> offered instanceof Offered.Draw one && one.terms().id().equals(draw),
                (number, member) -> new Telling.Drawing(number, member, draw, gifts.now(), today()),
                number -> List.of(Slip.Request.original(Slip.Kind.DRAW_SLIP, number)),
                events -> drew(draw, events));
    }

    private Result drew(CampaignId draw, List<MemberEvent> events) {
        for (var event : events) {
            if (event instanceof MemberEvent.Drew drew) {
                var prize =
                        drew.drawn()
                                .prize()
                                .flatMap(
                                        won ->
                                                terms.draw(draw)
                                                        .map(t -> t.draw().prizes().get(won)))
                                .map(won -> won.name());
                return new Result.Drew(draw, prize, won(events));
            }
        }
        return new Result.Not(Why.TOO_FEW_POINTS);
    }

    private interface Wish {
        Telling of(String number, MemberId member);
    }

    private Result act(
            Predicate<Offered> meant,
            Wish wish,
            Function<String, List<Slip.Request>> papers,
            Function<List<MemberEvent>, Result> then) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (ports.club().isEmpty()) return new Result.Refused(Refusal.Because.NO_MEMBERS);
        var member = member();
        if (member.isEmpty()) return new Result.Refused(Refusal.Because.NO_MEMBER_ATTACHED);
        var offered = offered().stream().filter(meant).findFirst();
        var why = offered.map(MemberGifts::why).orElse(Why.NOT_THESE_DAYS);
        if (why != Why.NONE) return new Result.Not(why);
        var number = ports.club().get().numbers().get();
        var telling = wish.of(number, new MemberId(member.get().id()));
        return switch (gifts.told(telling, papers.apply(number))) {
            case Answer.Decided(var decision) -> then.apply(decision.events());
            case Answer.ToBeTold _ -> new Result.Later();
        };
    }

    private static Why why(Offered offered) {
        return switch (offered) {
            case Offered.Card card -> card.why();
            case Offered.Draw draw -> draw.why();
        };
    }

    private static List<Reward> won(List<MemberEvent> events) {
        return events.stream()
                .filter(MemberEvent.CampaignFired.class::isInstance)
                .map(event -> ((MemberEvent.CampaignFired) event).reward())
                .toList();
    }
}
