package guitai.shift;

import guitai.money.Money;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One operator's turn at one drawer, on one business date (rule CM-01).
public sealed interface Shift {

    /// From 1, dense per till.
    long number();

    /// Selling.
    ///
    /// @param responsible answers for the money, whoever else signs on meanwhile
    record Open(
            long number,
            OperatorId responsible,
            BusinessDate date,
            Instant openedAt,
            CashCount openingFloat)
            implements Shift {

        public Counting count(CashCount first) {
            return new Counting(this, List.of(first));
        }
    }

    /// The drawer is being counted; nothing is sold. The first count is never overwritten.
    record Counting(Open shift, List<CashCount> counts) implements Shift {
        public Counting {
            counts = List.copyOf(counts);
        }

        @Override
        public long number() {
            return shift.number();
        }

        public Counting again(CashCount next) {
            var more = new ArrayList<>(counts);
            more.add(next);
            return new Counting(shift, more);
        }

        public List<Money> totals() {
            return counts.stream().map(CashCount::total).toList();
        }
    }

    /// Done: its Z is printed and never changes.
    record Closed(Open shift, ZReport z) implements Shift {
        @Override
        public long number() {
            return shift.number();
        }
    }
}
