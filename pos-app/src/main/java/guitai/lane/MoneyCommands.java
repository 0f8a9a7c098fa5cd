package guitai.lane;

import guitai.flow.CashDesk;
import guitai.flow.Checkout;
import guitai.flow.Counter;
import guitai.flow.Refusal;
import guitai.flow.ShiftClose;
import guitai.flow.ShiftDesk;
import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.staff.Approval;
import guitai.staff.Permission;

import java.util.Optional;

/// The commands that move money: paying, cash in and out, the close.
final class MoneyCommands {
    private final Lane lane;
    private final Counter counter;
    private final Facts facts;
    private final LineCommands line;
    private final PaymentCommands payments;
    private final ReturnCommands returns;
    private boolean dropAdvised;

    MoneyCommands(Lane lane, Counter counter, Facts facts, LineCommands line) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
        this.line = line;
        this.payments = new PaymentCommands(lane, counter, facts, this);
        this.returns = new ReturnCommands(lane, counter, facts, payments);
    }

    PaymentCommands payments() {
        return payments;
    }

    /// @return false if it is no command of these
    boolean obey(String command, String rest) {
        switch (command) {
            case "/total" -> paid(counter.checkout().total(), command);
            case "/pay" -> pay(rest);
            case "/cancel-payment" -> {
                if (!payments.stop()) paid(counter.checkout().giveUp(), command);
            }
            case "/paid-in" ->
                    move(
                            command,
                            rest,
                            (amount, reason, _) -> counter.cash().paidIn(amount, reason));
            case "/paid-out" -> move(command, rest, counter.cash()::paidOut);
            case "/drop" ->
                    move(
                            command,
                            rest + " safe",
                            (amount, reason, _) -> counter.cash().drop(amount, reason));
            case "/no-sale" -> lane.attempt(command, a -> moved(counter.cash().noSale(rest, a)));
            case "/x" -> x();
            case "/close-shift" -> close(rest);
            case "/sell" ->
                    counter.close()
                            .giveUp()
                            .ifPresentOrElse(
                                    why -> lane.refused(why, command),
                                    () -> facts.line().print("count-given-up"));
            default -> {
                return returns.obey(command, rest) || payments.obey(command, rest);
            }
        }
        return true;
    }

    private void pay(String rest) {
        var parts = Typed.split(rest);
        switch (parts[0]) {
            case "cash" -> cash(parts[1]);
            case "code" -> payments.payByCode(parts[1]);
            case "qr" -> payments.payByShownCode(parts[1]);
            case "card" -> line.payByCard(parts[1], payments);
            case "stored" -> line.payByStoredValue(parts[1], payments);
            case "credit" -> credit(parts[1]);
            default ->
                    facts.line()
                            .error(
                                    "this tender is not served by this version",
                                    "/pay",
                                    "/pay cash AMOUNT, /pay code, /pay qr wechat|alipay, /pay card,"
                                            + " /pay stored or /pay credit CODE");
        }
    }

    /// `CODE [AMOUNT]`: all that is due, or all the note holds.
    private void credit(String rest) {
        var words = Typed.split(rest);
        payments.part(words[1], "/pay credit", "/pay credit CODE, or /pay credit CODE 20.00")
                .ifPresent(p -> paid(counter.credits().pay(words[0], p.only()), "/pay credit"));
    }

    private void cash(String amount) {
        if (amount.isEmpty()) {
            paid(counter.checkout().exactCash(), "/pay");
            return;
        }
        var given = Typed.amount(amount, counter.rules().currency());
        if (given.isEmpty()) {
            facts.line().error("not an amount", "/pay cash", "/pay cash 50.00");
            return;
        }
        paid(counter.checkout().cash(given.get()), "/pay");
    }

    /// Prints what came of a step towards the finished sale.
    void paid(Checkout.Result result, String where) {
        switch (result) {
            case Checkout.Result.Due(var sale) -> {
                facts.priced(sale);
                facts.due(sale);
            }
            case Checkout.Result.PartPaid(var sale) -> facts.due(sale);
            case Checkout.Result.Completed(var sale, var change) -> {
                counter.refunds().returnIn(sale).ifPresent(facts::returnCompleted);
                facts.saleCompleted(sale, change);
                line.written(sale.number().toString());
                adviseDrop();
            }
            case Checkout.Result.Reopened(var sale, var giveBack, var wallets) -> {
                facts.line()
                        .print(
                                "payment-cancelled",
                                json -> {
                                    FactLine.amount(json, "giveBack", giveBack);
                                    FactLine.amount(json, "wallets", wallets);
                                });
                facts.priced(sale);
            }
            case Checkout.Result.Refused(var why) -> lane.refused(why, where);
        }
    }

    /// Once each time the drawer comes to hold more than the shop wants in it (CM-07).
    private void adviseDrop() {
        var advised = counter.cash().dropAdvised();
        if (advised && !dropAdvised) {
            facts.line()
                    .print("drop-advised", json -> json.writeStringField("next", "/drop AMOUNT"));
        }
        dropAdvised = advised;
    }

    private interface Movement {
        CashDesk.Result make(Money amount, String reason, Approval approval);
    }

    private void move(String command, String rest, Movement movement) {
        var parts = Typed.split(rest);
        var amount = Typed.amount(parts[0], counter.rules().currency());
        if (amount.isEmpty()) {
            facts.line().error("not an amount", command, command + " 12.50 REASON");
            return;
        }
        lane.attempt(command, a -> moved(movement.make(amount.get(), parts[1], a)));
    }

    private Optional<Refusal> moved(CashDesk.Result result) {
        switch (result) {
            case CashDesk.Result.Moved(var number, var movement) ->
                    facts.cashMoved(number.toString(), movement);
            case CashDesk.Result.DrawerOpened(var number) ->
                    facts.line()
                            .print(
                                    "drawer-opened",
                                    json -> json.writeStringField("document", number.toString()));
            case CashDesk.Result.Refused(var why) -> {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private void x() {
        switch (counter.shifts().x()) {
            case ShiftDesk.Result.Taken(var x) -> facts.x(x);
            case ShiftDesk.Result.Opened _ -> throw new IllegalStateException("taken, not opened");
            case ShiftDesk.Result.Refused(var why) -> lane.refused(why, "/x");
        }
    }

    private void close(String rest) {
        var parts = Typed.split(rest);
        var counted = Typed.amount(parts[0], counter.rules().currency());
        if (counted.isEmpty()) {
            facts.line().error("not an amount", "/close-shift", "/close-shift 1234.50");
            return;
        }
        var reason = parts[1];
        closed(
                        counter.close()
                                .count(CashCount.amount(counted.get()), reason, Approval.own()),
                        reason)
                .ifPresent(why -> lane.refused(why, "/close-shift"));
    }

    private Optional<Refusal> closed(ShiftClose.Result result, String reason) {
        switch (result) {
            case ShiftClose.Result.Closed(var z) -> facts.shiftClosed(z);
            case ShiftClose.Result.Recount(var tries) ->
                    recount("recount", tries, "/close-shift COUNTED");
            case ShiftClose.Result.NeedsSupervisor(var tries) -> {
                recount("needs-supervisor", tries, next(reason));
                lane.wait(
                        Permission.ACCEPT_DIFFERENCE,
                        a -> closed(counter.close().accept(reason, a), reason));
            }
            case ShiftClose.Result.Refused(var why) -> {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private static String next(String reason) {
        return reason.isEmpty()
                ? "/close-shift COUNTED REASON, then /override OPERATOR PIN"
                : "/override OPERATOR PIN";
    }

    private void recount(String fact, int tries, String next) {
        facts.line()
                .print(
                        fact,
                        json -> {
                            json.writeNumberField("tries", tries);
                            json.writeStringField("next", next);
                        });
    }
}
