package guitai.app;

import guitai.importing.SampleShop;
import guitai.staff.Operator;
import guitai.staff.PinHashing;
import guitai.storage.TillStore;

/// Fills the books of training mode with the sample shop, where they have nothing yet.
final class Training {
    private Training() {}

    static void prepare(TillStore store, PinHashing pins) {
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
    }
}
