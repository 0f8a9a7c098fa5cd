package guitai.flow;

import guitai.loyalty.book.Programme;
import guitai.sale.SaleMember;
import guitai.staff.Approval;
import guitai.staff.Permission;

import java.util.Optional;

/// A member's wish to pay with points, and why it cannot be met (rules LY-20, LY-22, LY-32, LY-41).
record PointsAsked(SaleMember member, MemberCard.Points has, Programme programme) {

    static Optional<Refusal> refusal(
            long points, MemberPorts ports, MemberDesk members, Desk desk, Approval approval) {
        var member = desk.sale().flatMap(sale -> sale.header().terms().customer().member());
        if (member.isEmpty()) return Desk.refuse(Refusal.Because.NO_MEMBER_ATTACHED);
        var programme = ports.club().orElseThrow().programme();
        var has = members.card().orElseThrow().points();
        return new PointsAsked(member.get(), has, programme).refusal(points, desk, approval);
    }

    /// @param points at most; 0 takes back what was asked before
    Optional<Refusal> refusal(long points, Desk desk, Approval approval) {
        if (points < 0) return Desk.refuse(Refusal.Because.TOO_FEW_POINTS);
        if (points == 0) return Optional.empty();
        if (member.later()) return Desk.refuse(Refusal.Because.AUTHORITY_AWAY);
        if (!member.proof().pays()) return Desk.refuse(Refusal.Because.PROOF_NEEDED);
        if (has.debt() > 0) return Desk.refuse(Refusal.Because.POINTS_OWED);
        var most = Math.min(points, has.spendable());
        if (most < programme.pay().least()) return Desk.refuse(Refusal.Because.TOO_FEW_POINTS);
        return MemberCards.worth(programme, most).compareTo(programme.secondFactorAbove()) > 0
                ? desk.notAllowed(Permission.MANY_POINTS, approval)
                : Optional.empty();
    }
}
