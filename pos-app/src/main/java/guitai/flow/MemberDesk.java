package guitai.flow;

import guitai.loyalty.MemberCode.Reading;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.Authority.Joining;
import guitai.loyalty.book.Authority.Looked;
import guitai.loyalty.book.MemberFile;
import guitai.privacy.Purpose;
import guitai.sale.Sale;
import guitai.sale.SaleId;
import guitai.sale.SaleMember;
import guitai.sale.SaleMember.Proof;
import guitai.staff.Approval;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Who the sale at the counter is counted for: attach, join, pay with points, take away again.
///
/// An authority of one's own answers at once; one elsewhere is asked away from the till's thread,
/// and its answer comes to whoever listens. Nothing here holds a sale up. Confined to the till's
/// thread.
public final class MemberDesk {
    /// How enrolments and consents at this counter are known.
    public static final String CHANNEL = "till";

    private final Desk desk;
    private final MemberPorts ports;
    private final Customers customers;
    private final CustomerSale sale;
    private final InstantSource clock;
    private final List<Consumer<MemberNews>> listeners = new ArrayList<>();
    private final MemberQuestions questions;

    MemberDesk(
            Desk desk,
            MemberPorts ports,
            Customers customers,
            Supplier<SaleId> ids,
            InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.customers = customers;
        this.sale = new CustomerSale(desk, ports, ids, clock);
        this.clock = clock;
        this.questions = new MemberQuestions(ports, clock);
        customers.whenGone(questions::drop);
    }

    public sealed interface Result {
        record Attached(MemberCard card) implements Result {}

        /// An authority elsewhere is being asked; the answer comes as [MemberNews.Looked].
        record LookingUp() implements Result {}

        /// @param key with which the person may join; empty for a code
        record NotKnown(Optional<MemberKey> key) implements Result {}

        /// Nobody can say who this is: the sale goes on without, and its points can be claimed
        /// later (rule LY-41).
        record Unreachable() implements Result {}

        record Detached() implements Result {}

        /// Membership was not agreed to: the sale goes on without (rule CP-11).
        record NoConsent() implements Result {}

        /// @param points 0 where the day's limit is reached, or it was told before
        record Earned(long points) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// Who wants to join, and to what the customer said yes on the customer's own screen.
    ///
    /// @param agreed what was said yes to; without membership nobody joins
    public record Wish(
            List<MemberKey> keys,
            Optional<String> name,
            Optional<MonthDay> birthday,
            List<Purpose> agreed,
            Proof proof) {
        public Wish {
            keys = List.copyOf(keys);
            agreed = List.copyOf(agreed);
        }
    }

    /// Whether this shop has members.
    public boolean here() {
        return ports.club().isPresent();
    }

    /// Whether an authority elsewhere is being asked who this is.
    public boolean lookingUp() {
        return questions.open();
    }

    public void listen(Consumer<MemberNews> listener) {
        listeners.add(listener);
    }

    /// The member of the sale at the counter.
    public Optional<MemberCard> card() {
        var here = desk.sale();
        return here.flatMap(s -> s.header().terms().customer().member())
                .flatMap(member -> ports.club().map(club -> card(member, club, here.get())));
    }

    private MemberCard card(SaleMember member, MemberPorts.Club club, Sale of) {
        var earned = desk.pricing.last().map(priced -> priced.pointsEarned()).orElse(0L);
        var file = customers.file(of.header().terms().customer(), of.header().date());
        var day = desk.rules.calendar().dateOf(clock.instant());
        return new MemberCards(club.programme(), of.header().date(), day).of(member, file, earned);
    }

    /// What stands behind `MB:`: a code of a member's phone, or the number of a card. A picture of
    /// an old code, and a number that others may know, earn and do not pay (rules SC-01, LY-22).
    public Result scanned(String token) {
        var reading =
                ports.club()
                        .flatMap(MemberPorts.Club::codes)
                        .map(codes -> codes.read(token, clock.instant()))
                        .orElseGet(Reading.NotOurs::new);
        return switch (reading) {
            case Reading.Live(var member) -> attach(member, Proof.LIVE);
            case Reading.Old(var member) -> attach(member, Proof.NAMED);
            case Reading.NotOurs() -> called(MemberKey.card(token));
        };
    }

    /// A telephone number: who is called by it may be at the counter.
    public Result called(String phone) {
        return called(MemberKey.phone(phone));
    }

    private Result called(Optional<MemberKey> key) {
        return key.map(known -> attach(known, Proof.NAMED))
                .orElseGet(() -> new Result.NotKnown(Optional.empty()));
    }

    public Result attach(MemberKey key, Proof proof) {
        return look(
                authority -> authority.look(key, today()),
                new Asking(Optional.empty(), Optional.of(key), proof));
    }

    public Result attach(MemberId member, Proof proof) {
        return look(
                authority -> authority.look(member, today()),
                new Asking(Optional.of(member), Optional.empty(), proof));
    }

    /// @param member known by its code, which needs nobody to be asked
    private record Asking(Optional<MemberId> member, Optional<MemberKey> key, Proof proof) {}

    private Result look(Function<Authority, Looked> question, Asking asking) {
        Looked nobody = new Looked.Unreachable(Optional.empty());
        return ask(question, nobody, looked -> looked(looked, asking));
    }

    /// Asks, and answers at once where the authority does.
    private <T> Result ask(Function<Authority, T> question, T nobody, Function<T, Result> then) {
        var refused = sale.notNow();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        return questions
                .ask(question, nobody, then, late -> tell(new MemberNews.Looked(late)))
                .orElseGet(Result.LookingUp::new);
    }

    private Result looked(Looked looked, Asking asking) {
        return switch (looked) {
            case Looked.Found(var file, _) -> counted(file, asking.proof(), false);
            case Looked.NotKnown() -> new Result.NotKnown(asking.key());
            case Looked.Unreachable(var kept) ->
                    kept.map(found -> counted(found.file(), asking.proof(), true))
                            .or(() -> asking.member().map(id -> unseen(id, asking.proof())))
                            .orElseGet(this::unnamed);
        };
    }

    private Result unnamed() {
        customers.unnamed();
        return new Result.Unreachable();
    }

    private Result counted(MemberFile file, Proof proof, boolean later) {
        customers.remember(file);
        var member = SaleMember.attached(file.id().value(), file.tier().tier(), proof, later);
        return attached(member);
    }

    /// A genuine code says who it is; what the member has, nobody here knows.
    private Result unseen(MemberId member, Proof proof) {
        customers.forget();
        return attached(SaleMember.attached(member.value(), "", proof, true));
    }

    private Result attached(SaleMember member) {
        var refused = sale.notNow();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        sale.counting(Optional.of(member));
        return new Result.Attached(card().orElseThrow());
    }

    /// The sale is counted for nobody again; prices and offers follow.
    public Result detach() {
        questions.drop();
        var refused = sale.notNow();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (desk.sale().flatMap(s -> s.header().terms().customer().member()).isEmpty()) {
            return refused(Refusal.Because.NO_MEMBER_ATTACHED);
        }
        sale.counting(Optional.empty());
        customers.forget();
        return new Result.Detached();
    }

    /// Pays with at most so many points; 0 takes them back. What is really used follows from the
    /// goods and the programme, and stands on the card (rules LY-20, LY-22).
    public Result payWithPoints(long points, Approval approval) {
        var refused =
                sale.notNow().or(() -> PointsAsked.refusal(points, ports, this, desk, approval));
        if (refused.isPresent()) return new Result.Refused(refused.get());
        sale.counting(sale.customer().member().map(member -> member.asking(points)));
        return new Result.Attached(card().orElseThrow());
    }

    /// Points of another source, as the programme names it: a check-in, a review (rule LY-14).
    ///
    /// @param number of the act; the same again earns nothing
    public Result earned(String source, String number, MemberKey key) {
        if (ports.club().isEmpty()) return refused(Refusal.Because.NO_MEMBERS);
        var refused = desk.notTrading();
        return refused.isPresent()
                ? new Result.Refused(refused.get())
                : new OtherPoints(desk, ports.club().get(), clock.instant())
                        .earned(source, number, key);
    }

    /// An authority elsewhere has answered what the total waited for.
    void answered(Optional<Refusal> why, Checkout checkout) {
        tell(
                new MemberNews.Held(
                        why.<Checkout.Result>map(Checkout.Result.Refused::new)
                                .orElseGet(checkout::total)));
    }

    /// Makes somebody a member and counts the sale at the counter for them.
    public Result enrol(Wish wish) {
        if (!wish.agreed().contains(Purpose.MEMBERSHIP)) return new Result.NoConsent();
        var refused = sale.notNow();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var enrol = new Enrol(desk, ports.club().orElseThrow());
        var enrolment = enrol.asked(wish, clock.instant());
        Joining nobody = new Joining.Unreachable();
        return ask(
                authority -> authority.enrol(enrolment),
                nobody,
                answer -> joined(answer, enrol, wish.proof()));
    }

    /// Somebody is a member from this commit on; then the sale is counted for them.
    private Result joined(Joining answer, Enrol enrol, Proof proof) {
        return switch (answer) {
            case Joining.Joined(var member, var decision) ->
                    enrol.written(member, decision)
                            .map(known -> counted(known, proof, false))
                            .orElseGet(() -> unseen(member, proof));
            case Joining.Already(var file) -> counted(file, proof, false);
            case Joining.NoConsent() -> new Result.NoConsent();
            case Joining.Unreachable() -> unnamed();
        };
    }

    private BusinessDate today() {
        return desk.openShift().date();
    }

    private static Result refused(Refusal why) {
        return new Result.Refused(why);
    }

    private void tell(MemberNews news) {
        List.copyOf(listeners).forEach(listener -> listener.accept(news));
    }
}
