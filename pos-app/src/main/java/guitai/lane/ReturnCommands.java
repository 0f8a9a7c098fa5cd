package guitai.lane;

import guitai.flow.Counter;
import guitai.flow.RefundDesk;
import guitai.flow.Refusal;
import guitai.flow.TenderSwap;
import guitai.refund.ReturnPlan;
import guitai.sale.Quantity;
import guitai.scan.PaymentCode;
import guitai.staff.Approval;

import java.util.LinkedHashMap;
import java.util.Optional;

/// Money that goes back: goods returned, an amount given back, a tender swapped for another.
final class ReturnCommands {
    private final Lane lane;
    private final Counter counter;
    private final Facts facts;
    private final PaymentFacts say;
    private final PaymentCommands payments;

    ReturnCommands(Lane lane, Counter counter, Facts facts, PaymentCommands payments) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
        this.say = new PaymentFacts(facts.line());
        this.payments = payments;
    }

    /// @return false if it is no command of these
    boolean obey(String command, String rest) {
        switch (command) {
            case "/return" -> goodsBack(rest);
            case "/refund" -> amountBack(rest);
            case "/swap" -> swap(rest);
            default -> {
                return false;
            }
        }
        return true;
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
        var refunds = counter.refunds();
        lane.attempt("/return", a -> returned(refunds.takeBack(words[0], wanted, a), "/return"));
    }

    private Optional<Refusal> returned(RefundDesk.Result result, String where) {
        switch (result) {
            case RefundDesk.Result.Completed(var done) -> facts.returnCompleted(done);
            case RefundDesk.Result.Planned _ -> throw new IllegalStateException("only planned");
            case RefundDesk.Result.NotFound(var number) -> notFound(number, where);
            case RefundDesk.Result.NotPossible(var why) -> notPossible(why, where);
            case RefundDesk.Result.Refused(var why) -> {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private void notPossible(ReturnPlan why, String where) {
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
        facts.line().error(words, where, "look at the receipt");
    }

    private void notFound(String number, String where) {
        facts.line()
                .error(
                        "no such receipt at this till: " + number,
                        where,
                        "give the number on the receipt");
    }

    /// An amount, while the goods stay.
    private void amountBack(String rest) {
        var receipt = Typed.split(rest);
        var words = Typed.split(receipt[1]);
        var amount = Typed.yuan(words[0]);
        if (amount.isEmpty()) {
            facts.line().error("not an amount in yuan", "/refund", "/refund RECEIPT 2.00 REASON");
            return;
        }
        var refunds = counter.refunds();
        lane.attempt(
                "/refund",
                a -> returned(refunds.giveBack(receipt[0], amount.get(), words[1], a), "/refund"));
    }

    private void swap(String rest) {
        var receipt = Typed.split(rest);
        var words = Typed.split(receipt[1]);
        switch (words[0]) {
            case "cash" ->
                    lane.attempt(
                            "/swap", a -> swapped(counter.swaps().toCash(receipt[0], words[1], a)));
            case "code" ->
                    payments.nextCode(
                            code ->
                                    lane.attempt(
                                            "/swap", a -> toWallet(receipt[0], code, words[1], a)));
            default -> facts.line().error("say cash or code", "/swap", "/swap RECEIPT cash REASON");
        }
    }

    private Optional<Refusal> toWallet(
            String receipt, PaymentCode code, String reason, Approval approval) {
        return swapped(counter.swaps().toWallet(receipt, code, reason, approval));
    }

    private Optional<Refusal> swapped(TenderSwap.Result result) {
        switch (result) {
            case TenderSwap.Result.Swapped(var swap) -> say.swapped(swap);
            case TenderSwap.Result.Charging(var attempt) -> payments.started(attempt);
            case TenderSwap.Result.NotFound(var number) -> notFound(number, "/swap");
            case TenderSwap.Result.Refused(var why) -> {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }
}
