package guitai.ui.promotion;

import guitai.flow.OfferDesk.Listed;
import guitai.promotion.planning.OfferState;
import guitai.ui.promotion.OffersScreen.Row;
import guitai.ui.text.Name;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The rows of the list.
final class OfferRows {
    private final OfferLook look;
    private final Unfinished unfinished;

    OfferRows(ZoneId zone, Unfinished unfinished) {
        this.look = new OfferLook(zone);
        this.unfinished = unfinished;
    }

    /// Forms that make no offer yet stand first: somebody was in the middle of them.
    ///
    /// @param asked the id of the row that waits for a second press; empty for none
    List<Row> of(List<Listed> listed, String asked) {
        var rows = new ArrayList<Row>();
        for (var form : unfinished.fresh()) rows.add(row(form, asked));
        for (var one : listed) rows.add(row(one, asked));
        return rows;
    }

    private static Row row(OfferForm form, String asked) {
        var id = form.text(OfferField.ID);
        var zh = form.text(OfferField.NAME_ZH);
        var name = new Name(zh.isBlank() ? id : zh, form.text(OfferField.NAME_EN));
        return new Row(
                id,
                Tone.WARN,
                Words.of("promo.state.unfinished"),
                name,
                Words.of(form.type().label()),
                Words.NONE,
                Words.of("promo.unused"),
                true,
                false,
                id.equals(asked));
    }

    private Row row(Listed one, String asked) {
        var offer = one.offer();
        var id = offer.id().value();
        return new Row(
                id,
                OfferLook.tone(one.state()),
                OfferLook.state(one.state()),
                OfferLook.name(offer),
                Words.of(
                        "promo.ruleOn",
                        RuleWords.of(offer.rule()),
                        OfferLook.covers(offer.scope())),
                look.window(offer.window()),
                look.used(one.used()),
                one.draft().isPresent() || unfinished.has(id),
                holds(one.state()),
                id.equals(asked));
    }

    private static boolean holds(OfferState state) {
        return switch (state) {
            case OPEN, COMING, OVER -> true;
            case DRAFT, WITHDRAWN -> false;
        };
    }

    /// A number nobody has: the day, and how many there are of it.
    String freeId(List<Listed> listed, LocalDate today) {
        for (int n = 1; ; n++) {
            var id = "P" + today.toString().replace("-", "") + "-" + n;
            var taken =
                    unfinished.has(id)
                            || listed.stream().anyMatch(l -> l.offer().id().value().equals(id));
            if (!taken) return id;
        }
    }
}
