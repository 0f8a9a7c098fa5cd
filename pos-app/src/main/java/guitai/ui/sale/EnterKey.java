package guitai.ui.sale;

import guitai.ui.text.Words;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Typed;

/// What Enter means in the one box: it depends on what the box waits for.
final class EnterKey {

    private final TillAccess access;
    private final SaleViewModel sale;
    private final BasketKeys basketKeys;
    private final Answers answers;
    private final ScaleKey scaleKey;

    EnterKey(
            TillAccess access,
            SaleViewModel sale,
            BasketKeys basketKeys,
            Answers answers,
            ScaleKey scaleKey) {
        this.access = access;
        this.sale = sale;
        this.basketKeys = basketKeys;
        this.answers = answers;
        this.scaleKey = scaleKey;
    }

    void entered() {
        var now = sale.screen().get();
        var text = now.box().typed();
        switch (now.box().wants()) {
            case Box.Wants.Weight _ -> {
                if (!text.isBlank() || !scaleKey.take()) weigh(text);
            }
            case Box.Wants.Quantity(_) -> basketKeys.quantity(text);
            case Box.Wants.Anything() -> {
                if (text.isBlank()) basketKeys.asked(SaleEvent.Asked.CASH);
                else find(text, now.hits());
            }
        }
    }

    /// Hits for an older text are not what stands in the box: then the box is read anew.
    private void find(String text, Hits hits) {
        if (!hits.asked().equals(text)) sale.scan(text);
        else if (hits.goods().isEmpty()) access.around().play(Sound.REFUSED);
        else sale.add(hits.goods().get(hits.selected()).sku());
    }

    private void weigh(String text) {
        var grams = Typed.grams(text);
        if (grams.isEmpty() || grams.getAsLong() < 1) {
            sale.refuse(Words.of("refusal.weight"));
            return;
        }
        access.thread()
                .ask(() -> access.counter().basket().weigh(grams.getAsLong()), answers::said);
    }
}
