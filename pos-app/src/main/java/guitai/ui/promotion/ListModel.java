package guitai.ui.promotion;

import guitai.flow.OfferDesk.Listed;
import guitai.flow.OfferDesk.Result;
import guitai.promotion.OfferId;
import guitai.ui.promotion.OffersScreen.Listing;
import guitai.ui.promotion.OffersScreen.Row;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The list of all offers; withdrawing one, or throwing a draft away, takes two presses of a key.
///
/// JavaFX thread only.
final class ListModel {
    private final TillAccess access;
    private final Unfinished unfinished;
    private final OfferRows rows;
    private final Consumer<Listing> out;
    private List<Listed> listed = List.of();
    private Listing screen = Listing.EMPTY;
    private Optional<Question> question = Optional.empty();

    ListModel(TillAccess access, Unfinished unfinished, Consumer<Listing> out) {
        this.access = access;
        this.unfinished = unfinished;
        this.out = out;
        rows = new OfferRows(access.zone(), unfinished);
    }

    /// What waits for the same key a second time.
    private record Question(OffersEvent.Asked step, String id) {}

    /// Reads the offers and shows them.
    void enter(Notice notice) {
        question = Optional.empty();
        access.thread()
                .look(
                        () -> access.counter().offers().list(),
                        all -> {
                            listed = all;
                            put(screen.selected(), notice);
                        });
    }

    private void put(int index, Notice notice) {
        var drawn = rows.of(listed, question.map(Question::id).orElse(""));
        int at = Math.clamp(index, Math.min(0, drawn.size() - 1), Math.max(0, drawn.size() - 1));
        screen = new Listing(drawn, drawn.isEmpty() ? -1 : at, notice);
        out.accept(screen);
    }

    void choose(int index) {
        question = Optional.empty();
        put(index, Notice.NONE);
    }

    void move(int by) {
        choose(screen.selected() + by);
    }

    void say(Notice notice) {
        put(screen.selected(), notice);
    }

    Optional<Row> chosen() {
        return screen.selected() < 0
                ? Optional.empty()
                : Optional.of(screen.rows().get(screen.selected()));
    }

    Optional<Listed> listed(String id) {
        return listed.stream().filter(one -> one.offer().id().value().equals(id)).findFirst();
    }

    Set<OfferId> taken() {
        return listed.stream().map(one -> one.offer().id()).collect(Collectors.toSet());
    }

    String freeId(LocalDate today) {
        return rows.freeId(listed, today);
    }

    Name name(OfferId id) {
        return listed(id.value())
                .map(one -> OfferLook.name(one.offer()))
                .orElse(Name.of(id.value()));
    }

    /// Another key takes back what was asked.
    ///
    /// @return whether something was asked
    boolean unask(OffersEvent.Asked step) {
        if (question.filter(open -> open.step() != step).isEmpty()) return false;
        question = Optional.empty();
        put(screen.selected(), Notice.NONE);
        return true;
    }

    void withdraw() {
        chosen().filter(Row::holds).ifPresent(row -> ask(OffersEvent.Asked.WITHDRAW, row));
    }

    void drop() {
        chosen().filter(Row::draft).ifPresent(row -> ask(OffersEvent.Asked.DROP, row));
    }

    private void ask(OffersEvent.Asked step, Row row) {
        if (question.filter(new Question(step, row.id())::equals).isPresent()) {
            question = Optional.empty();
            if (step == OffersEvent.Asked.WITHDRAW) withdraw(row);
            else drop(row);
            return;
        }
        question = Optional.of(new Question(step, row.id()));
        access.around().play(Sound.QUESTION);
        var what =
                step == OffersEvent.Asked.WITHDRAW
                        ? Words.of("promo.askWithdraw", row.name())
                        : Words.of("promo.askDrop", row.name());
        put(screen.selected(), Notice.of(Tone.WARN, what, Words.of("promo.pressAgain")));
    }

    private void withdraw(Row row) {
        access.thread()
                .ask(
                        () -> access.counter().offers().withdraw(new OfferId(row.id())),
                        result -> came(result, Words.of("promo.withdrawn", row.name())));
    }

    private void drop(Row row) {
        var done = Words.of("promo.dropped", row.name());
        if (unfinished.has(row.id())) {
            unfinished.forget(row.id());
            enter(Notice.of(Tone.GOOD, done));
            return;
        }
        access.thread()
                .ask(
                        () -> access.counter().offers().drop(new OfferId(row.id())),
                        result -> came(result, done));
    }

    private void came(Result result, Words done) {
        switch (result) {
            case Result.Done _, Result.Unchanged _ -> enter(Notice.of(Tone.GOOD, done));
            case Result.Refused(var why) -> refuse(Refusals.of(why));
            case Result.NoSuchOffer() -> refuse(Words.of("promo.gone"));
        }
    }

    private void refuse(Words what) {
        access.around().play(Sound.REFUSED);
        enter(Notice.of(Tone.BAD, what));
    }
}
