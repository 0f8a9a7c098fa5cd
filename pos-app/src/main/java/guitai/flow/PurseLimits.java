package guitai.flow;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.value.Purse;
import guitai.loyalty.value.PurseSum;
import guitai.sale.Sale;
import guitai.sale.SaleMember;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.Optional;

/// Why stored value cannot be moved right now, if so (rules LY-60, LY-41). It asks the book, never
/// what was remembered when the member came.
///
/// Money is moved only by whoever keeps it: a till whose members are kept elsewhere neither sells
/// stored value nor takes it.
record PurseLimits(MemberPorts ports, Instant now) {
    /// Of a question; no act ever has this number.
    private static final String ASKING = "?";

    /// Why stored value and credit notes are not taken for what is at the counter, if so.
    static Optional<Refusal> byMoneyOnly(Desk desk) {
        return desk.sale().flatMap(Sale::topUp).map(_ -> Refusal.Because.TOP_UP_BY_MONEY);
    }

    Optional<Refusal> closed() {
        if (ports.club().isEmpty()) return Desk.refuse(Refusal.Because.NO_MEMBERS);
        return ports.club().get().authority() instanceof OwnAuthority
                ? Optional.empty()
                : Desk.refuse(Refusal.Because.PURSE_ELSEWHERE);
    }

    Optional<MemberFile> file(String member, BusinessDate date) {
        return ports.club().flatMap(club -> club.book().file(new MemberId(member), date));
    }

    /// Of a sale whose total is asked for: who it is for may have changed since.
    Optional<Refusal> payable(Sale sale) {
        if (sale.topUp().isEmpty()) return Optional.empty();
        var member = sale.header().terms().customer().member();
        return toppingUp(member, PurseBooking.sum(sale.topUp().get()), sale.header().date());
    }

    Optional<Refusal> toppingUp(Optional<SaleMember> member, PurseSum sum, BusinessDate date) {
        var closed = closed();
        if (closed.isPresent()) return closed;
        if (member.isEmpty()) return Desk.refuse(Refusal.Because.NO_MEMBER_ATTACHED);
        var file = file(member.get().id(), date);
        if (file.isEmpty()) return Desk.refuse(Refusal.Because.NO_MEMBER_ATTACHED);
        var law = ports.club().orElseThrow().programme().purse().law();
        return refused(file.get().purse().topUp(ASKING, sum, now, law, true));
    }

    /// A top-up that goes back in money (rule LY-60): in full, and in time.
    Optional<Refusal> payingOut(Sale.Completed topUp, BusinessDate date) {
        var closed = closed();
        if (closed.isPresent()) return closed;
        var file = topUp.header().terms().customer().member().flatMap(m -> file(m.id(), date));
        if (file.isEmpty()) return Desk.refuse(Refusal.Because.TOP_UP_USED);
        return refused(file.get().purse().payOut(ASKING, topUp.number().toString(), now));
    }

    private static Optional<Refusal> refused(Purse.Answer answer) {
        return switch (answer) {
            case Purse.Answer.Done _, Purse.Answer.Already _ -> Optional.empty();
            case Purse.Answer.Refused(var why) -> Desk.refuse(because(why));
        };
    }

    private static Refusal.Because because(Purse.Why why) {
        return switch (why) {
            case TOO_LITTLE -> Refusal.Because.PURSE_TOO_LITTLE;
            case ABOVE_LIMIT -> Refusal.Because.PURSE_FULL;
            case IDENTITY_NEEDED -> Refusal.Because.IDENTITY_NEEDED;
            case NOT_FOUND, MORE_THAN_PAID, NOT_IN_FULL -> Refusal.Because.TOP_UP_USED;
        };
    }
}
