package guitai.lane;

import guitai.flow.CashDesk;
import guitai.flow.Checkout;
import guitai.flow.Counter;
import guitai.flow.RefundDesk;
import guitai.flow.Refusal;
import guitai.flow.ShiftClose;
import guitai.flow.ShiftDesk;
import guitai.money.Money;
import guitai.refund.ReturnPlan;
import guitai.sale.Quantity;
import guitai.shift.CashCount;
import guitai.staff.Approval;
import guitai.staff.Permission;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The commands that move money: paying, returning, cash in and out, the close.
final class MoneyCommands {
    private final Lane lane;
    private final Counter counter;
    private final Facts facts;
    private final PaymentCommands payments;
    private boolean dropAdvised;

    MoneyCommands(Lane lane, Counter counter, Facts facts) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
        this.payments = new PaymentCommands(lane, counter, facts, this);
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
            case "/return" -> goodsBack(rest);
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
                return payments.obey(command, rest);
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
            default ->
                    facts.line()
                            .error(
                                    "this tender is not served by this version",
                                    "/pay",
                                    "/pay cash AMOUNT, /pay code or /pay qr wechat|alipay");
        }
    }

    private void cash(String amount) {
        if (amount.isEmpty()) {
            paid(counter.checkout().exactCash(), "/pay");
            return;
        }
        var given = Typed.yuan(amount);
        if (given.isEmpty()) {
            facts.line().error("not an amount in yuan", "/pay cash", "/pay cash 50.00");
            return;
        }
        paid(counter.checkout().cash(given.get()), "/pay");
    }

    /// Prints what came of a step towards the finished sale.
    void paid(Checkout.Result result, String where) {
        switch (result) {
            case Checkout.Result.Due(var sale) -> {
                facts.priced(sale.lines());
                facts.due(sale);
            }
            case Checkout.Result.PartPaid(var sale) -> facts.due(sale);
            case Checkout.Result.Completed(var sale, var change) -> {
                facts.saleCompleted(sale, change);
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
                facts.priced(sale.lines());
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

    private void goodsBack(String rest) {
        var words = rest.split("\\s+", -1);
        var wanted = new LinkedHashMap<Integer, Quantity>();
        for (int i = 1; i + 1 < words.length; i += 2) {
            var number = Typed.whole(words[i]);
            var quantity = Typed.quantity(words[i + 1]);
            if (number.isEmpty() || quantity.isEmpty()) {
                facts.line()
                        .error("not a line and a quantity", "/return", "/return RECEIPT LINE QTY");
                return;
            }
            if (wanted.put(number.get(), quantity.get()) != null) {
                facts.line()
                        .error(
                                "line " + number.get() + " is given twice",
                                "/return",
                                "/return RECEIPT LINE QTY");
                return;
            }
        }
        if (words.length % 2 == 0) {
            facts.line().error("a line without a quantity", "/return", "/return RECEIPT LINE QTY");
            return;
        }
        lane.attempt("/return", a -> returned(words[0], wanted, a));
    }

    private Optional<Refusal> returned(
            String receipt, Map<Integer, Quantity> wanted, Approval approval) {
        switch (counter.refunds().takeBack(receipt, wanted, approval)) {
            case RefundDesk.Result.Completed(var done) -> facts.returnCompleted(done);
            case RefundDesk.Result.Planned _ -> throw new IllegalStateException("only planned");
            case RefundDesk.Result.NotFound(var number) ->
                    facts.line()
                            .error(
                                    "no such receipt at this till: " + number,
                                    "/return",
                                    "give the number on the receipt");
            case RefundDesk.Result.NotPossible(var why) -> notPossible(why);
            case RefundDesk.Result.Refused(var why) -> {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private void notPossible(ReturnPlan why) {
        var words =
                switch (why) {
                    case ReturnPlan.TooMuch(var line, var left) ->
                            "line "
                                    + line.number()
                                    + " has only "
                                    + java.math.BigDecimal.valueOf(left, 3)
                                            .stripTrailingZeros()
                                            .toPlainString()
                                    + " left to return";
                    case ReturnPlan.NoSuchLine(var number) -> "the receipt has no line " + number;
                    case ReturnPlan.NothingLeft() -> "everything was returned already";
                    case ReturnPlan.Possible _ -> throw new IllegalStateException("possible");
                };
        facts.line().error(words, "/return", "look at the receipt");
    }

    private interface Movement {
        CashDesk.Result make(Money amount, String reason, Approval approval);
    }

    private void move(String command, String rest, Movement movement) {
        var parts = Typed.split(rest);
        var amount = Typed.yuan(parts[0]);
        if (amount.isEmpty()) {
            facts.line().error("not an amount in yuan", command, command + " 12.50 REASON");
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
        var counted = Typed.yuan(parts[0]);
        if (counted.isEmpty()) {
            facts.line().error("not an amount in yuan", "/close-shift", "/close-shift 1234.50");
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
