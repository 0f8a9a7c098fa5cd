package guitai.ui.promotion;

import guitai.ui.promotion.OffersScreen.Side;
import guitai.ui.text.Notice;

import java.util.Optional;

/// One offer being written: its form, and what stands beside it instead of the trial.
final class OfferWork {
    final FormModel model;

    /// As it was when it was opened.
    final OfferForm begun;

    /// What it would become.
    final int version;

    Optional<Side> side = Optional.empty();
    Notice notice = Notice.NONE;

    OfferWork(FormModel model, OfferForm begun, int version) {
        this.model = model;
        this.begun = begun;
        this.version = version;
    }
}
