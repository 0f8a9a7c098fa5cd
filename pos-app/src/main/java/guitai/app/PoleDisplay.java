package guitai.app;

import guitai.device.Supervisor;
import guitai.device.display.CustomerDisplay;
import guitai.device.display.CustomerDisplay.Kind;
import guitai.device.display.CustomerDisplay.Shown;
import guitai.money.Money;
import guitai.ui.customer.CustomerScreen;
import guitai.ui.customer.CustomerScreen.Stage;
import guitai.ui.text.Language;

import java.util.Optional;

/// What the customer's screen says, on a display of two lines or eight digits.
///
/// The words are English: few of these displays have another font.
final class PoleDisplay {
    private final Supervisor<CustomerDisplay> line;
    private Optional<CustomerDisplay> told = Optional.empty();
    private Shown last = new Shown.Blank();

    PoleDisplay(Supervisor<CustomerDisplay> line) {
        this.line = line;
    }

    /// Never blocks. Called for every change of the customer's screen; a display that was away is
    /// told again by the next.
    void show(CustomerScreen now) {
        var next = of(now);
        var display = line.device();
        if (next.equals(last) && display.equals(told)) return;
        last = next;
        told = display;
        display.ifPresent(d -> d.show(next));
    }

    static Shown of(CustomerScreen now) {
        return switch (now.stage()) {
            case Stage.Welcome() -> new Shown.Words("Welcome", "");
            case Stage.Shopping() -> goods(now);
            case Stage.Due(var due) -> amount(Kind.TOTAL, "Total", due);
            case Stage.Scan(_, var asked, _, _) -> amount(Kind.TOTAL, "Total", asked);
            case Stage.Paying(_, var asked, _, _) -> amount(Kind.TOTAL, "Total", asked);
            case Stage.Paid(var paid, _, var change) -> paid(paid, change);
        };
    }

    private static Shown paid(Money paid, Money change) {
        return change.isZero()
                ? amount(Kind.RECEIVED, "Paid", paid)
                : amount(Kind.CHANGE, "Paid " + paid.plain(), change);
    }

    /// The last line while goods are scanned, and what everything costs so far.
    private static Shown goods(CustomerScreen now) {
        if (now.lines().isEmpty()) return amount(Kind.TOTAL, "Total", now.total());
        var line = now.lines().getLast();
        return amount(Kind.PRICE, line.quantity() + " x " + name(line), line.amount());
    }

    private static String name(CustomerScreen.Line line) {
        return line.name().in(Language.EN);
    }

    private static Shown amount(Kind kind, String words, Money amount) {
        return new Shown.Amount(kind, words, amount.plain());
    }
}
