package guitai.loyalty.coupon;

import guitai.money.Money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What one merchant owes for one use of a coupon that several issued together (rule SC-11).
///
/// @param document of the sale; of the return for what is owed no more
/// @param amount negative where goods came back
public record FundedUse(
        CouponId coupon,
        String stock,
        String document,
        String merchant,
        Money amount,
        LocalDate on) {

    /// The rows of one use, or of what came back of it; they add up to `off` to the fen.
    ///
    /// @param off what the coupon took off in this document, negative for a return
    public static List<FundedUse> of(
            CouponId coupon,
            String stock,
            FunderShares funders,
            String document,
            Money off,
            LocalDate on) {
        if (off.isNegative()) {
            return of(coupon, stock, funders, document, off.negated(), on).stream()
                    .map(FundedUse::negated)
                    .toList();
        }
        return funders.rows(off).stream()
                .filter(row -> !row.amount().isZero())
                .map(
                        row ->
                                new FundedUse(
                                        coupon, stock, document, row.merchant(), row.amount(), on))
                .toList();
    }

    private FundedUse negated() {
        return new FundedUse(coupon, stock, document, merchant, amount.negated(), on);
    }

    /// One line of the month's statement.
    ///
    /// @param uses documents, returns among them
    public record Owed(String merchant, long uses, Money amount) {}

    /// What each merchant owes for a month, by name; the amounts add up to what the coupons took
    /// off.
    public static List<Owed> statement(YearMonth month, List<FundedUse> uses) {
        var byMerchant = new LinkedHashMap<String, Owed>();
        for (var use : uses) {
            if (!YearMonth.from(use.on()).equals(month)) continue;
            byMerchant.merge(
                    use.merchant(),
                    new Owed(use.merchant(), 1, use.amount()),
                    (one, more) ->
                            new Owed(
                                    one.merchant(),
                                    one.uses() + more.uses(),
                                    one.amount().plus(more.amount())));
        }
        var owed = new ArrayList<>(byMerchant.values());
        owed.sort(Comparator.comparing(Owed::merchant));
        return List.copyOf(owed);
    }
}
