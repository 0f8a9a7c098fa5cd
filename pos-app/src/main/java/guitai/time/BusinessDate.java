package guitai.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// A trading day. Fixed when a shift is opened and kept by everything sold in it, whatever the wall
/// clock says later.
public record BusinessDate(LocalDate day) implements Comparable<BusinessDate> {

    /// `2026-11-21`
    public static BusinessDate parse(String text) {
        return new BusinessDate(LocalDate.parse(text));
    }

    /// `20261121`, as it stands in document numbers.
    public String compact() {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Override
    public int compareTo(BusinessDate other) {
        return day.compareTo(other.day);
    }

    @Override
    public String toString() {
        return day.toString();
    }
}
