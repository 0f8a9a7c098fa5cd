package guitai.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.payment.AttemptId;
import guitai.payment.PaymentJournal;
import guitai.payment.RefundState;
import guitai.sale.DocumentNumber;
import guitai.storage.TillStore;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A till's journal beside the gateways' ledger: every fen the gateways kept is in exactly one
/// sale, or went back, or is on the manager's list.
///
/// @param sales receipt numbers, as often as they are in the journal
/// @param paid how many sales a wallet paid
/// @param listed numbers that are open on the manager's list and do not agree yet
/// @param differences what does not agree and nobody was told of
record TwoBooks(
        List<String> sales, int paid, int orders, List<String> listed, List<String> differences) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static TwoBooks read(TillStore till, JsonNode ledger) throws IOException {
        var sales = sales(till);
        var differences = new ArrayList<String>();
        Map<String, Long> inSales = new HashMap<>();
        var owners = new HashMap<String, String>();
        for (var receipt : sales) {
            var sale = till.sales().completed(DocumentNumber.parse(receipt).orElseThrow());
            for (var tender : sale.orElseThrow().tenders()) {
                if (tender.payment().isEmpty()) continue;
                var attempt = tender.payment().get().attempt().value();
                var before = owners.put(attempt, receipt);
                if (before != null) differences.add(attempt + " paid " + before + ", " + receipt);
                inSales.put(attempt, tender.amount().minor());
            }
        }
        int paid = inSales.size();
        var listed = new ArrayList<String>();
        for (var order : ledger) {
            var number = order.path("number").asText();
            var kept = kept(order);
            var should = inSales.getOrDefault(number, 0L) - back(till.payments(), number);
            inSales.remove(number);
            if (kept == should) continue;
            if (open(till.payments(), number)) listed.add(number);
            else differences.add(number + ": they kept " + kept + ", we have " + should);
        }
        inSales.forEach((number, _) -> differences.add(number + " is no order of theirs"));
        return new TwoBooks(sales, paid, ledger.size(), listed, differences);
    }

    private static List<String> sales(TillStore till) throws IOException {
        var text = new StringWriter();
        till.export(text);
        var sales = new ArrayList<String>();
        for (var line : text.toString().lines().toList()) {
            var entry = JSON.readTree(line);
            if (entry.path("type").asText().equals("SALE")) sales.add(entry.path("id").asText());
        }
        return sales;
    }

    /// What the gateway took and did not give back.
    private static long kept(JsonNode order) {
        if (!order.has("paid")) return 0;
        return order.path("total").asLong() - order.path("refunded").asLong();
    }

    private static long back(PaymentJournal journal, String number) {
        return journal.refundsOf(new AttemptId(number)).stream()
                .filter(refund -> refund.state() instanceof RefundState.Refunded)
                .mapToLong(refund -> refund.amount().minor())
                .sum();
    }

    private static boolean open(PaymentJournal journal, String number) {
        var id = new AttemptId(number);
        return journal.attempt(id).filter(a -> a.state().open()).isPresent()
                || journal.refundsOf(id).stream().anyMatch(r -> r.state().open());
    }

    String words() {
        return "%d sales, %d by wallet, %d orders, %d on the list, %d differences"
                .formatted(sales.size(), paid, orders, listed.size(), differences.size());
    }
}
