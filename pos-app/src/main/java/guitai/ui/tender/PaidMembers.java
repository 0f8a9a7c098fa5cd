package guitai.ui.tender;

import guitai.flow.Afterwards;
import guitai.flow.MemberDesk;
import guitai.privacy.Purpose;
import guitai.sale.Sale;
import guitai.slip.MemberNotes.Given;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.MemberKindWords;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Whoever paid, beside the finished sale: a member's points, or the question whether they want to
/// be one. The next scan goes on as if nothing was asked (rule CP-11).
final class PaidMembers {
    private final TillAccess access;
    private final Name shop;
    private final Consumer<PaidMember> shown;
    private Optional<Sale.Completed> sale = Optional.empty();

    /// @param shown hears whom the sale in front is counted for
    PaidMembers(TillAccess access, Name shop, Consumer<PaidMember> shown) {
        this.access = access;
        this.shop = shop;
        this.shown = shown;
    }

    /// Listens from now on: who paid is heard of with the payment, or right after it.
    void start() {
        access.thread()
                .look(
                        () -> {
                            access.counter()
                                    .payers()
                                    .listen(_ -> access.thread().onScreen(this::look));
                            return true;
                        },
                        _ -> {});
    }

    void paid(Sale.Completed done) {
        sale = Optional.of(done);
        look();
    }

    private void look() {
        if (sale.isEmpty()) return;
        var of = sale.get();
        access.thread()
                .look(
                        () -> access.counter().payers().after(of),
                        found -> {
                            if (sale.filter(of::equals).isPresent()) shown.accept(member(found));
                        });
    }

    private PaidMember member(Afterwards found) {
        if (found.masked().isPresent()) {
            return new PaidMember.Known(
                    found.masked().get(),
                    found.earned(),
                    found.later(),
                    found.given().stream().map(PaidMembers::given).toList());
        }
        return found.invitation()
                .<PaidMember>map(
                        one ->
                                new PaidMember.Asked(
                                        MemberKindWords.of(one.kind()),
                                        Words.of("consent.payer", shop)))
                .orElse(PaidMember.NOBODY);
    }

    private static Words given(Given one) {
        return switch (one) {
            case Given.Coupon(var name, var english, var last, _) ->
                    Words.of("paid.givenCoupon", new Name(name, english), last);
            case Given.Points(var points) -> Words.of("paid.givenPoints", points);
            case Given.Packet(var amount, _) -> Words.of("paid.givenPacket", amount);
            case Given.Goods(var name, var english, var pieces, _) ->
                    Words.of("paid.givenGoods", new Name(name, english), pieces);
        };
    }

    void answered(boolean agreed) {
        if (agreed) {
            var said = List.of(Purpose.MEMBERSHIP);
            access.thread()
                    .ask(
                            () ->
                                    access.counter()
                                            .payers()
                                            .join(said, Optional.empty(), Optional.empty()),
                            this::joined);
        } else {
            access.thread()
                    .ask(
                            () -> {
                                access.counter().payers().decline();
                                return true;
                            },
                            _ -> said(Tone.PLAIN, Words.of("member.noConsent")));
        }
    }

    private void joined(MemberDesk.Result result) {
        switch (result) {
            case MemberDesk.Result.Attached(var card) -> {
                access.around().play(Sound.GOOD);
                said(Tone.GOOD, Words.of("paid.joined", card.earns()));
            }
            case MemberDesk.Result.NoConsent() -> said(Tone.PLAIN, Words.of("member.noConsent"));
            case MemberDesk.Result.LookingUp() -> said(Tone.PLAIN, Words.of("paid.joining"));
            case MemberDesk.Result.Refused(var why) -> said(Tone.BAD, Refusals.of(why));
            // The customer has gone, or nobody can be asked.
            case MemberDesk.Result.NotKnown _,
                    MemberDesk.Result.Unreachable _,
                    MemberDesk.Result.Detached _,
                    MemberDesk.Result.Earned _ ->
                    said(Tone.WARN, Words.of("paid.notJoined"));
        }
    }

    private void said(Tone tone, Words words) {
        access.around().say(Notice.of(tone, words));
        look();
    }
}
