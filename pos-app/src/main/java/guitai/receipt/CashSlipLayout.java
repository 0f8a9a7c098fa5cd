package guitai.receipt;

import guitai.shift.CashMovement;
import guitai.slip.Slip;

/// Cash in or out of the drawer that is not a sale; two people sign (rule CM-07).
final class CashSlipLayout {
    private CashSlipLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.CashSlip slip) {
        var movement = slip.movement();
        head.inside(words.of("cash." + movement.kind()));
        head.internal(slip.number(), slip.by(), slip.at());
        paper.line(words.of("shift"), "" + slip.shift());
        paper.rule();
        paper.big(words.of("cash.amount"), Words.priced(movement.amount()));
        paper.line(words.of("cash.reason", movement.reason()));
        paper.rule();
        paper.signature(words.of("sign.cashier"));
        paper.signature(words.of(second(movement.kind())));
    }

    private static String second(CashMovement.Kind kind) {
        return switch (kind) {
            case DROP -> "sign.receiver";
            case PAID_IN -> "sign.giver";
            case PAID_OUT -> "sign.payee";
        };
    }
}
