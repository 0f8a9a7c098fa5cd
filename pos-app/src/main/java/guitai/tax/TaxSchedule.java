package guitai.tax;

import guitai.time.BusinessDate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every tax code the shop uses, with its rate on any day (rule PX-04).
///
/// A sale stores the rate it used, so that a change of the schedule never changes a document.
///
/// @param rates in any order; at most [#MOST]
public record TaxSchedule(List<DatedRate> rates) {
    /// A shop has a handful of codes; more than this is another file.
    public static final int MOST = 1_000;

    /// No codes at all: goods keep the rate they were imported with.
    public static final TaxSchedule NONE = new TaxSchedule(List.of());

    public TaxSchedule {
        rates = List.copyOf(rates);
        if (rates.size() > MOST) throw new IllegalArgumentException(rates.size() + " tax rates");
    }

    /// The category of a code on a day; empty before its first rate, and for an unknown code.
    public Optional<TaxCategory> on(String code, BusinessDate date) {
        return rates.stream()
                .filter(rate -> rate.code().equals(code))
                .filter(rate -> !rate.from().isAfter(date.day()))
                .max(Comparator.comparing(DatedRate::from))
                .map(rate -> new TaxCategory(code, rate.rate()));
    }

    /// This schedule with the shop's own: a code that the shop names is the shop's on every day.
    public TaxSchedule with(TaxSchedule own) {
        var named = own.codes();
        return new TaxSchedule(
                Stream.concat(
                                rates.stream().filter(rate -> !named.contains(rate.code())),
                                own.rates.stream())
                        .toList());
    }

    public Set<String> codes() {
        var codes = new TreeSet<String>();
        for (var rate : rates) codes.add(rate.code());
        return codes;
    }
}
