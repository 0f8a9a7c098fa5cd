package guitai.ui.promotion;

import guitai.flow.OfferDesk.Result;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.planning.Finding;
import guitai.promotion.planning.OfferRecords.Kept;
import guitai.staff.OperatorId;
import guitai.ui.promotion.OffersScreen.Found;
import guitai.ui.promotion.OffersScreen.Side;
import guitai.ui.promotion.OffersScreen.Version;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the editor asks of the desk, and the answers in words.
///
/// JavaFX thread only; the desk works on the till's thread.
final class EditorDesk {
    private final TillAccess access;
    private final Function<OperatorId, Name> people;
    private final Function<OfferId, Name> offers;

    EditorDesk(
            TillAccess access, Function<OperatorId, Name> people, Function<OfferId, Name> offers) {
        this.access = access;
        this.people = people;
        this.offers = offers;
    }

    /// @param over the offer is done with
    record Came(boolean over, Notice notice) {}

    void check(Offer offer, Consumer<Side> then) {
        access.thread()
                .ask(
                        () -> access.counter().offers().check(offer),
                        found -> then.accept(new Side.Check(found(found))));
    }

    private List<Found> found(List<Finding> findings) {
        return findings.stream()
                .map(
                        one ->
                                new Found(
                                        one.trap() ? Tone.BAD : Tone.WARN,
                                        FindingWords.of(one, offers)))
                .toList();
    }

    void versions(OfferId id, Consumer<Side> then) {
        access.thread()
                .look(
                        () -> access.counter().offers().versions(id),
                        kept ->
                                then.accept(
                                        new Side.Versions(
                                                kept.stream().map(this::version).toList())));
    }

    private Version version(Kept kept) {
        var look = new OfferLook(access.zone());
        var state = OfferLook.state(kept.state(access.clock().instant()));
        var day = kept.at().atZone(access.zone()).toLocalDate();
        return new Version(
                Words.of("promo.version", kept.offer().version(), day, people.apply(kept.by())),
                Words.of(
                        "promo.versionAbout",
                        state,
                        RuleWords.of(kept.offer().rule()),
                        look.window(kept.offer().window())));
    }

    void publish(Offer offer, Consumer<Came> then) {
        access.thread()
                .ask(
                        () -> access.counter().offers().publish(offer),
                        result -> then.accept(published(result)));
    }

    private static Came published(Result result) {
        return switch (result) {
            case Result.Done(var done) ->
                    good(Words.of("promo.published", OfferLook.name(done), done.version()));
            case Result.Unchanged(var same) ->
                    new Came(
                            true,
                            Notice.of(
                                    Tone.WARN, Words.of("promo.unchanged", OfferLook.name(same))));
            case Result.Refused(var why) -> bad(Refusals.of(why));
            case Result.NoSuchOffer() -> bad(Words.of("promo.gone"));
        };
    }

    void keep(Offer offer, Consumer<Came> then) {
        access.thread()
                .ask(
                        () -> access.counter().offers().keep(offer),
                        result -> then.accept(kept(result)));
    }

    private static Came kept(Result result) {
        return switch (result) {
            case Result.Done(var done) -> good(Words.of("promo.kept", OfferLook.name(done)));
            case Result.Refused(var why) -> bad(Refusals.of(why));
            case Result.Unchanged _, Result.NoSuchOffer _ ->
                    throw new IllegalStateException("a draft is always kept or refused");
        };
    }

    private static Came good(Words what) {
        return new Came(true, Notice.of(Tone.GOOD, what));
    }

    private static Came bad(Words what) {
        return new Came(false, Notice.of(Tone.BAD, what));
    }
}
