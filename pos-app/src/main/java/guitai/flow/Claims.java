package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.Authority.Joining;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.MemberFile;
import guitai.privacy.Consent;
import guitai.privacy.Purpose;
import guitai.sale.Sale;
import guitai.sale.SaleMember;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Finished sales that were counted for nobody, and turn out to be somebody's: whoever paid joins
/// afterwards (付款即会员, rule SC-01).
final class Claims {
    /// How such an enrolment is known.
    static final String CHANNEL = "paid";

    private final Desk desk;
    private final MemberPorts ports;
    private final InstantSource clock;
    private final MemberQuestions questions;

    Claims(Desk desk, MemberPorts ports, InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.clock = clock;
        this.questions = new MemberQuestions(ports, clock);
    }

    MemberDesk.Result join(MemberDesk.Wish wish, Sale.Completed sale) {
        if (!wish.agreed().contains(Purpose.MEMBERSHIP)) return new MemberDesk.Result.NoConsent();
        if (ports.club().isEmpty()) return refused(Refusal.Because.NO_MEMBERS);
        var before = desk.notTrading();
        if (before.isPresent()) return refused(before.get());
        var club = ports.club().get();
        var enrolment =
                new Authority.Enrolment(
                        club.numbers().get(),
                        wish.keys(),
                        wish.name(),
                        wish.birthday(),
                        wish.agreed().stream().map(this::word).toList(),
                        CHANNEL,
                        desk.openShift().date());
        Joining nobody = new Joining.Unreachable();
        return questions
                .ask(
                        authority -> authority.enrol(enrolment),
                        nobody,
                        answer -> joined(answer, sale),
                        _ -> {})
                .orElseGet(MemberDesk.Result.LookingUp::new);
    }

    private Consent word(Purpose purpose) {
        return new Consent(
                purpose,
                true,
                ports.club().orElseThrow().programme().consent(),
                clock.instant(),
                CHANNEL,
                desk.operator().map(by -> by.id().value()),
                Optional.empty());
    }

    private MemberDesk.Result joined(Joining answer, Sale.Completed sale) {
        return switch (answer) {
            case Joining.Joined(var member, var decision) -> {
                var by = desk.who().id();
                desk.books.write(
                        MemberBooking.with(
                                decision, new Commit(List.of(), Working.UNCHANGED, List.of()), by));
                var book = ports.club().orElseThrow().book();
                yield book.file(member, sale.header().date())
                        .map(file -> claimed(file, sale))
                        .orElseGet(MemberDesk.Result.Unreachable::new);
            }
            case Joining.Already(var file) -> claimed(file, sale);
            case Joining.NoConsent() -> new MemberDesk.Result.NoConsent();
            case Joining.Unreachable() -> new MemberDesk.Result.Unreachable();
        };
    }

    /// The sale is this member's from this commit on, once.
    private MemberDesk.Result claimed(MemberFile file, Sale.Completed sale) {
        var book = ports.club().orElseThrow().book();
        var tier = file.tier().tier();
        var member = SaleMember.attached(file.id().value(), tier, SaleMember.Proof.WALLET, false);
        var counted = desk.members.claimed(sale, member);
        var now = counted.header().terms().customer().member().orElse(member);
        if (book.claimed(sale.number().toString()).isEmpty()) claim(file.id(), now, counted);
        var after = book.file(file.id(), sale.header().date());
        var date = sale.header().date();
        var cards = new MemberCards(ports.club().get().programme(), date, today());
        return new MemberDesk.Result.Attached(cards.of(now, after, now.earned()));
    }

    private void claim(MemberId id, SaleMember member, Sale.Completed counted) {
        var by = desk.who().id();
        var claim =
                new MemberEvent.SaleClaimed(
                        id, counted.number().toString(), member.earned(), today().day());
        var commit = Commit.of(new Fact.MemberMoved(claim, by));
        var decision = desk.members.paid(counted, Optional.empty());
        desk.books.write(MemberBooking.with(decision, commit, by));
    }

    private BusinessDate today() {
        return desk.rules.calendar().dateOf(clock.instant());
    }

    private static MemberDesk.Result refused(Refusal why) {
        return new MemberDesk.Result.Refused(why);
    }
}
