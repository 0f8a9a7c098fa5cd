package guitai.ui.promotion;

import guitai.flow.OfferDesk.Listed;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.planning.OfferState;
import guitai.staff.OperatorId;
import guitai.ui.promotion.OffersScreen.Editing;
import guitai.ui.promotion.OffersScreen.Side;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Writes an offer: the form, and beside it what would come of it.
///
/// JavaFX thread only.
final class EditorModel {
    private final TillAccess access;
    private final Pages pages;
    private final EditorDesk desk;
    private final Unfinished unfinished;
    private final HitsModel hits;
    private final TrialModel trial;
    private Optional<OfferWork> work = Optional.empty();

    EditorModel(
            TillAccess access,
            Function<OperatorId, Name> people,
            Unfinished unfinished,
            Pages pages) {
        this.access = access;
        this.unfinished = unfinished;
        this.pages = pages;
        desk = new EditorDesk(access, people, pages::offer);
        hits = new HitsModel(access, this::show);
        trial = new TrialModel(access, this::show);
    }

    boolean open() {
        return work.isPresent();
    }

    void begin(OfferType type, String id, Set<OfferId> taken) {
        begin(FormWriter.fresh(type, id), taken, 1);
    }

    /// Of another offer: a draft from the first moment, so that leaving it keeps it.
    void copy(OfferForm form, Set<OfferId> taken) {
        begin(form, FormWriter.fresh(form.type(), form.text(OfferField.ID)), taken, 1);
    }

    /// Goes on with a form that was left while it made no offer.
    void resume(String id, Set<OfferId> taken) {
        unfinished.of(id).ifPresent(form -> begin(form, taken, 1));
    }

    void open(Listed listed) {
        var offer = listed.draft().map(draft -> draft.offer()).orElse(listed.offer());
        var version = listed.state() == OfferState.DRAFT ? 1 : listed.offer().version() + 1;
        var form = FormWriter.of(offer, false, access.zone());
        begin(unfinished.of(offer.id().value()).orElse(form), Set.of(), version);
    }

    private void begin(OfferForm form, Set<OfferId> taken, int version) {
        begin(form, form, taken, version);
    }

    private void begin(OfferForm form, OfferForm begun, Set<OfferId> taken, int version) {
        hits.forget();
        trial.begin();
        work = Optional.of(new OfferWork(new FormModel(access, form, taken, hits), begun, version));
        tryIt();
    }

    /// Shows the form as it is, with whatever stands beside it.
    void show() {
        work.ifPresent(w -> pages.show(screen(w)));
    }

    void say(Notice notice) {
        work.ifPresent(w -> w.notice = notice);
        show();
    }

    private Editing screen(OfferWork w) {
        return new Editing(
                w.model.title(w.version),
                w.model.summary(),
                w.model.section(),
                w.model.wrong(),
                w.model.cells(),
                w.model.at(),
                side(w),
                w.version,
                w.notice);
    }

    private Side side(OfferWork w) {
        if (!hits.hits().isEmpty()) return new Side.Hits(hits.hits(), hits.selected());
        return w.side.orElse(trial.shown());
    }

    private void tryIt() {
        work.ifPresent(w -> trial.on(w.model.offer()));
    }

    void on(OffersEvent event) {
        if (work.isEmpty()) return;
        var w = work.get();
        w.notice = event instanceof OffersEvent.At ? w.notice : Notice.NONE;
        switch (event) {
            case OffersEvent.Typed(var field, var text) -> typed(w, field, text);
            case OffersEvent.At(var field) -> at(w, field);
            case OffersEvent.Switched(var field) -> change(w, field);
            case OffersEvent.SectionChosen(var section) -> {
                w.model.go(section);
                hits.forget();
            }
            case OffersEvent.Turned(var by) -> {
                w.model.turn(by);
                hits.forget();
            }
            case OffersEvent.Moved(var by) -> {
                if (hits.hits().isEmpty()) w.model.move(by);
                else hits.choose(hits.selected() + by);
            }
            case OffersEvent.Chosen(var index) -> take(w, index);
            case OffersEvent.NumberTyped(var text) -> trial.typed(text);
            case OffersEvent.Asked step -> asked(w, step);
        }
        show();
    }

    private void at(OfferWork w, OfferField field) {
        if (w.model.at() == field) return;
        w.model.go(field);
        hits.forget();
    }

    private void typed(OfferWork w, OfferField field, String text) {
        w.model.go(field);
        w.model.type(field, text);
        // What was looked over is another offer now.
        w.side = Optional.empty();
        if (field.searches()) hits.typed(field.kind(), text);
        tryIt();
    }

    private void change(OfferWork w, OfferField field) {
        w.model.change(field);
        w.side = Optional.empty();
        hits.forget();
        tryIt();
    }

    private void take(OfferWork w, int index) {
        if (index < 0 || index >= hits.hits().size()) return;
        var field = w.model.at();
        var text = HitsModel.with(w.model.form().text(field), hits.hits().get(index), field.kind());
        w.model.type(field, text);
        hits.forget();
        tryIt();
    }

    void become(OfferType type) {
        work.ifPresent(
                w -> {
                    w.model.become(type);
                    w.side = Optional.empty();
                });
        tryIt();
        show();
    }

    private void asked(OfferWork w, OffersEvent.Asked step) {
        switch (step) {
            case ENTER -> enter(w);
            case BASKET -> {
                w.side = Optional.empty();
                hits.forget();
                trial.next();
            }
            case FIND -> trial.find(() -> refuse(Words.of("promo.noSuchSale")));
            case VERSIONS -> versions(w);
            case CHECK -> check(w);
            case PUBLISH -> {
                if (w.side.orElse(trial.shown()) instanceof Side.Check) publish(w);
                else check(w);
            }
            case BACK -> back(w);
            case NEW, COPY, WITHDRAW, DROP, CALENDAR, TYPE -> {}
        }
    }

    private void enter(OfferWork w) {
        if (!hits.hits().isEmpty()) take(w, hits.selected());
        else if (!w.model.at().typed()) change(w, w.model.at());
        else w.model.move(1);
    }

    private void versions(OfferWork w) {
        if (w.side.isPresent()) {
            w.side = Optional.empty();
            return;
        }
        hits.forget();
        if (w.model.form().fresh()) {
            beside(w, new Side.Versions(java.util.List.of()));
            return;
        }
        var id = new OfferId(w.model.form().text(OfferField.ID));
        desk.versions(id, versions -> beside(w, versions));
    }

    /// Looks it over; publishing it waits for the next press.
    private void check(OfferWork w) {
        hits.forget();
        readable(w).ifPresent(offer -> desk.check(offer, found -> beside(w, found)));
    }

    private void beside(OfferWork w, Side side) {
        w.side = Optional.of(side);
        show();
    }

    /// The offer of the form; where there is none the cursor goes to what is wrong.
    private Optional<Offer> readable(OfferWork w) {
        w.model
                .firstWrong()
                .ifPresent(
                        field -> {
                            w.model.go(field);
                            refuse(
                                    Words.of(
                                            "promo.wrongAt",
                                            Words.of(field.label()),
                                            w.model.wrong(field)));
                        });
        return w.model.offer();
    }

    private void publish(OfferWork w) {
        readable(w).ifPresent(offer -> desk.publish(offer, came -> came(w, came)));
    }

    private void came(OfferWork w, EditorDesk.Came came) {
        if (came.over()) {
            leave(w, came.notice());
        } else {
            access.around().play(Sound.REFUSED);
            say(came.notice());
        }
    }

    private void leave(OfferWork w, Notice notice) {
        unfinished.forget(w.begun);
        work = Optional.empty();
        pages.list(notice);
    }

    /// From what was found to the form, and from the form to the list; what was written is kept.
    private void back(OfferWork w) {
        if (!hits.hits().isEmpty()) {
            hits.forget();
        } else if (w.side.isPresent()) {
            w.side = Optional.empty();
        } else if (w.model.form().equals(w.begun)) {
            work = Optional.empty();
            pages.list(Notice.NONE);
        } else if (w.model.offer().isEmpty()) {
            unfinished.keep(w.begun, w.model.form());
            work = Optional.empty();
            pages.list(Notice.of(Tone.WARN, Words.of("promo.unfinished"), Words.of("promo.mend")));
        } else {
            desk.keep(w.model.offer().get(), came -> came(w, came));
        }
    }

    /// The offer as it stands in the form, for the calendar.
    Optional<Offer> offer() {
        return work.flatMap(w -> w.model.offer());
    }

    private void refuse(Words what) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, what));
    }
}
