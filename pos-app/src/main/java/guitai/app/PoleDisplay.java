package guitai.app;

import guitai.device.display.CustomerDisplay.Kind;
import guitai.device.display.CustomerDisplay.Shown;
import guitai.money.Money;
import guitai.ui.customer.CustomerScreen;
import guitai.ui.customer.CustomerScreen.Stage;
import guitai.ui.shell.TillViewModel;
import guitai.ui.text.Language;

import java.util.function.Consumer;

/// What the customer's screen says, on a display of two lines or eight digits.
///
/// The words are English: few of these displays have another font.
final class PoleDisplay {
    private static final int COLUMNS = 20;

    static final Shown WELCOME = new Shown.Words("Welcome", "");

    private PoleDisplay() {}

    /// Tells the display what the customer's screen shows: each change of it, and each time the
    /// cashier turns to something else, because a test of the display may have shown other words.
    /// JavaFX thread only.
    static void follow(TillViewModel till, Consumer<Shown> display) {
        var screen = till.customer().screen();
        screen.also(now -> display.accept(of(now)));
        till.place().also(_ -> display.accept(of(screen.get())));
    }

    static Shown of(CustomerScreen now) {
        return switch (now.stage()) {
            case Stage.Welcome() -> welcome(now.member());
            case Stage.Consent _ -> new Shown.Words("Become a member?", "Please ask us");
            case Stage.Draw _ -> new Shown.Words("Lucky draw", now.member().masked());
            case Stage.Shopping() -> goods(now);
            case Stage.Due(var due) -> amount(Kind.TOTAL, earning("Total", now), due);
            case Stage.Scan(_, var asked, _, _) -> amount(Kind.TOTAL, earning("Total", now), asked);
            case Stage.Paying(_, var asked, _, _) ->
                    amount(Kind.TOTAL, earning("Total", now), asked);
            case Stage.Paid paid -> paid(paid, now);
        };
    }

    /// With the points of a member, where there is room for them.
    private static String earning(String words, CustomerScreen now) {
        if (now.member().earning() <= 0) return words;
        var points = " +" + now.member().earning();
        return fitting(words + points + " pts", fitting(words + points, words));
    }

    private static String fitting(String words, String shorter) {
        return words.length() <= COLUMNS ? words : shorter;
    }

    private static Shown welcome(CustomerScreen.Member member) {
        return member.isKnown() ? new Shown.Words("Welcome", member.masked()) : WELCOME;
    }

    private static Shown paid(Stage.Paid paid, CustomerScreen now) {
        var change = !paid.change().isZero();
        var words = change ? "Paid " + paid.amount().plain() : "Paid";
        var more =
                paid.asked().isEmpty()
                        ? earning(words, now)
                        : fitting(words + "  Join? Ask us", fitting(words + " Join us?", words));
        return change
                ? amount(Kind.CHANGE, more, paid.change())
                : amount(Kind.RECEIVED, more, paid.amount());
    }

    /// The last line while goods are scanned, and what everything costs so far.
    private static Shown goods(CustomerScreen now) {
        if (now.lines().isEmpty()) return amount(Kind.TOTAL, "Total", now.total());
        var line = now.lines().getLast();
        return amount(
                Kind.PRICE,
                line.quantity() + (line.weighed() ? " kg " : " x ") + name(line),
                line.amount());
    }

    private static String name(CustomerScreen.Line line) {
        return line.name().in(Language.EN);
    }

    private static Shown amount(Kind kind, String words, Money amount) {
        return new Shown.Amount(kind, words, amount.plain());
    }
}
