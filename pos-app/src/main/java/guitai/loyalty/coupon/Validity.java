package guitai.loyalty.coupon;

import java.time.LocalDate;

/// On which days a coupon of a stock can be used, both ends included, in the programme's zone.
public sealed interface Validity {
    LocalDate first(LocalDate issued);

    LocalDate last(LocalDate issued);

    /// Whether one that is issued on this day can be used at all.
    default boolean left(LocalDate day) {
        return !last(day).isBefore(day);
    }

    /// So many days, the first of them `after` days after it was issued; 0 and 1 is that day only.
    record Days(int after, int days) implements Validity {
        // Longer than any coupon lives; a slip of the keyboard must not make one for ever.
        private static final int MOST = 3_660;

        public Days {
            if (after < 0 || after > MOST || days < 1 || days > MOST) {
                throw new IllegalArgumentException(days + " days after " + after);
            }
        }

        @Override
        public LocalDate first(LocalDate issued) {
            return issued.plusDays(after);
        }

        @Override
        public LocalDate last(LocalDate issued) {
            return issued.plusDays(after + days - 1L);
        }
    }

    /// Whenever it is issued: between these days.
    record Dates(LocalDate first, LocalDate last) implements Validity {
        public Dates {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("it ends before it begins");
            }
        }

        @Override
        public LocalDate first(LocalDate issued) {
            return first;
        }

        @Override
        public LocalDate last(LocalDate issued) {
            return last;
        }
    }
}
