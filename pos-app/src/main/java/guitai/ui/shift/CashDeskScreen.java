package guitai.ui.shift;

import guitai.money.Money;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.time.LocalTime;
import java.util.List;

/// Cash in and out of the drawer that is not a sale.
///
/// @param amount as typed; not asked for when the drawer is only opened
/// @param reason as typed or chosen
/// @param usual reasons offered for the kind chosen
/// @param ready whether amount and reason can be taken as they stand
/// @param moves of this shift, newest first
/// @param busy true while it is being put on disk
public record CashDeskScreen(
        Kind kind,
        String amount,
        String reason,
        List<Words> usual,
        boolean ready,
        List<Move> moves,
        boolean busy,
        Notice notice) {

    public CashDeskScreen {
        usual = List.copyOf(usual);
        moves = List.copyOf(moves);
    }

    public enum Kind {
        PAID_IN("cashDesk.paidIn"),
        PAID_OUT("cashDesk.paidOut"),
        /// Till to safe.
        DROP("cashDesk.drop"),
        NO_SALE("cashDesk.noSale");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean hasAmount() {
            return this != NO_SALE;
        }
    }

    /// @param approvedBy who else signed it; empty when nobody had to
    public record Move(
            Kind kind, LocalTime at, Name by, Name approvedBy, Money amount, String reason) {}
}
