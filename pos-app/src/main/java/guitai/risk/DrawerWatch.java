package guitai.risk;

import guitai.money.Money;
import guitai.staff.OperatorId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// A drawer that is opened without a sale soon after a return, by whoever took the goods (rule
/// RK-03): money may go where the goods did not.
record DrawerWatch(Duration within) {

    List<Finding> findings(List<TillEvent> day) {
        var last = new HashMap<OperatorId, TillEvent.CameBack>();
        var found = new ArrayList<Finding>();
        for (var event : day) {
            switch (event) {
                case TillEvent.CameBack back -> last.put(back.by(), back);
                case TillEvent.DrawerOpened opened -> {
                    var back = last.get(opened.by());
                    if (back != null && !opened.at().isAfter(back.at().plus(within))) {
                        found.add(found(opened, back, back.amount()));
                    }
                }
                case TillEvent.Sold _,
                        TillEvent.Stopped _,
                        TillEvent.Lifted _,
                        TillEvent.NotMet _ -> {}
            }
        }
        return found;
    }

    private static Finding found(
            TillEvent.DrawerOpened opened, TillEvent.CameBack back, Money amount) {
        return new Finding(
                RiskRule.DRAWER_AFTER_RETURN.id(),
                opened.by(),
                back.member().orElse(""),
                1,
                amount,
                List.of(back.document(), opened.document()),
                0);
    }
}
