package guitai.scan;

import guitai.money.Money;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What a code on goods says besides their number: which batch, how old, how heavy.
///
/// @param serial of this one piece
/// @param thirdPartySerial given by somebody other than the maker, where the code has one
/// @param grams the net weight; part of a gram is left off
/// @param pieces how many are in it; at least 1
/// @param price of what is in it, in the shop's currency
public record GoodsMarks(
        Optional<String> batch,
        Optional<String> serial,
        Optional<String> thirdPartySerial,
        Optional<String> variant,
        Optional<LocalDate> produced,
        Optional<LocalDate> packed,
        Optional<LocalDate> bestBefore,
        Optional<LocalDate> sellBy,
        Optional<LocalDate> expires,
        OptionalLong grams,
        OptionalLong pieces,
        Optional<Money> price) {

    /// The last day on which the goods may be sold: the earliest of expiry, sell-by and best-before
    /// (rule GS-09).
    public Optional<LocalDate> lastDay() {
        return Stream.of(expires, sellBy, bestBefore)
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }
}
