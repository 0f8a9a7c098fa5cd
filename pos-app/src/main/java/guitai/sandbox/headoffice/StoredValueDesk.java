package guitai.sandbox.headoffice;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.deal.Asking;
import guitai.sandbox.deal.Back;
import guitai.sandbox.deal.Deal;
import guitai.sandbox.deal.DealDesk;
import guitai.sandbox.deal.Refunding;
import guitai.sandbox.deal.Spoken;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.mac.Asked;
import guitai.sandbox.mac.BadBody;
import guitai.sandbox.mac.Said;

import java.time.Duration;

/// The issuer's answers: one method an operation.
final class StoredValueDesk {
    private static final Duration IN_WORK = Duration.ofSeconds(60);

    private final Accounts accounts;
    private final DealDesk deals;
    private final Verdicts verdicts;

    StoredValueDesk(Accounts accounts, DealDesk deals) {
        this.accounts = accounts;
        this.deals = deals;
        this.verdicts = new Verdicts(accounts, deals);
    }

    Spoken spend(Asked asked) throws BadBody {
        var spend = asked.text("spend");
        long amount = asked.whole("amount", 1);
        var token = asked.text("token");
        var at = asked.time("at");
        boolean offline = asked.yes("offline");
        var _ = asked.text("till");
        return switch (deals.look(spend, amount)) {
            case Asking.Contradicts() -> Spoken.code(409, "OTHER_CONTENT");
            case Asking.Known(var deal) -> Spoken.of(told(deal, true));
            case Asking.Fresh() ->
                    Spoken.of(
                            told(
                                    deals.pay(
                                                    spend,
                                                    amount,
                                                    () ->
                                                            verdicts.judge(
                                                                    token, amount, offline, at))
                                            .deal(),
                                    true));
        };
    }

    Spoken enquiry(Asked asked) throws BadBody {
        var spend = asked.text("spend");
        var missing = Said.node().put("result", "NOT_FOUND").put("code", "NOT_FOUND");
        return Spoken.of(
                deals.find(spend)
                        .map(deal -> told(deal, false))
                        .orElseGet(() -> missing.put("spend", spend)));
    }

    /// @param asPayment the payment itself is asked for: one reversed before it came is refused
    private ObjectNode told(Deal deal, boolean asPayment) {
        var json = Said.node();
        switch (deal.state()) {
            case APPROVED -> json.put("result", "APPROVED").put("code", "OK");
            case DECLINED -> json.put("result", "DECLINED").put("code", deal.code());
            case REVERSED -> json.put("result", "REVERSED").put("code", "OK");
            case UNSEEN ->
                    json.put("result", asPayment ? "DECLINED" : "REVERSED").put("code", "REVERSED");
        }
        json.put("spend", deal.id());
        if (deal.state() == Deal.State.UNSEEN) return json;
        json.put("amount", deal.amount()).put("reference", deal.reference());
        return withAccount(json, deal);
    }

    private ObjectNode withAccount(ObjectNode json, Deal deal) {
        accounts.find(deal.note("account"))
                .ifPresent(
                        account ->
                                json.put("account", account.masked())
                                        .put("balance", verdicts.balance(account)));
        return json;
    }

    Spoken reversal(Asked asked) throws BadBody {
        var result = deals.reverse(asked.text("spend"), _ -> true);
        return Spoken.of(Said.node().put("result", result.name()).put("code", "OK"));
    }

    Spoken refund(Asked asked) throws BadBody {
        var refund = asked.text("refund");
        long amount = asked.whole("amount", 1);
        boolean slow = asked.shows(Fault.REFUND_PROCESSING) || asked.shows(Fault.REFUND_CLOSED);
        var becomes = asked.shows(Fault.REFUND_CLOSED) ? Back.State.FAILED : Back.State.REFUNDED;
        var takes = slow ? IN_WORK : Duration.ZERO;
        return switch (deals.refund(refund, asked.text("spend"), amount, becomes, takes)) {
            case Refunding.Booked(var deal, var back) -> Spoken.of(told(deal, back));
            case Refunding.NotFound() -> Spoken.of(refused("NOT_FOUND", "NOT_FOUND", refund));
            case Refunding.Refused() -> Spoken.of(refused("REFUSED", "AMOUNT", refund));
            case Refunding.Contradicts() -> Spoken.code(409, "OTHER_CONTENT");
        };
    }

    Spoken refundEnquiry(Asked asked) throws BadBody {
        var refund = asked.text("refund");
        var deal = deals.findByRefund(refund);
        if (deal.isEmpty()) return Spoken.of(refused("NOT_FOUND", "NOT_FOUND", refund));
        return Spoken.of(told(deal.get(), deal.get().back(refund).orElseThrow()));
    }

    private static ObjectNode refused(String result, String code, String refund) {
        return Said.node().put("result", result).put("code", code).put("refund", refund);
    }

    private ObjectNode told(Deal deal, Back back) {
        var json = Said.node().put("result", back.state().name()).put("code", "OK");
        json.put("refund", back.id()).put("reference", back.reference());
        return withAccount(json.put("amount", back.amount()), deal);
    }

    Said revocations() {
        var revoked = accounts.revoked();
        var json = Said.node().put("version", revoked.size()).put("at", accounts.now().toString());
        var array = json.putArray("accounts");
        revoked.forEach(array::add);
        return Said.json(json);
    }
}
