package guitai.app;

import guitai.importing.SampleShop;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.promotion.planning.Edition;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.staff.PinHashing;
import guitai.storage.TillStore;

import java.time.ZoneId;
import java.util.Currency;

/// Fills the books of training mode with the sample shop, where they have nothing yet.
final class Training {
    private Training() {}

    private static final OperatorId TRAINER = OperatorId.TECHNICIAN;

    static void prepare(TillStore store, PinHashing pins, ZoneId zone, Currency currency) {
        if (store.catalogue().count() == 0) {
            store.catalogue().replaceAll(SampleShop.load(currency).items());
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
            store.books().write(Commit.of(offers(zone, currency)));
        }
    }

    private static Fact[] offers(ZoneId zone, Currency currency) {
        return SampleShop.offers(currency, zone).stream()
                .map(offer -> new Fact.OfferPublished(Edition.versioned(offer, 1), TRAINER))
                .toArray(Fact[]::new);
    }
}
