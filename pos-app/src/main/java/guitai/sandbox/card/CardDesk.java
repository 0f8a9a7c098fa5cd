package guitai.sandbox.card;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.deal.Asking;
import guitai.sandbox.deal.Back;
import guitai.sandbox.deal.Deal;
import guitai.sandbox.deal.DealDesk;
import guitai.sandbox.deal.DealDesk.Verdict;
import guitai.sandbox.deal.Refunding;
import guitai.sandbox.deal.Spoken;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.mac.Asked;
import guitai.sandbox.mac.BadBody;
import guitai.sandbox.mac.Said;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

/// The acquirer's answers: one method an operation.
final class CardDesk {
    // Batches are closed an hour before the day ends.
    private static final LocalTime LAST_REVERSAL = LocalTime.of(23, 0);
    private static final Duration IN_WORK = Duration.ofSeconds(60);

    private final CardOwner owner;
    private final DealDesk deals;

    CardDesk(CardOwner owner, DealDesk deals) {
        this.owner = owner;
        this.deals = deals;
    }

    Spoken sale(Asked asked) throws BadBody {
        return payment(asked, asked.text("card"), false);
    }

    Spoken forward(Asked asked) throws BadBody {
        return payment(asked, asked.text("blob"), true);
    }

    private Spoken payment(Asked asked, String blob, boolean stored) throws BadBody {
        asked.currency();
        var order = asked.text("order");
        long amount = asked.whole("amount", 1);
        var terminal = asked.text("terminal");
        var stan = asked.text("stan");
        var bound =
                Sealed.bound(owner.merchantId(), terminal, stan, order, amount, asked.text("at"));
        return switch (deals.look(order, amount)) {
            case Asking.Contradicts() -> Spoken.code(409, "OTHER_CONTENT");
            case Asking.Known(var deal) -> Spoken.of(told(deal, true));
            case Asking.Fresh() -> {
                var card = Sealed.open(blob, bound, owner.opening()).flatMap(Card::read);
                if (card.isEmpty() || !terminal.equals(owner.terminalId())) {
                    yield Spoken.code(400, "BLOB");
                }
                yield Spoken.of(told(booked(order, amount, card.get(), stan, stored), true));
            }
        };
    }

    private Deal booked(String order, long amount, Card card, String stan, boolean stored) {
        return deals.pay(
                        order,
                        amount,
                        () -> {
                            var code = Issuers.ask(card, stored, deals.now());
                            return new Verdict(
                                    code.equals("00"),
                                    code,
                                    Map.of(
                                            "pan", card.masked(),
                                            "scheme", card.scheme(),
                                            "stan", stan,
                                            "terminal", owner.terminalId(),
                                            "stored", Boolean.toString(stored)));
                        })
                .deal();
    }

    Spoken enquiry(Asked asked) throws BadBody {
        var order = asked.text("order");
        var known = deals.find(order);
        if (known.isEmpty()) {
            return Spoken.of(
                    Said.node().put("result", "NOT_FOUND").put("code", "25").put("order", order));
        }
        return Spoken.of(told(known.get(), false));
    }

    /// @param asPayment the payment itself is asked for: one reversed before it came is refused
    private static ObjectNode told(Deal deal, boolean asPayment) {
        var json = Said.node();
        switch (deal.state()) {
            case APPROVED -> json.put("result", "APPROVED").put("code", deal.code());
            case DECLINED -> json.put("result", "DECLINED").put("code", deal.code());
            case REVERSED -> json.put("result", "REVERSED").put("code", "00");
            case UNSEEN ->
                    json.put("result", asPayment ? "DECLINED" : "REVERSED").put("code", "12");
        }
        json.put("order", deal.id());
        if (deal.state() == Deal.State.UNSEEN) return json;
        json.put("amount", deal.amount());
        json.put("reference", deal.reference());
        if (deal.state() != Deal.State.DECLINED) {
            json.put("authCode", deal.reference().substring(6));
        }
        json.put("pan", deal.note("pan"));
        json.put("scheme", deal.note("scheme"));
        json.put("at", deal.at().toString());
        return json;
    }

    Spoken reversal(Asked asked) throws BadBody {
        var result = deals.reverse(asked.text("order"), this::reversible);
        return Spoken.of(
                Said.node()
                        .put("result", result.name())
                        .put(
                                "code",
                                switch (result) {
                                    case REVERSED -> "00";
                                    case ACCEPTED_UNSEEN -> "25";
                                    case TOO_LATE -> "12";
                                }));
    }

    private boolean reversible(Deal deal) {
        var day = deal.at().atZone(BillDays.CHINA).toLocalDate();
        var end = day.atTime(LAST_REVERSAL).atZone(BillDays.CHINA).toInstant();
        return deal.returned() == 0 && deals.now().isBefore(end);
    }

    Spoken refund(Asked asked) throws BadBody {
        var refund = asked.text("refund");
        var order = asked.text("order");
        long amount = asked.whole("amount", 1);
        boolean slow = asked.shows(Fault.REFUND_PROCESSING) || asked.shows(Fault.REFUND_CLOSED);
        var becomes = asked.shows(Fault.REFUND_CLOSED) ? Back.State.FAILED : Back.State.REFUNDED;
        var booked = deals.refund(refund, order, amount, becomes, slow ? IN_WORK : Duration.ZERO);
        return switch (booked) {
            case Refunding.Booked(_, var back) -> Spoken.of(told(back));
            case Refunding.NotFound() -> Spoken.of(refused("NOT_FOUND", "25", refund, amount));
            case Refunding.Refused() -> Spoken.of(refused("REFUSED", "64", refund, amount));
            case Refunding.Contradicts() -> Spoken.code(409, "OTHER_CONTENT");
        };
    }

    Spoken refundEnquiry(Asked asked) throws BadBody {
        var refund = asked.text("refund");
        var back = deals.findByRefund(refund).flatMap(deal -> deal.back(refund));
        return Spoken.of(
                back.map(CardDesk::told)
                        .orElseGet(
                                () ->
                                        Said.node()
                                                .put("result", "NOT_FOUND")
                                                .put("code", "25")
                                                .put("refund", refund)));
    }

    private static ObjectNode refused(String result, String code, String refund, long amount) {
        return Said.node()
                .put("result", result)
                .put("code", code)
                .put("refund", refund)
                .put("amount", amount);
    }

    private static ObjectNode told(Back back) {
        var code =
                switch (back.state()) {
                    case REFUNDED -> "00";
                    case PROCESSING -> "09";
                    case FAILED -> "05";
                };
        return Said.node()
                .put("result", back.state().name())
                .put("code", code)
                .put("refund", back.id())
                .put("reference", back.reference())
                .put("amount", back.amount());
    }
}
