package guitai.flow;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.points.Birthday;
import guitai.loyalty.tier.Tier;
import guitai.promotion.EarnRule;
import guitai.promotion.MemberSnapshot;
import guitai.promotion.PointsRequest;
import guitai.sale.SaleCustomer;
import guitai.sale.SaleMember;
import guitai.time.BusinessDate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What prices must know of the customer at the counter.
///
/// Remembers the file that the authority gave when the member was attached; after a start it is
/// read again. Confined to the till's thread.
final class Customers {
    private final MemberPorts ports;
    private final List<Runnable> gone = new ArrayList<>();
    private Optional<MemberFile> file = Optional.empty();
    private boolean unnamed;

    Customers(MemberPorts ports) {
        this.ports = ports;
    }

    /// Somebody said who they are, and nobody could be asked.
    void unnamed() {
        unnamed = true;
    }

    /// Whether the sale at the counter is for somebody who could not be looked up.
    boolean isUnnamed() {
        return unnamed;
    }

    void remember(MemberFile found) {
        file = Optional.of(found);
    }

    /// @param heard when the customer at the counter has gone: an answer about them is late then
    void whenGone(Runnable heard) {
        gone.add(heard);
    }

    void gone() {
        unnamed = false;
        forget();
        gone.forEach(Runnable::run);
    }

    void forget() {
        file = Optional.empty();
    }

    /// @param date for what counts by the day
    Optional<MemberFile> file(SaleCustomer customer, BusinessDate date) {
        if (customer.member().isEmpty() || ports.club().isEmpty()) return Optional.empty();
        var id = new MemberId(customer.member().get().id());
        if (file.filter(known -> known.id().equals(id)).isEmpty()) {
            file = ports.club().get().book().file(id, date);
        }
        return file;
    }

    /// The tier whose price lists hold; what is remembered is enough for them (rule LY-41).
    Optional<String> tier(SaleCustomer customer) {
        return customer.member().map(SaleMember::tier).filter(tier -> !tier.isBlank());
    }

    /// Whose offers hold: nobody's while the authority cannot be asked (rule LY-41).
    Optional<MemberSnapshot> snapshot(SaleCustomer customer, BusinessDate date) {
        return certain(customer)
                .flatMap(_ -> file(customer, date))
                .map(f -> f.snapshot(date.day()));
    }

    Optional<PointsRequest> points(SaleCustomer customer) {
        if (ports.club().isEmpty()) return Optional.empty();
        var pay = ports.club().get().programme().pay();
        return certain(customer)
                .filter(member -> member.asked() > 0 && member.proof().pays())
                .map(
                        member ->
                                new PointsRequest(
                                        member.asked(),
                                        pay.perThousand(),
                                        pay.step(),
                                        pay.least(),
                                        pay.mostShare()));
    }

    /// By the programme's own day, whatever the shift's (rule LY-12).
    Optional<EarnRule> earn(SaleCustomer customer, BusinessDate programmeDay, BusinessDate date) {
        if (ports.club().isEmpty() || customer.member().isEmpty()) return Optional.empty();
        var programme = ports.club().get().programme();
        var known = file(customer, date);
        var tier =
                tier(customer)
                        .flatMap(programme.ladder()::named)
                        .map(Tier::multiplier)
                        .map(List::of)
                        .orElse(List.of());
        var birthday = known.flatMap(MemberFile::birthday).map(Birthday::new);
        return Optional.of(programme.earn().rule(birthday, programmeDay, tier));
    }

    private static Optional<SaleMember> certain(SaleCustomer customer) {
        return customer.member().filter(member -> !member.later());
    }
}
