package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.Authority.Joining;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.book.Newcomers;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.Personal;
import guitai.loyalty.book.Programme;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.gift.GiftBook;
import guitai.loyalty.gift.GiftTerms;
import guitai.loyalty.points.LotTerms;
import guitai.loyalty.points.PointsAccount;
import guitai.loyalty.points.Posted;
import guitai.loyalty.tier.TierReview;
import guitai.loyalty.tier.TierState;
import guitai.money.Money;
import guitai.privacy.Consent;
import guitai.privacy.Purpose;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a manager does with members' records: finds them, reads one, shows a number in full,
/// erases.
///
/// Everything is masked until somebody who may has a number shown, and that is journaled (rule
/// CP-16). Confined to the till's thread; reads and writes the disk.
public final class MemberRecords {
    /// Nobody reads more on a screen.
    public static final int MOST = 50;

    /// Where imported members, and what they agreed to, came from.
    private static final String IMPORT = "IMPORT";

    /// Where somebody was who took a word back.
    private static final String COUNTER = "TILL";

    private final Desk desk;
    private final MemberPorts ports;
    private final InstantSource clock;

    MemberRecords(Desk desk, MemberPorts ports, InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.clock = clock;
    }

    public sealed interface Result {
        record Shown(MemberFile file) implements Result {}

        record Erased(MemberId member) implements Result {}

        record NoSuchMember() implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// Whether this shop has members.
    public boolean here() {
        return ports.club().isPresent();
    }

    private MemberBook book() {
        return ports.club().map(MemberPorts.Club::book).orElseGet(MemberBook::none);
    }

    /// The day by which what can be spent is counted.
    public BusinessDate today() {
        return desk.rules.calendar().dateOf(clock.instant());
    }

    /// By a phone number, a card, a member's id or a name; see [MemberBook#search].
    public List<MemberFile> search(String typed) {
        return book().search(typed, MOST, today());
    }

    /// What the shop gives, as its files say.
    ///
    /// @param thousandPay what 1,000 points pay
    public record Promised(Campaigns campaigns, GiftTerms gifts, Money thousandPay) {}

    /// Empty where the shop has no members, or somebody elsewhere decides.
    public Optional<Promised> promised() {
        return ports.club()
                .flatMap(
                        club ->
                                club.authority() instanceof OwnAuthority own
                                        ? Optional.of(promised(club.programme(), own))
                                        : Optional.empty());
    }

    private static Promised promised(Programme programme, OwnAuthority own) {
        return new Promised(programme.campaigns(), own.gifts(), programme.pay().perThousand());
    }

    /// Takes back what was agreed to. It takes nobody else, as giving it did not (rule CP-13).
    public Result withdraw(MemberId member, Purpose purpose) {
        var refused = desk.notPresent();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var file = file(member);
        if (file.isEmpty()) return new Result.NoSuchMember();
        var given =
                file.get().consents().said().reversed().stream()
                        .filter(word -> word.purpose() == purpose)
                        .findFirst();
        if (given.filter(Consent::given).isPresent()) {
            var word = given.get();
            var taken =
                    new Consent(
                            purpose,
                            false,
                            word.text(),
                            clock.instant(),
                            COUNTER,
                            Optional.of(desk.who().id().value()),
                            word.receiver());
            write(List.of(new MemberEvent.Said(file.get().id(), taken)), List.of());
        }
        return new Result.Shown(file(member).orElseThrow());
    }

    /// By which channels somebody came (rule SC-20).
    public GiftBook.Touches touches(MemberId member) {
        return book().gifts().touches(member);
    }

    public Optional<MemberFile> file(MemberId member) {
        return book().file(member, today());
    }

    /// Shows what a member is found by in full, to somebody who may see it, and writes down who
    /// did.
    public Result reveal(MemberId member, Approval word) {
        var refused = refused(word);
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var file = file(member);
        if (file.isEmpty()) return new Result.NoSuchMember();
        write(List.of(new MemberEvent.Unmasked(member, today().day())), List.of());
        return new Result.Shown(file.get());
    }

    /// Nothing finds the person any more; sales and sums stay (rule CP-14). It cannot be undone, so
    /// a second person says so too.
    public Result erase(MemberId member, Approval word) {
        if (!(word instanceof Approval.ByOverride(_, var step)) || step != Permission.MEMBERS) {
            return new Result.Refused(new Refusal.NeedsOverride(Permission.MEMBERS));
        }
        var refused = refused(word);
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (file(member).isEmpty()) return new Result.NoSuchMember();
        write(
                List.of(new MemberEvent.Erased(member, today().day())),
                List.of(new Personal.Wipe(member)));
        return new Result.Erased(member);
    }

    /// What came of taking members of another system.
    public sealed interface Taken {
        record Joined(int members, long points) implements Taken {}

        record Refused(Refusal why) implements Taken {}
    }

    /// What taking them would do: who is a member already, and whose tier is unknown, is not taken.
    public Newcomers look(Newcomers read) {
        var refused = new ArrayList<>(read.refused());
        var left = new ArrayList<Newcomers.One>();
        for (var one : read.all()) {
            var why = why(one);
            if (why.isPresent()) refused.add(new Newcomers.Refused(one.line(), why.get()));
            else left.add(one);
        }
        return new Newcomers(left, refused);
    }

    private Optional<Newcomers.Why> why(Newcomers.One one) {
        if (one.keys().stream().anyMatch(key -> book().find(key).isPresent())) {
            return Optional.of(Newcomers.Why.MEMBER_ALREADY);
        }
        var known =
                one.tier()
                        .map(
                                name ->
                                        ports.club()
                                                .flatMap(c -> c.programme().ladder().named(name))
                                                .isPresent());
        return known.orElse(true) ? Optional.empty() : Optional.of(Newcomers.Why.UNKNOWN_TIER);
    }

    /// Makes them members with their tier and points; what nobody could be asked for is not taken.
    ///
    /// @param source of the points, as the journal has it: the file's name
    public Taken take(Newcomers read, String source, Approval word) {
        var refused = refused(word);
        if (refused.isPresent()) return new Taken.Refused(refused.get());
        if (ports.club().isEmpty()) return new Taken.Refused(Refusal.Because.NO_MEMBERS);
        var club = ports.club().get();
        var members = 0;
        var points = 0L;
        for (var one : look(read).all()) {
            var wish = wish(one, club);
            if (!(club.authority().enrol(wish) instanceof Joining.Joined(var member, var how))) {
                continue;
            }
            var decision = how.and(new Decision(brought(one, member, source), List.of()));
            write(decision.events(), decision.personal());
            members++;
            points += one.points();
        }
        return new Taken.Joined(members, points);
    }

    /// They agreed elsewhere, and the journal says so.
    private Authority.Enrolment wish(Newcomers.One one, MemberPorts.Club club) {
        var agreed =
                new Consent(
                        Purpose.MEMBERSHIP,
                        true,
                        IMPORT,
                        clock.instant(),
                        IMPORT,
                        Optional.of(desk.who().id().value()),
                        Optional.empty());
        return new Authority.Enrolment(
                club.numbers().get(),
                one.keys(),
                one.name(),
                one.birthday(),
                List.of(agreed),
                IMPORT,
                today());
    }

    private List<MemberEvent> brought(Newcomers.One one, MemberId member, String source) {
        var events = new ArrayList<MemberEvent>();
        var day = today().day();
        one.tier()
                .map(tier -> new TierState(tier, day, day.plusYears(1)))
                .ifPresent(
                        tier ->
                                events.add(
                                        new MemberEvent.TierMoved(
                                                member, tier, TierReview.Event.NONE)));
        if (one.points() > 0) {
            var usual = LotTerms.from(day);
            var last = one.until().filter(until -> !until.isBefore(day));
            var terms = new LotTerms(day, last.orElse(usual.expires()));
            var act = IMPORT + " " + member;
            var posted = PointsAccount.empty().adjust(act, one.points(), day, terms);
            if (posted instanceof Posted.Done(_, var entry)) {
                events.add(new MemberEvent.PointsPosted(member, entry, source));
            }
        }
        return events;
    }

    private Optional<Refusal> refused(Approval word) {
        return desk.notPresent().or(() -> desk.notAllowed(Permission.MEMBERS, word));
    }

    private void write(List<MemberEvent> events, List<Personal> personal) {
        var by = desk.who().id();
        var facts = events.stream().<Fact>map(one -> new Fact.MemberMoved(one, by)).toList();
        desk.books.write(new Commit(facts, Working.UNCHANGED, List.of()).knowing(personal));
    }
}
