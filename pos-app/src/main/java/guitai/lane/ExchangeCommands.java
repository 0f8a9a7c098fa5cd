package guitai.lane;

import guitai.flow.Counter;
import guitai.flow.CreditDesk;
import guitai.flow.ExchangeDesk;
import guitai.flow.NoReceiptDesk;
import guitai.flow.RefundDesk;
import guitai.flow.Refusal;
import guitai.refund.NoReceiptReason;
import guitai.staff.Approval;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/// Goods exchanged, goods back without a receipt, and the credit notes that come of it.
final class ExchangeCommands {
    private static final String WITHOUT = "/return-without";
    private static final String WITHOUT_FORM =
            "/return-without lost|gift|faulty|recalled|other CONTACT CODE QTY[@PRICE] ...";

    private final Lane lane;
    private final Counter counter;
    private final Facts facts;
    private final ReturnFacts say;
    private final ReturnCommands returns;

    ExchangeCommands(Lane lane, Counter counter, Facts facts, ReturnCommands returns) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
        this.say = new ReturnFacts(facts.line());
        this.returns = returns;
    }

    /// @return false if it is no command of these
    boolean obey(String command, String rest) {
        switch (command) {
            case "/exchange" -> exchange(rest);
            case WITHOUT -> without(rest);
            case "/credit" -> lookUp(rest);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void exchange(String rest) {
        if (rest.equals("off")) {
            counter.exchanges()
                    .giveUp()
                    .ifPresentOrElse(
                            why -> lane.refused(why, "/exchange"),
                            () -> facts.line().print("exchange-given-up"));
            return;
        }
        returns.wish(rest, "/exchange")
                .ifPresent(wish -> lane.attempt("/exchange", a -> begun(wish, a)));
    }

    private Optional<Refusal> begun(RefundDesk.Wish wish, Approval approval) {
        return switch (counter.exchanges().begin(wish, approval)) {
            case ExchangeDesk.Result.Exchanging(var sale, var worth) -> {
                say.exchanging(sale, worth);
                yield Optional.empty();
            }
            case ExchangeDesk.Result.Not(var why) -> returns.returned(why, "/exchange");
        };
    }

    private void without(String rest) {
        var words = rest.split("\\s+", -1);
        var reason = words.length < 4 ? Optional.<NoReceiptReason>empty() : reason(words[0]);
        if (reason.isEmpty() || words.length % 2 != 0) {
            facts.line().error("not a reason, a contact, and goods", WITHOUT, WITHOUT_FORM);
            return;
        }
        var goods = new ArrayList<NoReceiptDesk.Goods>();
        for (int i = 2; i + 1 < words.length; i += 2) {
            var parts = words[i + 1].split("@", 2);
            var quantity = Typed.quantity(parts[0]);
            var price =
                    parts.length > 1
                            ? Typed.amount(parts[1], counter.rules().currency())
                            : Optional.<guitai.money.Money>empty();
            if (quantity.isEmpty() || (parts.length > 1 && price.isEmpty())) {
                facts.line().error("not a quantity: " + words[i + 1], WITHOUT, WITHOUT_FORM);
                return;
            }
            goods.add(new NoReceiptDesk.Goods(words[i], quantity.get(), price));
        }
        var wish = new NoReceiptDesk.Wish(reason.get(), words[1], goods);
        lane.attempt(WITHOUT, a -> taken(counter.withoutReceipt().takeBack(wish, a)));
    }

    private static Optional<NoReceiptReason> reason(String word) {
        for (var reason : NoReceiptReason.values()) {
            if (reason.name().toLowerCase(Locale.ROOT).equals(word)) return Optional.of(reason);
        }
        return Optional.empty();
    }

    private Optional<Refusal> taken(NoReceiptDesk.Result result) {
        switch (result) {
            case NoReceiptDesk.Result.Completed(var back, var note) -> {
                facts.returnCompleted(back);
                note.ifPresent(number -> say.issued(number, back));
            }
            case NoReceiptDesk.Result.Planned _ -> throw new IllegalStateException("only planned");
            case NoReceiptDesk.Result.NotOnFile(var code) -> lane.refusedScan(code, "not-on-file");
            case NoReceiptDesk.Result.Refused(var why) -> {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private void lookUp(String code) {
        switch (counter.credits().lookUp(code)) {
            case CreditDesk.LookUp.Found(var note) -> say.note(note);
            case CreditDesk.LookUp.Refused(var why) -> lane.refused(why, "/credit");
        }
    }
}
