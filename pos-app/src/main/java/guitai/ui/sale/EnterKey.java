package guitai.ui.sale;

import guitai.catalog.WeighedPrice;
import guitai.catalog.WeighedPrice.NetWeight;
import guitai.flow.Refusal;
import guitai.sale.Weighing.How;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Typed;
import guitai.ui.work.TypedWeight;
import guitai.ui.work.Why;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What Enter and the keys beside it mean in the one box: it depends on what the box waits for.
final class EnterKey {
    private static final long MOST_GRAMS = 99_999;

    /// A code of the shop's own: member, coupon, receipt.
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}:\\S+");

    private final TillAccess access;
    private final SaleViewModel sale;
    private final BasketKeys basketKeys;
    private final ScaleKey scaleKey;
    private final MemberKeys members;

    EnterKey(
            TillAccess access,
            SaleViewModel sale,
            BasketKeys basketKeys,
            ScaleKey scaleKey,
            MemberKeys members) {
        this.members = members;
        this.access = access;
        this.sale = sale;
        this.basketKeys = basketKeys;
        this.scaleKey = scaleKey;
    }

    void entered() {
        var now = sale.screen().get();
        var text = now.box().typed();
        switch (now.box().wants()) {
            case Box.Wants.Weight _ -> {
                if (!text.isBlank() || !scaleKey.take()) weigh(text);
            }
            case Box.Wants.Note() -> basketKeys.asked(SaleEvent.Asked.PARK);
            case Box.Wants.Quantity(_) -> basketKeys.quantity(text);
            case Box.Wants.Member() -> {
                if (!text.isBlank()) members.typed(text.strip());
            }
            case Box.Wants.Anything() -> {
                if (text.isBlank()) basketKeys.asked(SaleEvent.Asked.CASH);
                else find(text, now.hits());
            }
        }
    }

    /// While goods wait for their weight, the key of quantities takes off what they lie in: a
    /// weight has no other quantity.
    void asked(SaleEvent.Asked asked) {
        if (asked != SaleEvent.Asked.QUANTITY || !weighing()) {
            basketKeys.asked(asked);
            return;
        }
        var text = sale.screen().get().box().typed();
        var typed = Typed.grams(text);
        if (typed.isPresent()) scaleKey.tare(typed.getAsLong());
        else if (text.isBlank()) scaleKey.tareNext();
        else sale.refuse(Words.of("refusal.weight"));
    }

    /// The minus of the number block is one fewer of a line, or the sign before a tare.
    void step(int by) {
        if (!weighing()) basketKeys.step(by);
        else if (by < 0) sale.typed(sale.screen().get().box().typed() + "-");
    }

    private boolean weighing() {
        return sale.screen().get().box().wants() instanceof Box.Wants.Weight;
    }

    /// Hits for an older text are not what stands in the box: then the box is read anew. A code
    /// that was typed because no scanner reads it is no name of goods.
    private void find(String text, Hits hits) {
        var code = hits.goods().isEmpty() && CODE.matcher(text).matches();
        if (code || !hits.asked().equals(text)) sale.scan(text);
        else if (hits.goods().isEmpty()) access.around().play(Sound.REFUSED);
        else sale.add(hits.goods().get(hits.selected()).sku());
    }

    private void weigh(String text) {
        var typed = TypedWeight.of(text);
        var gross = typed.map(TypedWeight::gross).orElse(OptionalLong.empty());
        var tare = typed.map(TypedWeight::tare).orElse(OptionalLong.empty());
        if (gross.isEmpty() && tare.isPresent()) {
            scaleKey.tare(tare.getAsLong());
        } else if (gross.isEmpty() || gross.getAsLong() < 1 || gross.getAsLong() > MOST_GRAMS) {
            sale.refuse(Words.of("refusal.weight"));
        } else {
            keyed(gross.getAsLong(), tare.orElse(scaleKey.tare()));
        }
    }

    /// Where a scale could have said it, somebody says why it did not.
    private void keyed(long gross, long tare) {
        if (!(WeighedPrice.net(gross, tare) instanceof NetWeight.Net(var net))) {
            sale.refuse(Refusals.of(Refusal.Because.TARE_TOO_HEAVY));
        } else if (!scaleKey.isThere()) {
            scaleKey.weigh(gross, tare, new How.Keyed(""));
        } else if (sale.screen().get().box().wants() instanceof Box.Wants.Weight(var goods, _)) {
            var about = Words.of("why.keyed", goods, TypedWeight.kilograms(net));
            var reasons = access.counter().rules().pricing().weightReasons();
            access.around().play(Sound.QUESTION);
            access.around()
                    .askWhy(
                            new Why(Why.Kind.WEIGHT, about, reasons),
                            given -> {
                                scaleKey.weigh(gross, tare, new How.Keyed(given.reason()));
                                return Optional.empty();
                            });
        }
    }
}
