package guitai.ui.manager;

import guitai.flow.Forward;
import guitai.flow.Network;
import guitai.flow.Refusal;
import guitai.loyalty.wallet.CouponQueue;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.OfflineLimits;
import guitai.payment.PaymentJournal.Case;
import guitai.payment.PaymentJournal.Stored;
import guitai.shift.Shift;
import guitai.staff.OperatorId;
import guitai.ui.key.Command;
import guitai.ui.manager.QueueScreen.Row;
import guitai.ui.status.LineWords;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Offline;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Ways;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What waits for the line, and what was refused when it was back.
///
/// JavaFX thread only.
public final class QueueViewModel {

    /// More than a till may keep (its limits say how many): nothing is left out.
    private static final int MOST = 200;

    private final TillAccess access;
    private final Function<OperatorId, Name> names;
    private final Shown<QueueScreen> screen = new Shown<>(QueueScreen.EMPTY);

    private record Seen(
            Network.State network,
            Forward.Waiting waiting,
            List<Stored> stored,
            List<Case> cases,
            List<CouponQueue.Waiting> coupons,
            OfflineLimits limits,
            Offline.Cards cards) {}

    /// @param names what people are called
    public QueueViewModel(TillAccess access, Function<OperatorId, Name> names) {
        this.access = access;
        this.names = names;
    }

    public Shown<QueueScreen> screen() {
        return screen;
    }

    public void enter() {
        screen.set(QueueScreen.EMPTY);
        access.thread().look(this::look, this::show);
    }

    /// Once a second, and at once when something has left or come.
    public void read() {
        if (access.around().inFront(Place.QUEUE)) access.thread().look(this::look, this::show);
    }

    private Seen look() {
        var counter = access.counter();
        var shift = counter.shifts().current().map(Shift::number).orElse(0L);
        return new Seen(
                counter.network().state(),
                counter.forward().waiting(shift),
                counter.forward().stored(MOST),
                counter.payments().cases(),
                counter.forward().walletCoupons(MOST),
                counter.offline().limits(),
                Ways.cards(counter));
    }

    private void show(Seen now) {
        var at = access.clock().instant();
        var zone = access.zone();
        var rows = rows(now);
        var before = screen.get();
        var kept = chosen().map(Row::number);
        int index = rows.isEmpty() ? -1 : 0;
        for (int i = 0; i < rows.size(); i++) {
            if (kept.isPresent() && rows.get(i).number().equals(kept.get())) index = i;
        }
        screen.set(
                new QueueScreen(
                        QueueWords.title(now.waiting(), at, zone),
                        List.of(
                                QueueWords.line(now.network(), at, zone),
                                QueueWords.journal(now.waiting()),
                                QueueWords.payments(now.waiting(), now.stored(), access.nothing()),
                                QueueWords.cards(now.limits(), now.cards())),
                        now.waiting().stop().map(LineWords::notice).orElse(Notice.NONE),
                        rows,
                        index,
                        now.cards(),
                        before.notice()));
    }

    private List<Row> rows(Seen now) {
        var at = access.clock().instant();
        var rows = new ArrayList<Row>();
        for (var one : now.cases()) {
            one.attempt()
                    .filter(QueueViewModel::refusedLater)
                    .ifPresent(
                            attempt -> rows.add(QueueWords.refused(one, attempt, owner(one), at)));
        }
        for (var one : now.coupons()) {
            if (one.refused().isPresent()) rows.add(QueueWords.coupon(one, access.nothing(), at));
        }
        var up = now.network() instanceof Network.State.Up;
        for (var one : now.stored()) rows.add(QueueWords.waiting(one, up, at));
        for (var one : now.coupons()) {
            if (one.refused().isEmpty()) rows.add(QueueWords.coupon(one, access.nothing(), at));
        }
        return rows;
    }

    private static boolean refusedLater(Attempt attempt) {
        return attempt.state() instanceof AttemptState.RefusedLater;
    }

    private Words owner(Case one) {
        return one.owner().isEmpty()
                ? Words.of("case.nobody")
                : Words.of("case.owner", names.apply(new OperatorId(one.owner())));
    }

    private Optional<Row> chosen() {
        var now = screen.get();
        return now.selected() < 0 ? Optional.empty() : Optional.of(now.rows().get(now.selected()));
    }

    public void on(QueueEvent event) {
        switch (event) {
            case QueueEvent.Moved(var by) -> select(screen.get().selected() + by);
            case QueueEvent.Chosen(var index) -> select(index);
            case QueueEvent.Asked step -> access.around().press(() -> asked(step));
        }
    }

    private void select(int index) {
        var rows = screen.get().rows();
        if (rows.isEmpty()) return;
        screen.set(screen.get().choosing(Math.clamp(index, 0, rows.size() - 1)));
    }

    private void asked(QueueEvent.Asked step) {
        switch (step) {
            case TAKE ->
                    chosen().filter(Row::refused)
                            .ifPresent(
                                    row ->
                                            step(
                                                    () ->
                                                            access.counter()
                                                                    .payments()
                                                                    .take(row.number())));
            case ALLOW_CARDS -> access.around().command(Command.ALLOW_CARDS);
            case BACK -> access.around().go(Place.SALE);
        }
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

    private void refused(Refusal why) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, Refusals.of(why)));
    }

    public void say(Notice notice) {
        screen.set(screen.get().with(notice));
    }
}
