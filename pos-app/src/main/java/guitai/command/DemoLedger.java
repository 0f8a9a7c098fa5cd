package guitai.command;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.PaymentJournal;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundState;
import guitai.sale.Sale;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Our books against the gateways' own ledger, to the fen: every order they have is in exactly one
/// sale, or its money went back, or it is on the manager's list.
///
/// @param states how many attempts came to which end
/// @param refunds how many refunds did
/// @param kept what the gateways took and did not give back, in fen
/// @param ours what sales and returns say they should have kept, in fen
/// @param listed open on the manager's list
/// @param differences the numbers of what does not agree
record DemoLedger(
        Map<String, Integer> states,
        Map<String, Integer> refunds,
        int orders,
        long kept,
        long ours,
        int listed,
        List<String> differences) {

    /// One payment as whoever paid it has it.
    ///
    /// @param kept what they took for the shop and did not give back, in fen
    record Theirs(String number, long kept) {}

    static DemoLedger of(
            PaymentJournal journal,
            Set<AttemptId> attempts,
            List<Sale.Completed> sold,
            List<Theirs> books) {
        var inSales = new HashMap<String, Long>();
        var differences = new ArrayList<String>();
        for (var sale : sold) {
            for (var tender : sale.tenders()) {
                if (tender.payment().isEmpty()) continue;
                var number = tender.payment().get().attempt().value();
                var twice = inSales.put(number, tender.amount().minor()) != null;
                if (twice) differences.add(number);
            }
        }
        var states = new TreeMap<String, Integer>();
        var refunds = new TreeMap<String, Integer>();
        for (var id : attempts) {
            journal.attempt(id).ifPresent(a -> states.merge(word(a), 1, Integer::sum));
            journal.refundsOf(id).forEach(r -> refunds.merge(word(r), 1, Integer::sum));
        }
        long kept = 0;
        long ours = 0;
        int listed = 0;
        for (var book : books) {
            var number = book.number();
            var theirs = book.kept();
            var should = inSales.getOrDefault(number, 0L) - back(journal, number);
            inSales.remove(number);
            kept += theirs;
            ours += should;
            if (theirs == should) continue;
            if (open(journal, number)) listed++;
            else differences.add(number);
        }
        // What is left was sold against money no gateway knows of.
        differences.addAll(inSales.keySet());
        return new DemoLedger(states, refunds, books.size(), kept, ours, listed, differences);
    }

    private static long back(PaymentJournal journal, String number) {
        return journal.refundsOf(new AttemptId(number)).stream()
                .filter(refund -> refund.state() instanceof RefundState.Refunded)
                .map(RefundAttempt::amount)
                .mapToLong(amount -> amount.minor())
                .sum();
    }

    private static boolean open(PaymentJournal journal, String number) {
        var id = new AttemptId(number);
        return journal.attempt(id).filter(a -> listed(a.state())).isPresent()
                || journal.refundsOf(id).stream().anyMatch(r -> r.state().open());
    }

    /// A card that was refused when the goods were gone stays somebody's.
    private static boolean listed(AttemptState state) {
        return state.open() || state instanceof AttemptState.RefusedLater;
    }

    private static String word(Attempt attempt) {
        return switch (attempt.state()) {
            case AttemptState.Sent _, AttemptState.AwaitingBuyer _, AttemptState.Unknown _ ->
                    "pending";
            case AttemptState.Approved _ -> "approved";
            case AttemptState.Declined _ -> "declined";
            case AttemptState.StoredOffline _ -> "storedOffline";
            case AttemptState.RefusedLater _ -> "refusedLater";
            case AttemptState.Reversing _ -> "reversing";
            case AttemptState.Reversed(_, var refunded) ->
                    refunded ? "reversedAfterPayment" : "reversed";
            case AttemptState.NeedsPerson _ -> "needsPerson";
        };
    }

    private static String word(RefundAttempt refund) {
        return switch (refund.state()) {
            case RefundState.Asked(), RefundState.Processing() -> "pending";
            case RefundState.Refunded _ -> "refunded";
            case RefundState.NeedsPerson _ -> "needsPerson";
        };
    }

    boolean agrees() {
        return differences.isEmpty();
    }

    void write(JsonGenerator json) throws IOException {
        counts(json, "payments", states);
        counts(json, "refunds", refunds);
        json.writeObjectFieldStart("ledger");
        json.writeNumberField("orders", orders);
        json.writeNumberField("kept", kept);
        json.writeNumberField("ours", ours);
        json.writeNumberField("onTheList", listed);
        json.writeBooleanField("agrees", agrees());
        json.writeArrayFieldStart("differences");
        for (var number : differences) json.writeString(number);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<String, Integer> counts)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (var count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }
}
