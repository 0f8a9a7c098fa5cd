package guitai.lane;

import guitai.flow.Counter;
import guitai.flow.RefundDesk;
import guitai.flow.Refusal;
import guitai.flow.ReturnReview;
import guitai.flow.TenderSwap;
import guitai.refund.ReturnPlan;
import guitai.sale.Quantity;
import guitai.scan.PaymentCode;
import guitai.staff.Approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Money that goes back: goods returned, an amount given back, a tender swapped for another.
final class ReturnCommands {
    private static final int USUAL_DAYS = 30;

    private final Lane lane;
    private final Counter counter;
    private final Facts facts;
    private final PaymentFacts say;
    private final PaymentCommands payments;
    private final ExchangeCommands exchanges;

    ReturnCommands(Lane lane, Counter counter, Facts facts, PaymentCommands payments) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
        this.say = new PaymentFacts(facts.line());
        this.payments = payments;
        this.exchanges = new ExchangeCommands(lane, counter, facts, this);
    }

    /// @return false if it is no command of these
    boolean obey(String command, String rest) {
        switch (command) {
            case "/return" -> goodsBack(rest);
            case "/refund" -> amountBack(rest);
            case "/swap" -> swap(rest);
            case "/returns" -> reasons(rest.strip());
            default -> {
                return exchanges.obey(command, rest);
            }
        }
        return true;
    }

    /// `[DAYS]`; 30 unless given.
    private void reasons(String rest) {
        var days = rest.isEmpty() ? Optional.of(USUAL_DAYS) : Typed.whole(rest);
        if (days.isEmpty()) {
            facts.line().error("not a number of days", "/returns", "/returns 30");
            return;
        }
        lane.attempt("/returns", approval -> looked(days.get(), approval));
    }

    private Optional<Refusal> looked(int days, Approval approval) {
        return switch (counter.refunds().review().reasons(days, approval)) {
            case ReturnReview.Result.Seen(var reasons) -> {
                new ReturnFacts(facts.line()).reasons(reasons);
                yield Optional.empty();
            }
            case ReturnReview.Result.Refused(var why) -> Optional.of(why);
        };
    }

    private void goodsBack(String rest) {
        wish(rest, "/return")
                .ifPresent(
                        wish ->
                                lane.attempt(
                                        "/return",
                                        a ->
                                                returned(
                                                        counter.refunds().takeBack(wish, a),
                                                        "/return")));
    }

    /// `RECEIPT [LINE QTY]… [in-cash] [saleable|unsaleable] [because WORDS]`; anything else is said
    /// to be wrong.
    Optional<RefundDesk.Wish> wish(String rest, String where) {
        var form = where + " RECEIPT LINE QTY";
        var parts = rest.split("\\s+because(?:\\s+|$)", 2);
        var reason = parts.length > 1 ? parts[1].strip() : "";
        var words = new ArrayList<>(List.of(parts[0].strip().split("\\s+", -1)));
        var inCash = words.remove("in-cash");
        var unsaleable = words.remove("unsaleable");
        var saleable = words.remove("saleable");
        var wanted = new LinkedHashMap<Integer, Quantity>();
        for (int i = 1; i + 1 < words.size(); i += 2) {
            var number = Typed.whole(words.get(i));
            var quantity = Typed.quantity(words.get(i + 1));
            if (number.isEmpty() || quantity.isEmpty()) {
                facts.line().error("not a line and a quantity", where, form);
                return Optional.empty();
            }
            if (wanted.put(number.get(), quantity.get()) != null) {
                var twice = "line " + number.get() + " is given twice";
                facts.line().error(twice, where, form);
                return Optional.empty();
            }
        }
        if (words.size() % 2 == 0) {
            facts.line().error("a line without a quantity", where, form);
            return Optional.empty();
        }
        var shelf = new HashMap<Integer, Boolean>();
        if (unsaleable || saleable) wanted.keySet().forEach(n -> shelf.put(n, !unsaleable));
        return Optional.of(new RefundDesk.Wish(words.getFirst(), wanted, shelf, reason, inCash));
    }

    Optional<Refusal> returned(RefundDesk.Result result, String where) {
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
                    case ReturnPlan.GiftMissing(var gift, var milli) ->
                            "line "
                                    + gift.number()
                                    + " is a gift that has to come back: "
                                    + new Quantity(milli).plain();
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
        var amount = Typed.amount(words[0], counter.rules().currency());
        if (amount.isEmpty()) {
            facts.line().error("not an amount", "/refund", "/refund RECEIPT 2.00 REASON");
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
