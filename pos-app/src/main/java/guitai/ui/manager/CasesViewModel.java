package guitai.ui.manager;

import guitai.flow.PaymentCases.LookUp;
import guitai.flow.PaymentEvent;
import guitai.flow.Refusal;
import guitai.payment.Attempt;
import guitai.payment.PaymentJournal.Case;
import guitai.payment.PaymentOutcome;
import guitai.staff.OperatorId;
import guitai.ui.manager.CasesScreen.Answer;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The manager's list of payments.
///
/// JavaFX thread only.
public final class CasesViewModel {

    /// Ages and next attempts are read anew so often; news of a payment at once.
    private static final int SECONDS_BETWEEN = 5;

    private final TillAccess access;
    private final Function<OperatorId, Name> names;
    private final Shown<CasesScreen> screen =
            new Shown<>(new CasesScreen(List.of(), -1, "", Answer.NONE, Notice.NONE));
    private int answers;
    private int seconds;

    /// @param names what people are called
    public CasesViewModel(TillAccess access, Function<OperatorId, Name> names) {
        this.access = access;
        this.names = names;
    }

    public Shown<CasesScreen> screen() {
        return screen;
    }

    /// Listens to payments from now on.
    public void start() {
        access.thread()
                .look(
                        () -> {
                            access.counter()
                                    .charge()
                                    .listen(event -> access.thread().onScreen(() -> heard(event)));
                            return true;
                        },
                        _ -> {});
    }

    public void enter() {
        screen.set(new CasesScreen(List.of(), -1, "", Answer.NONE, Notice.NONE));
        read();
    }

    /// Once a second.
    public void tick() {
        if (!inFront() || ++seconds % SECONDS_BETWEEN != 0) return;
        read();
    }

    private boolean inFront() {
        return access.around().inFront(Place.PAYMENTS);
    }

    private void read() {
        access.thread().look(() -> access.counter().payments().cases(), this::show);
    }

    private void show(List<Case> cases) {
        var now = access.clock().instant();
        var rows = cases.stream().map(c -> CaseWords.row(c, owner(c), now)).toList();
        var kept = chosen().map(CasesScreen.Row::number);
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (kept.isPresent() && rows.get(i).number().equals(kept.get())) at = i;
        }
        screen.set(screen.get().withRows(rows, rows.isEmpty() ? -1 : at));
    }

    private Words owner(Case one) {
        return one.owner().isEmpty()
                ? Words.of("case.nobody")
                : Words.of("case.owner", names.apply(new OperatorId(one.owner())));
    }

    private Optional<CasesScreen.Row> chosen() {
        var now = screen.get();
        return now.selected() < 0 ? Optional.empty() : Optional.of(now.rows().get(now.selected()));
    }

    private void heard(PaymentEvent event) {
        if (!inFront()) return;
        if (event instanceof PaymentEvent.LookedUp(var attempt, var answer)) {
            lookedUp(attempt, answer);
        }
        read();
    }

    private void lookedUp(Attempt attempt, PaymentOutcome answer) {
        answers++;
        show(attempt, CaseWords.answer(attempt, answer));
    }

    public void on(CasesEvent event) {
        switch (event) {
            case CasesEvent.Moved(var by) -> select(screen.get().selected() + by);
            case CasesEvent.Chosen(var index) -> select(index);
            case CasesEvent.Typed(var number) -> screen.set(screen.get().withTyped(number));
            case CasesEvent.Asked step -> access.around().press(() -> asked(step));
        }
    }

    private void select(int index) {
        var rows = screen.get().rows();
        if (rows.isEmpty()) return;
        screen.set(screen.get().withRows(rows, Math.clamp(index, 0, rows.size() - 1)));
    }

    private void asked(CasesEvent.Asked step) {
        var payments = access.counter().payments();
        switch (step) {
            case TAKE -> chosen().ifPresent(row -> step(() -> payments.take(row.number())));
            case ASK -> chosen().ifPresent(row -> step(() -> payments.askNow(row.number())));
            case LOOK_UP -> {
                if (!screen.get().typed().isBlank()) lookUp(screen.get().typed());
            }
            case BACK -> access.around().go(Place.SALE);
        }
    }

    /// A bill was scanned.
    public void scanned(String number) {
        screen.set(screen.get().withTyped(number));
        lookUp(number);
    }

    private void step(Supplier<Optional<Refusal>> step) {
        access.thread()
                .ask(
                        step,
                        why -> {
                            why.ifPresent(this::refused);
                            read();
                        });
    }

    private void lookUp(String number) {
        int before = answers;
        access.thread()
                .ask(
                        () -> access.counter().payments().lookUp(number),
                        result -> cameOf(result, answers > before));
    }

    /// @param answered whether the gateway was quicker than this
    private void cameOf(LookUp result, boolean answered) {
        switch (result) {
            case LookUp.Asking(var known) -> {
                if (!answered) show(known, Words.of("lookUp.asking"));
            }
            case LookUp.NotOurs(var number) ->
                    refuse(Words.of("lookUp.notOurs", number), Words.of("lookUp.notOurs.next"));
            case LookUp.NotConnected(var known) -> show(known, Words.of("lookUp.notConnected"));
            case LookUp.Refused(var why) -> refused(why);
        }
    }

    private void show(Attempt attempt, Words theirs) {
        screen.set(
                screen.get()
                        .withAnswer(
                                new Answer(
                                        attempt.id().value(), CaseWords.stage(attempt), theirs)));
    }

    private void refused(Refusal why) {
        refuse(Refusals.of(why), Words.NONE);
    }

    private void refuse(Words what, Words next) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, what, next));
    }

    public void say(Notice notice) {
        screen.set(screen.get().withNotice(notice));
    }
}
