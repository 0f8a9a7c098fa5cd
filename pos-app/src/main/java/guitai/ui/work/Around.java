package guitai.ui.work;

import guitai.flow.Checkout;
import guitai.flow.ScanResult;
import guitai.payment.Attempt;
import guitai.sale.Sale;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.ui.key.Command;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a screen may ask of the window around it.
public interface Around {

    void go(Place place);

    /// Shows the basket, unless money is being asked for.
    void sell();

    /// Asks a supervisor for one step; nothing is told when they say no.
    void authorise(Permission step, Consumer<Approval> allowed);

    /// Asks whether the buyer may have these goods; tells yes or no.
    void askAge(ScanResult.NeedsAgeCheck about, Consumer<Boolean> answer);

    /// Asks why, and perhaps how much; the answer may be refused with words, and is then asked for
    /// again.
    void askWhy(Why why, Function<Why.Given, Optional<Words>> answer);

    /// The total is fixed: on to the money.
    void tender(Sale.Tendering sale);

    /// Paid, and on disk.
    void paid(Checkout.Result.Completed done);

    /// Says something on whichever screen is in front.
    void say(Notice notice);

    void play(Sounds.Sound sound);

    /// Takes what was pressed in its turn, after the scans that came before it.
    void press(Runnable action);

    /// A wallet is being charged: shows how it goes.
    void charging(Attempt attempt);

    /// Something was refused because of a payment that has not come to an end: shows it.
    void unfinishedPayment(Notice why);

    boolean inFront(Place place);

    /// Does what a key of another part of the till does.
    void command(Command command);
}
