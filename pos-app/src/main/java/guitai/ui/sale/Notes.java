package guitai.ui.sale;

import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.ManualDiscount;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Weighing;
import guitai.sale.Weighing.How;
import guitai.staff.OperatorId;
import guitai.ui.text.Name;
import guitai.ui.text.Words;
import guitai.ui.work.TillAccess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Why goods cost what they cost, in words.
final class Notes {

    private final TillAccess access;
    private final Function<OperatorId, Name> people;

    Notes(TillAccess access, Function<OperatorId, Name> people) {
        this.access = access;
        this.people = people;
    }

    /// What stands under one line.
    List<Words> of(LineItem line, Benefits benefits) {
        var notes = new ArrayList<Words>();
        var unitPrice = benefits.unitPrices().get(line.number());
        if (unitPrice != null) notes.add(unitPrice);
        basis(line).ifPresent(notes::add);
        keyed(line).ifPresent(notes::add);
        for (var off : line.modifiers()) {
            var note = Words.of("note.off", what(off, benefits), off.amount().negated());
            var by = line.manual().filter(_ -> off.kind() == Kind.MANUAL_LINE);
            notes.add(by.map(manual -> byHand(note, manual)).orElse(note));
        }
        return notes;
    }

    private static Optional<Words> keyed(LineItem line) {
        return line.weighing()
                .filter(Weighing::keyedDespiteScale)
                .map(Weighing::how)
                .filter(How.Keyed.class::isInstance)
                .map(How.Keyed.class::cast)
                .map(keyed -> Words.of("note.keyedWeight", keyed.reason()));
    }

    private Optional<Words> basis(LineItem line) {
        return switch (line.basis()) {
            case PriceBasis.Shelf() -> Optional.empty();
            case PriceBasis.Listed(var id, _, _) -> Optional.of(listed(line, id));
            case PriceBasis.Labelled(var amount, _) ->
                    line.gross().equals(amount)
                            ? Optional.empty()
                            : Optional.of(Words.of("note.label", amount));
            case PriceBasis.Overridden(var before, var reason, var by, var allowed) ->
                    Optional.of(signed(Words.of("note.keyed", reason, before), by, allowed));
            case PriceBasis.Gift _ -> Optional.of(Words.of("note.gift"));
            case PriceBasis.TopUp(var bonus) ->
                    bonus.isPositive()
                            ? Optional.of(Words.of("note.topUp", bonus))
                            : Optional.empty();
        };
    }

    /// A list for what is near its date says so, and until when the package is good.
    private Words listed(LineItem line, String id) {
        var list = access.counter().prices().pricing().list(id);
        var name = list.map(l -> new Name(l.nameZh(), l.nameEn())).orElse(Name.of(id));
        var expires = line.trace().flatMap(trace -> trace.expires());
        return list.filter(l -> l.nearDays().isPresent()).isPresent() && expires.isPresent()
                ? Words.of("note.nearDate", name, expires.get())
                : Words.of("note.list", name);
    }

    private Words byHand(Words note, ManualDiscount manual) {
        return signed(note, manual.by(), manual.allowedBy());
    }

    private Words signed(Words note, OperatorId by, Optional<OperatorId> allowedBy) {
        return allowedBy.isEmpty()
                ? Words.of("note.by", note, people.apply(by))
                : Words.of("note.byAllowed", note, people.apply(by), people.apply(allowedBy.get()));
    }

    /// What every offer and every person takes off all lines together, in the order it is taken.
    List<Saving> savings(List<LineItem> lines, Benefits benefits) {
        var sums = new LinkedHashMap<Words, Money>();
        for (var kind : Kind.values()) {
            for (var line : lines) {
                for (var off : line.modifiers()) {
                    if (off.kind() != kind) continue;
                    sums.merge(what(off, benefits), off.amount(), Money::plus);
                }
            }
        }
        return sums.entrySet().stream().map(e -> new Saving(e.getKey(), e.getValue())).toList();
    }

    /// The sale keeps the name that is printed; a screen has its own language.
    private Words what(PriceModifier off, Benefits benefits) {
        return switch (off.kind()) {
            case MANUAL_LINE -> Words.of("saving.line", off.name());
            case MANUAL_BASKET -> {
                var all = Words.of("saving.sale", off.name());
                yield benefits.byHand().map(manual -> byHand(all, manual)).orElse(all);
            }
            case POINTS -> Words.of("saving.points");
            case LINE_OFFER, BASKET_OFFER, COUPON ->
                    Words.of(
                            "saving.offer",
                            benefits.names().getOrDefault(off.id(), Name.of(off.name())));
        };
    }
}
