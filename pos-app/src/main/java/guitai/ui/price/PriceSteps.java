package guitai.ui.price;

import guitai.flow.Prices;
import guitai.flow.Prices.Publishing;
import guitai.price.ImportedPrices;
import guitai.price.ShelfLabel;
import guitai.staff.OperatorId;
import guitai.ui.price.PriceFiles.Told;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a manager does with price lists and labels, and what came of it.
///
/// JavaFX thread only.
final class PriceSteps {
    private final TillAccess access;
    private final Prices prices;
    private final PriceFiles files;
    private final Consumer<Outcome> back;
    private List<ShelfLabel> written = List.of();

    PriceSteps(TillAccess access, Prices prices, PriceFiles files, Consumer<Outcome> back) {
        this.access = access;
        this.prices = prices;
        this.files = files;
        this.back = back;
    }

    sealed interface Outcome {
        /// Nothing on the page is different.
        record Said(Notice notice) implements Outcome {}

        record Refused(Words what) implements Outcome {}

        record Changed(Notice notice) implements Outcome {}

        record Published(Notice notice) implements Outcome {}
    }

    /// Labels that were written and never hung are due again, and told so.
    void forget() {
        written = List.of();
    }

    boolean toHang() {
        return !written.isEmpty();
    }

    /// @param reason why prices go up; empty until it is asked for
    void publish(ImportedPrices plan, String file, String reason, OperatorId by) {
        access.thread()
                .ask(
                        () -> prices.publish(plan, file, reason, by),
                        what -> back.accept(published(what)));
    }

    private static Outcome published(Publishing what) {
        return switch (what) {
            case Publishing.Done(var lists, var same) ->
                    new Outcome.Published(
                            Notice.of(Tone.GOOD, Words.of("price.published", lists.size(), same)));
            case Publishing.NeedsReason(var raised) ->
                    new Outcome.Refused(
                            Words.of(
                                    "price.raised",
                                    raised.size(),
                                    raised.getFirst().sku().value()));
        };
    }

    void withdraw(String id, OperatorId by) {
        access.thread()
                .ask(
                        () -> prices.withdraw(id, by),
                        done ->
                                back.accept(
                                        done
                                                ? new Outcome.Changed(
                                                        Notice.of(
                                                                Tone.GOOD,
                                                                Words.of("price.withdrawn", id)))
                                                : new Outcome.Refused(
                                                        Words.of("price.noLonger", id))));
    }

    /// @param which asked on the till's thread
    void labels(Supplier<List<ShelfLabel>> which) {
        access.thread()
                .look(
                        which,
                        labels -> {
                            if (labels.isEmpty()) return;
                            files.write(
                                    labels,
                                    told -> access.thread().onScreen(() -> labelled(told, labels)));
                        });
    }

    private void labelled(Told told, List<ShelfLabel> labels) {
        switch (told) {
            case Told.Written(var where) -> {
                written = labels;
                back.accept(
                        new Outcome.Said(
                                Notice.of(
                                        Tone.GOOD,
                                        Words.of("price.written", labels.size(), where),
                                        Words.of("price.hangThem"))));
            }
            case Told.Failed(var why) ->
                    back.accept(new Outcome.Refused(Words.of("price.failed", why)));
            case Told.Read _, Told.Listed _ ->
                    throw new IllegalStateException("labels were written, not " + told);
        }
    }

    /// The labels that were written hang on the shelf.
    void hung(OperatorId by) {
        var labels = written;
        if (labels.isEmpty()) return;
        access.thread()
                .ask(
                        () -> {
                            prices.labels().printed(labels, by);
                            return labels.size();
                        },
                        count -> {
                            written = List.of();
                            back.accept(
                                    new Outcome.Changed(
                                            Notice.of(Tone.GOOD, Words.of("price.noted", count))));
                        });
    }
}
