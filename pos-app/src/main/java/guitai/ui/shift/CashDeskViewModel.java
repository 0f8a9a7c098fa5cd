package guitai.ui.shift;

import guitai.flow.CashDesk;
import guitai.flow.Refusal;
import guitai.money.Money;
import guitai.staff.Approval;
import guitai.ui.shift.CashDeskScreen.Kind;
import guitai.ui.shift.CashDeskScreen.Move;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Cash in and out that is not a sale.
///
/// JavaFX thread only.
public final class CashDeskViewModel {

    /// Moves kept in sight; the report has them all.
    private static final int LISTED = 5;

    private final TillAccess access;
    private final Function<Words, String> language;
    private final Supplier<Name> who;
    private final Shown<CashDeskScreen> screen;

    /// @param language writes a usual reason for the journal, in the language of the screen
    /// @param who is signed on
    public CashDeskViewModel(
            TillAccess access, Function<Words, String> language, Supplier<Name> who) {
        this.access = access;
        this.language = language;
        this.who = who;
        screen = new Shown<>(blank(Kind.PAID_OUT, List.of(), Notice.NONE));
    }

    private static CashDeskScreen blank(Kind kind, List<Move> moves, Notice notice) {
        return new CashDeskScreen(kind, "", "", usual(kind), false, moves, false, notice);
    }

    private static List<Words> usual(Kind kind) {
        return switch (kind) {
            case PAID_IN -> List.of(Words.of("reason.change"), Words.of("reason.found"));
            case PAID_OUT -> List.of(Words.of("reason.supplies"), Words.of("reason.delivery"));
            case DROP -> List.of(Words.of("reason.tooMuch"), Words.of("reason.endOfPeak"));
            case NO_SALE -> List.of(Words.of("reason.giveChange"), Words.of("reason.checkDrawer"));
        };
    }

    public Shown<CashDeskScreen> screen() {
        return screen;
    }

    public void enter(Kind kind) {
        screen.set(blank(kind, screen.get().moves(), Notice.NONE));
    }

    public void on(CashDeskEvent event) {
        var s = screen.get();
        switch (event) {
            case CashDeskEvent.KindChosen(var kind) ->
                    set(kind, s.amount(), s.reason(), Notice.NONE);
            case CashDeskEvent.AmountTyped(var text) ->
                    set(s.kind(), text, s.reason(), Notice.NONE);
            case CashDeskEvent.ReasonTyped(var text) ->
                    set(s.kind(), s.amount(), text, Notice.NONE);
            case CashDeskEvent.ReasonChosen(var index) ->
                    set(s.kind(), s.amount(), language.apply(s.usual().get(index)), Notice.NONE);
            case CashDeskEvent.Given() -> access.around().press(this::give);
            case CashDeskEvent.Backed() -> access.around().go(Place.SALE);
        }
    }

    private void set(Kind kind, String amount, String reason, Notice notice) {
        var ready = !reason.isBlank() && (!kind.hasAmount() || amount(amount).isPresent());
        screen.set(
                new CashDeskScreen(
                        kind,
                        amount,
                        reason,
                        usual(kind),
                        ready,
                        screen.get().moves(),
                        false,
                        notice));
    }

    private Optional<Money> amount(String text) {
        return Typed.amount(text, access.counter().rules().currency()).filter(Money::isPositive);
    }

    private void give() {
        var s = screen.get();
        if (!s.ready()) {
            access.around().play(Sound.REFUSED);
            say(Notice.of(Tone.BAD, Words.of("notice.deskIncomplete")));
            return;
        }
        screen.set(
                new CashDeskScreen(
                        s.kind(),
                        s.amount(),
                        s.reason(),
                        s.usual(),
                        true,
                        s.moves(),
                        true,
                        Notice.NONE));
        var step = step(s.kind(), amount(s.amount()).orElse(access.nothing()), s.reason());
        access.thread().ask(() -> step.apply(Approval.own()), result -> came(step, result));
    }

    private Function<Approval, CashDesk.Result> step(Kind kind, Money amount, String reason) {
        var desk = access.counter().cash();
        return switch (kind) {
            case PAID_IN -> _ -> desk.paidIn(amount, reason);
            case PAID_OUT -> approval -> desk.paidOut(amount, reason, approval);
            case DROP -> _ -> desk.drop(amount, reason);
            case NO_SALE -> approval -> desk.noSale(reason, approval);
        };
    }

    private void came(Function<Approval, CashDesk.Result> step, CashDesk.Result result) {
        switch (result) {
            case CashDesk.Result.Moved(_, var movement) -> done(movement.amount());
            case CashDesk.Result.DrawerOpened _ -> done(access.nothing());
            case CashDesk.Result.Refused(Refusal.NeedsOverride(var permission)) -> {
                say(Notice.NONE);
                access.around()
                        .authorise(
                                permission,
                                approval ->
                                        access.thread()
                                                .ask(
                                                        () -> step.apply(approval),
                                                        again -> came(step, again)));
            }
            case CashDesk.Result.Refused(var why) -> {
                access.around().play(Sound.REFUSED);
                say(Notice.of(Tone.BAD, Refusals.of(why)));
            }
        }
    }

    private void done(Money amount) {
        access.around().play(Sound.GOOD);
        var s = screen.get();
        var moves = new ArrayList<>(s.moves());
        moves.addFirst(
                new Move(s.kind(), access.now(), who.get(), Name.of(""), amount, s.reason()));
        while (moves.size() > LISTED) moves.removeLast();
        screen.set(blank(s.kind(), moves, Notice.of(Tone.GOOD, Words.of("notice.deskDone"))));
    }

    public void say(Notice notice) {
        var s = screen.get();
        screen.set(
                new CashDeskScreen(
                        s.kind(),
                        s.amount(),
                        s.reason(),
                        s.usual(),
                        s.ready(),
                        s.moves(),
                        false,
                        notice));
    }
}
