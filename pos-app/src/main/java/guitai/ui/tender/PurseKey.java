package guitai.ui.tender;

import guitai.flow.Checkout;
import guitai.flow.Refusal;
import guitai.money.Money;
import guitai.staff.Approval;
import guitai.ui.work.TillAccess;

import java.util.Optional;
import java.util.function.Consumer;

/// Paying from the stored value of the member at the counter (rule LY-60): what was typed, or all
/// that is due. Above the programme's limit a second person has to allow it (rule RK-06).
final class PurseKey {
    private final TillAccess access;
    private final Consumer<Checkout.Result> came;

    PurseKey(TillAccess access, Consumer<Checkout.Result> came) {
        this.access = access;
        this.came = came;
    }

    /// What the member still has.
    void left(Consumer<Money> told) {
        access.thread().look(() -> access.counter().purse().left(), told);
    }

    void pay(TenderScreen now) {
        if (!now.purse().isPositive()) return;
        var part = Sums.amount(now.due(), now.typed());
        if (part.isEmpty() && !now.typed().isBlank()) {
            came.accept(new Checkout.Result.Refused(Refusal.Because.AMOUNT_OUT_OF_RANGE));
            return;
        }
        pay(part, Approval.own());
    }

    private void pay(Optional<Money> part, Approval word) {
        access.thread()
                .ask(
                        () -> access.counter().purse().pay(part, word),
                        result -> {
                            if (result
                                    instanceof
                                    Checkout.Result.Refused(
                                            Refusal.NeedsOverride(var permission))) {
                                access.around().authorise(permission, given -> pay(part, given));
                            } else {
                                came.accept(result);
                            }
                        });
    }
}
