package guitai.flow;

import guitai.money.Money;
import guitai.refund.CreditNote;
import guitai.refund.ReturnBook;
import guitai.risk.WrongCodes;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Credit notes of this till: looked up, and taken as money. Needs no line: the books know what
/// each still holds.
public final class CreditDesk {
    private final Desk desk;
    private final ReturnBook book;
    private final Checkout checkout;
    private final InstantSource clock;
    private final WrongCodes wrong = new WrongCodes();

    CreditDesk(Desk desk, ReturnBook book, Checkout checkout, InstantSource clock) {
        this.desk = desk;
        this.book = book;
        this.checkout = checkout;
        this.clock = clock;
    }

    public sealed interface LookUp {
        record Found(CreditNote note) implements LookUp {}

        record Refused(Refusal why) implements LookUp {}
    }

    /// @param code as printed; a number without its seal is no code
    public LookUp lookUp(String code) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new LookUp.Refused(refused.get());
        if (wrong.closed(clock.instant())) return new LookUp.Refused(Refusal.Because.NOTES_CLOSED);
        var note =
                CreditNote.Code.parse(code).filter(this::right).flatMap(c -> book.note(c.number()));
        if (note.isPresent()) return new LookUp.Found(note.get());
        wrong.wrong(clock.instant());
        return new LookUp.Refused(Refusal.Because.NO_SUCH_NOTE);
    }

    private boolean right(CreditNote.Code code) {
        return CreditNote.Code.of(code.number(), book).equals(code);
    }

    /// Pays for the sale at the counter.
    ///
    /// @param part takes only so much; else all that is due, or all that is left
    public Checkout.Result pay(String code, Optional<Money> part) {
        return switch (lookUp(code)) {
            case LookUp.Refused(var why) -> new Checkout.Result.Refused(why);
            case LookUp.Found(var note) -> checkout.note(note, part);
        };
    }

    /// Newest first, for the manager.
    public List<CreditNote> notes(int most) {
        return book.notes(most);
    }
}
