package guitai.ui.sale;

import guitai.money.Money;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;

import java.time.LocalTime;
import java.util.List;

/// Sales set aside, oldest first.
///
/// @param selected index into `sales`, or -1 when none is parked
public record ParkedScreen(List<Parked> sales, int selected, Notice notice) {

    public ParkedScreen {
        sales = List.copyOf(sales);
    }

    /// @param note what the cashier typed to know it by; may be empty
    /// @param first names of its first goods
    public record Parked(
            String id, LocalTime at, Name by, String note, List<Name> first, int lines, Money due) {

        public Parked {
            first = List.copyOf(first);
        }
    }
}
