package guitai.ui.shell;

import guitai.flow.Refusal;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.Priced;
import guitai.ui.prompt.Prompt;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.work.OfferWords;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillThread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/// Shows what every offer of the shop does for the basket at the counter.
final class OfferReasons {

    private final TillParts parts;
    private final TillThread thread;
    private final TillViewModel till;

    OfferReasons(TillParts parts, TillThread thread, TillViewModel till) {
        this.parts = parts;
        this.thread = thread;
        this.till = till;
    }

    void ask() {
        thread.look(
                () -> parts.counter().prices().pricing().last(),
                last ->
                        last.ifPresentOrElse(
                                priced -> till.ask(page(priced)),
                                () -> {
                                    var why = Refusals.of(Refusal.Because.NO_SALE_AT_COUNTER);
                                    till.play(Sound.REFUSED);
                                    till.say(Notice.of(Tone.BAD, why));
                                }));
    }

    static Prompt.Offers page(Priced priced) {
        var names = new HashMap<OfferId, Name>();
        for (var applied : priced.applied()) learn(names, applied.offer());
        for (var not : priced.notApplied()) learn(names, not.offer());
        var lines = new ArrayList<Prompt.Offers.Line>();
        for (var applied : priced.applied()) {
            lines.add(
                    new Prompt.Offers.Line(
                            OfferWords.name(applied.offer()), OfferWords.applies(applied), true));
        }
        for (var not : priced.notApplied()) {
            var why =
                    OfferWords.of(not.reason(), id -> names.getOrDefault(id, Name.of(id.value())));
            lines.add(new Prompt.Offers.Line(OfferWords.name(not.offer()), why, false));
        }
        return new Prompt.Offers(lines);
    }

    private static void learn(Map<OfferId, Name> names, Offer offer) {
        names.put(offer.id(), OfferWords.name(offer));
    }
}
