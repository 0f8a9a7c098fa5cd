package guitai.app;

import guitai.importing.SampleShop;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.promotion.planning.Edition;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.staff.PinHashing;
import guitai.storage.TillStore;

import java.time.ZoneId;

/// Fills the books of training mode with the sample shop, where they have nothing yet.
final class Training {
    private Training() {}

    private static final OperatorId TRAINER = new OperatorId("technician");

    static void prepare(TillStore store, PinHashing pins, ZoneId zone) {
        if (store.catalogue().count() == 0) {
            store.catalogue().replaceAll(SampleShop.load().items());
        }
        if (store.staff().all().isEmpty()) {
            store.staff()
                    .replaceAll(
                            SampleShop.load().people().stream()
                                    .map(
                                            p ->
                                                    new Operator(
                                                            p.id(),
                                                            p.name(),
                                                            p.role(),
                                                            pins.hash(p.trainingPin())))
                                    .toList());
        }
        if (store.offers().newest().isEmpty()) {
            store.books().write(Commit.of(offers(zone)));
        }
    }

    private static Fact[] offers(ZoneId zone) {
        return SampleShop.offers(Money.CNY, zone).stream()
                .map(offer -> new Fact.OfferPublished(Edition.versioned(offer, 1), TRAINER))
                .toArray(Fact[]::new);
    }
}
