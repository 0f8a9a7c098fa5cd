package guitai.price;

import java.time.Instant;

/// Where a price list stands.
public enum PriceListState {
    /// Its time has not come.
    UPCOMING,
    /// Its time has come; it may still keep certain days and hours only.
    RUNNING,
    OVER,
    WITHDRAWN;

    static PriceListState of(PriceList list, Instant now) {
        var window = list.window();
        if (window.from().filter(now::isBefore).isPresent()) return UPCOMING;
        return window.to().filter(end -> !now.isBefore(end)).isPresent() ? OVER : RUNNING;
    }
}
