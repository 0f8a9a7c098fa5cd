package guitai.ui.refund;

import guitai.money.Money;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.util.List;

/// A receipt on the return desk, or the question for one.
///
/// @param receipt its number; empty while it is looked for
/// @param typed what stands in the box while a receipt is asked for
/// @param paid how it had been paid
/// @param selected index into `lines`, or -1 when there is none
/// @param amount what goes back; nothing where nothing is ticked or it cannot be done
/// @param parts what goes back to which tender, newest first
/// @param cautions why a supervisor will be asked
/// @param otherThanCash whether anything but cash was paid, so that cash is a choice
/// @param inCash whether cash is given for what had been paid another way
/// @param ready whether it can be done now
/// @param busy whether a payment code is waited for, or its charge
public record RefundScreen(
        String receipt,
        String typed,
        List<Words> paid,
        List<Line> lines,
        int selected,
        Money amount,
        List<Words> parts,
        List<Words> cautions,
        boolean otherThanCash,
        boolean inCash,
        boolean ready,
        boolean busy,
        Notice notice) {

    public RefundScreen {
        paid = List.copyOf(paid);
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
        cautions = List.copyOf(cautions);
    }

    static RefundScreen asking(String typed, Money nothing, Notice notice) {
        return new RefundScreen(
                "", typed, List.of(), List.of(), -1, nothing, List.of(), List.of(), false, false,
                false, false, notice);
    }

    /// Whether a receipt is on the desk.
    public boolean open() {
        return !receipt.isEmpty();
    }

    /// @param sold how much was sold
    /// @param left how much has not come back
    /// @param back how much comes back now
    /// @param pieces whether a part of what is left can come back
    /// @param paid what was paid for the whole line
    /// @param saleable whether it goes back on the shelf
    public record Line(
            int number,
            Name name,
            String sold,
            String left,
            String back,
            boolean ticked,
            boolean pieces,
            boolean gift,
            boolean saleable,
            Money paid) {}
}
