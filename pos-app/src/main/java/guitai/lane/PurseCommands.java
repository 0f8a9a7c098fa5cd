package guitai.lane;

import guitai.flow.Checkout;
import guitai.flow.Counter;
import guitai.flow.PurseDesk;
import guitai.flow.Refusal;
import guitai.money.Money;
import guitai.staff.Approval;

import java.util.Optional;

/// Obeys what is about members' stored value; what it prints names nobody.
final class PurseCommands {
    private static final String TOP_UP = "/topup";
    private static final String PURSE = "/purse";

    private final Lane lane;
    private final Counter counter;
    private final Facts facts;
    private final MoneyCommands money;

    PurseCommands(Lane lane, Counter counter, Facts facts, MoneyCommands money) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
        this.money = money;
    }

    /// @return false if this is none of its commands
    boolean obey(String command, String rest) {
        switch (command) {
            case TOP_UP -> topUp(rest.strip());
            case PURSE ->
                    money.payments()
                            .part(rest.strip(), PURSE, "/purse, or /purse 20.00")
                            .ifPresent(part -> lane.attempt(PURSE, a -> paid(part.only(), a)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void topUp(String typed) {
        var pay = Typed.amount(typed, counter.rules().currency());
        if (pay.isEmpty()) {
            facts.line().error("not an amount", TOP_UP, "/topup 200.00");
            return;
        }
        switch (counter.purse().topUp(pay.get())) {
            case PurseDesk.Result.Added(var sale, var sum) -> {
                facts.line()
                        .print(
                                "top-up",
                                json -> {
                                    FactLine.amount(json, "pays", sum.principal());
                                    FactLine.amount(json, "bonus", sum.bonus());
                                });
                facts.priced(sale);
            }
            case PurseDesk.Result.Refused(var why) -> lane.refused(why, TOP_UP);
        }
    }

    private Optional<Refusal> paid(Optional<Money> part, Approval approval) {
        var result = counter.purse().pay(part, approval);
        if (result instanceof Checkout.Result.Refused(var why)) return Optional.of(why);
        money.paid(result, PURSE);
        return Optional.empty();
    }
}
