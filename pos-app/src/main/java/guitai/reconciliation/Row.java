package guitai.reconciliation;

import guitai.money.Money;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One key of a day's books and the one class it fell into.
///
/// @param copy 1, or counted on where a bill names the same key again: each of those is a
///   difference of its own
/// @param since the day one of the two sides stood first; before the bill's day for what had waited
/// @param ours what our book says it moved: positive into the shop, nothing where we say that no
///   money was left
/// @param theirs what the bill says it moved
public record Row(
        LineKey key,
        int copy,
        Discrepancy what,
        Hint hint,
        LocalDate since,
        Sides sides,
        Money ours,
        Money theirs) {

    /// Class, then kind and number, then copy.
    static final Comparator<Row> ORDER =
            Comparator.comparing(Row::what).thenComparing(Row::key).thenComparingInt(Row::copy);

    /// What explains a class best, for whoever has to look into it.
    public enum Hint {
        NONE,
        /// A refund nobody made here: in the merchant's portal, perhaps.
        EXTERNAL_REFUND,
        /// A reversal of a payment that is not among these lines.
        EXTERNAL_REVERSAL,
        /// The bill names the same number more than once.
        TWICE_IN_BILL,
        /// It has not come to an end in our book.
        OPEN_HERE,
        /// Our book says that no money moved.
        NOT_DONE_HERE,
        /// Our book says that it was taken back.
        TAKEN_BACK_HERE,
        /// The payment is in the bill, its way back is not.
        BACK_LEG_MISSING,
        /// The way back is in the bill, the payment is not.
        PAYMENT_LEG_MISSING,
        /// The bill says that it was taken back.
        TAKEN_BACK_THERE,
        /// The bill says that it failed.
        FAILED_THERE,
        /// The channel had not ended it when the bill was made.
        UNDER_WAY_THERE,
        /// The channel's word for its state is in no list.
        UNREADABLE_STATE
    }

    /// Which of the two books have it.
    public sealed interface Sides {
        record Ours(OurLine ours) implements Sides {}

        /// @param theirs one row; two for a payment and what took it back
        record Theirs(List<StatementLine> theirs) implements Sides {
            public Theirs {
                theirs = List.copyOf(theirs);
            }
        }

        /// @param theirs as above
        record Both(OurLine ours, List<StatementLine> theirs) implements Sides {
            public Both {
                theirs = List.copyOf(theirs);
            }
        }

        default Optional<OurLine> ourLine() {
            return switch (this) {
                case Ours(var line) -> Optional.of(line);
                case Theirs _ -> Optional.empty();
                case Both(var line, _) -> Optional.of(line);
            };
        }

        /// Their rows; the payment before what took it back.
        default List<StatementLine> theirLines() {
            return switch (this) {
                case Ours _ -> List.of();
                case Theirs(var rows) -> rows;
                case Both(_, var rows) -> rows;
            };
        }
    }

    /// What the bill says more than we do.
    public Money difference() {
        return theirs.minus(ours);
    }
}
