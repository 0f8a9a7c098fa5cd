package guitai.ui.sale;

import guitai.flow.RiskDesk;
import guitai.risk.Velocity;
import guitai.staff.Permission;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.RiskWords;
import guitai.ui.work.TillAccess;

/// A rule about risk stands in the way of the sale: says which, and asks who may let it pass (rule
/// RK-09). What is lifted is asked for again by whoever pays: nothing is charged by a PIN.
final class RiskStop {
    private final TillAccess access;
    private final SaleViewModel sale;

    RiskStop(TillAccess access, SaleViewModel sale) {
        this.access = access;
        this.sale = sale;
    }

    void met() {
        access.thread()
                .look(
                        () -> access.counter().gifts().risk().stopping(),
                        stop -> stop.ifPresent(this::met));
    }

    private void met(Velocity.Stop stop) {
        var rule = RiskWords.of(stop.rule());
        if (stop.answer() == Velocity.Answer.REFUSE) {
            sale.tell(Tone.BAD, Words.of("risk.refused", rule, stop.rule().id()));
            return;
        }
        sale.tell(Tone.BAD, Words.of("risk.stopped", rule, stop.rule().id()));
        access.around()
                .authorise(
                        Permission.LIFT_RISK,
                        word ->
                                access.thread()
                                        .ask(
                                                () -> access.counter().gifts().risk().lift(word),
                                                this::lifted));
    }

    private void lifted(RiskDesk.Lift result) {
        switch (result) {
            case RiskDesk.Lift.Lifted(var rule) ->
                    sale.tell(Tone.GOOD, Words.of("risk.lifted", rule));
            case RiskDesk.Lift.Refused(var why) -> sale.refuse(Refusals.of(why));
        }
    }
}
