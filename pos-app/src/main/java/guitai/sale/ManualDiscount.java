package guitai.sale;

import guitai.money.Money;
import guitai.staff.OperatorId;

import java.util.Optional;

/// What a person took off by hand, within the limit of their role or on another's word (rule
/// PR-26).
///
/// It is what was agreed, not an amount: the amount is worked out whenever the basket is priced.
///
/// @param reason as chosen or typed; 1 to 40 characters
/// @param by who keyed it
/// @param allowedBy who allowed it, where the role of `by` was not enough
public record ManualDiscount(
        Cut cut, String reason, OperatorId by, Optional<OperatorId> allowedBy) {
    public static final int LONGEST_REASON = 40;

    public ManualDiscount {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason of 1 to 40 characters is needed");
        }
    }

    public sealed interface Cut {
        /// @param basisPoints 1 to 10,000 of ten thousand
        record Percent(long basisPoints) implements Cut {
            public Percent {
                if (basisPoints < 1 || basisPoints > 10_000) {
                    throw new IllegalArgumentException(basisPoints + " basis points");
                }
            }
        }

        /// @param most basis points of what it is taken off: goods that leave the basket afterwards
        ///   must not make of it more than the role allows
        record Amount(Money amount, long most) implements Cut {
            public Amount {
                if (!amount.isPositive()) throw new IllegalArgumentException("off " + amount);
                if (most < 1 || most > 10_000) {
                    throw new IllegalArgumentException(most + " basis points");
                }
            }
        }
    }

    /// What is taken off an amount: never more than it, and rounded half away from zero.
    public Money of(Money base) {
        return switch (cut) {
            case Cut.Percent(var basisPoints) -> base.timesRatio(basisPoints, 10_000);
            case Cut.Amount(var amount, var most) -> amount.min(base.timesRatio(most, 10_000));
        };
    }
}
