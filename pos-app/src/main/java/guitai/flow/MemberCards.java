package guitai.flow;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.book.Programme;
import guitai.loyalty.points.Birthday;
import guitai.loyalty.points.PointsLot;
import guitai.loyalty.value.PurseSum;
import guitai.money.Money;
import guitai.money.Rounding;
import guitai.sale.SaleMember;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Makes the card of a member from what the authority said and what the sale does with it.
final class MemberCards {
    /// What ends this soon is said (rule LY-03).
    private static final int SOON_DAYS = 30;

    private final Programme programme;
    private final LocalDate today;
    private final BusinessDate programmeDay;

    /// @param programmeDay the day by which birthdays are kept
    MemberCards(Programme programme, BusinessDate date, BusinessDate programmeDay) {
        this.programme = programme;
        this.today = date.day();
        this.programmeDay = programmeDay;
    }

    MemberCard of(SaleMember member, Optional<MemberFile> file, long earns) {
        return file.map(known -> known(member, known, earns))
                .orElseGet(() -> unseen(member, earns));
    }

    private MemberCard known(SaleMember member, MemberFile file, long earns) {
        return new MemberCard(
                file.id(),
                file.masked(),
                file.name(),
                file.tier().tier(),
                next(file),
                points(file),
                file.birthday().filter(this::kept).isPresent(),
                file.coupons(),
                entitlements(file),
                file.purse().left(),
                member.proof(),
                member.later(),
                member.asked(),
                member.used(),
                earns);
    }

    private boolean kept(java.time.MonthDay day) {
        return new Birthday(day).isKeptOn(programmeDay, programme.earn().span());
    }

    private Optional<MemberCard.NextTier> next(MemberFile file) {
        var ladder = programme.ladder();
        return ladder.next(file.tier(), ladder.spendOf(file.spends(), today))
                .filter(next -> next.missing().isPositive())
                .map(next -> new MemberCard.NextTier(next.tier().name(), next.missing()));
    }

    private MemberCard.Points points(MemberFile file) {
        var account = file.points();
        var spendable = account.spendable(today);
        var ending =
                account.lots().stream()
                        .filter(lot -> !lot.terms().available().isAfter(today))
                        .filter(lot -> !lot.terms().expires().isBefore(today))
                        .filter(lot -> !lot.terms().expires().isAfter(today.plusDays(SOON_DAYS)))
                        .toList();
        return new MemberCard.Points(
                spendable,
                worth(programme, spendable),
                account.pending(today),
                account.debt(),
                ending.stream().mapToLong(PointsLot::left).sum(),
                ending.stream().map(lot -> lot.terms().expires()).max(LocalDate::compareTo));
    }

    static Money worth(Programme programme, long points) {
        var perThousand = programme.pay().perThousand();
        return perThousand.withMinor(Rounding.floor(points, perThousand.minor(), 1000));
    }

    private List<MemberCard.Left> entitlements(MemberFile file) {
        return programme.entitlements().stream()
                .filter(one -> one.tier().equals(file.tier().tier()))
                .map(one -> new MemberCard.Left(one.name(), left(file, one)))
                .toList();
    }

    private static int left(MemberFile file, Programme.Entitlement one) {
        return Math.max(0, one.perYear() - file.entitlementsUsed().getOrDefault(one.name(), 0));
    }

    /// Known by a genuine code and by nothing else.
    private MemberCard unseen(SaleMember member, long earns) {
        var nothing = programme.nothing();
        return new MemberCard(
                new MemberId(member.id()),
                "****",
                Optional.empty(),
                member.tier(),
                Optional.empty(),
                new MemberCard.Points(0, nothing, 0, 0, 0, Optional.empty()),
                false,
                List.of(),
                List.of(),
                new PurseSum(nothing, nothing),
                member.proof(),
                member.later(),
                member.asked(),
                member.used(),
                earns);
    }
}
