package guitai.tender;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.Funds;
import guitai.payment.Payment;
import guitai.payment.RefundedFunds;

import java.util.ArrayList;
import java.util.List;

/// What one movement of money is in the shop's books: debits and credits that cancel out (rules
/// PR-51 to PR-55).
///
/// A gateway's figures that do not add up leave their difference in an account of its own, so that
/// the books balance all the same and somebody finds it.
public record Postings(List<Posting> lines) {
    public Postings {
        lines = List.copyOf(lines);
        if (lines.stream().mapToLong(line -> line.amount().minor()).sum() != 0) {
            throw new IllegalArgumentException("does not balance: " + lines);
        }
    }

    /// A tender taken in a sale, or given back where it is negative.
    public static Postings of(TenderLine line) {
        var back = line.amount().isNegative();
        var taken =
                line.payment()
                        .map(payment -> collected(payment.channel(), payment.funds()))
                        .orElseGet(() -> plain(line.kind(), line.amount().abs()));
        return back ? taken.reversed() : taken;
    }

    /// What the rounding of a sale or return leaves open between goods and money: an account of its
    /// own, neither a discount nor a difference of the drawer (rule PX-22).
    ///
    /// @param rounding signed: what was paid more than the goods cost
    public static Postings rounded(Money rounding) {
        var lines = new Lines();
        lines.credit(Account.CASH_ROUNDING, rounding);
        lines.debit(Account.SALES_CLEARING, rounding);
        return lines.balanced(rounding);
    }

    private static Postings plain(TenderKind kind, Money amount) {
        var lines = new Lines();
        lines.debit(Account.receivable(kind), amount);
        lines.credit(Account.SALES_CLEARING, amount);
        return lines.balanced(amount);
    }

    /// An approved payment: what the gateway owes, what the shop gave away, and what is settled by
    /// it.
    static Postings collected(Channel channel, Funds funds) {
        var lines = new Lines();
        lines.debit(Account.receivable(channel, funds.digitalYuan()), funds.settled());
        lines.debit(Account.SALES_DISCOUNT, funds.merchantDirect());
        lines.credit(Account.SALES_CLEARING, funds.order());
        lines.debit(Account.PROMOTION_EXPENSE, funds.merchantPrepaid());
        lines.credit(Account.PREPAID_FUND, funds.merchantPrepaid());
        return lines.balanced(funds.order());
    }

    /// A refund: each discount falls back to who gave it. Where several gave, the gateway does not
    /// say how it split its part among them: it is shared as they had given, and the gateway's bill
    /// is the last word.
    ///
    /// @param of what was paid
    public static Postings refunded(Payment of, RefundedFunds back) {
        var funds = of.funds();
        var shares = shares(funds, back.coupon());
        var lines = new Lines();
        lines.debit(Account.SALES_CLEARING, back.refund());
        lines.credit(
                Account.receivable(of.channel(), funds.digitalYuan()),
                back.toBuyer().plus(back.coupon()).minus(shares.getFirst()));
        lines.credit(Account.SALES_DISCOUNT, shares.getFirst());
        lines.credit(Account.PROMOTION_EXPENSE, shares.get(1));
        lines.debit(Account.PREPAID_FUND, shares.get(1));
        return lines.balanced(back.refund());
    }

    /// Direct, prepaid, others'.
    private static List<Money> shares(Funds funds, Money coupon) {
        var weights =
                List.of(
                        funds.merchantDirect().minor(),
                        funds.merchantPrepaid().minor(),
                        funds.thirdParty().minor());
        var none = coupon.withMinor(0);
        return weights.stream().mapToLong(Long::longValue).sum() == 0
                ? List.of(none, none, coupon)
                : coupon.allocate(weights);
    }

    /// One tender goes and another comes: what was settled stays settled.
    ///
    /// @param out negative
    public static Postings swapped(TenderLine out, TenderLine in) {
        var lines = new ArrayList<>(of(out).lines());
        lines.addAll(of(in).lines());
        return new Postings(lines);
    }

    public Postings reversed() {
        return new Postings(
                lines.stream()
                        .map(line -> new Posting(line.account(), line.amount().negated()))
                        .toList());
    }

    /// What all of this comes to in one account: debit where positive.
    public Money in(Account account, Money nothing) {
        return lines.stream()
                .filter(line -> line.account().equals(account))
                .map(Posting::amount)
                .reduce(nothing, Money::plus);
    }

    private static final class Lines {
        private final List<Posting> lines = new ArrayList<>();

        void debit(Account account, Money amount) {
            if (!amount.isZero()) lines.add(new Posting(account, amount));
        }

        void credit(Account account, Money amount) {
            debit(account, amount.negated());
        }

        Postings balanced(Money like) {
            var sum = lines.stream().map(Posting::amount).reduce(like.withMinor(0), Money::plus);
            credit(Account.IN_DOUBT, sum);
            return new Postings(lines);
        }
    }
}
