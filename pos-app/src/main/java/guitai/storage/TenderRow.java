package guitai.storage;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Payment;
import guitai.storage.FiguresReader.PartOfDocument;
import guitai.store.table.Row;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// One row of `document_tender`; what makes no sense is found when it becomes a value.
///
/// @param paid what the gateway said; empty where none took part
record TenderRow(
        long no,
        String kind,
        long amount,
        long given,
        long change,
        Optional<PaidRow> paid,
        Optional<String> drawnOn)
        implements PartOfDocument {

    /// @param funds as [Funds] has them, in order
    private record PaidRow(
            String attempt,
            String channel,
            String reference,
            List<Long> funds,
            boolean digitalYuan,
            boolean addsUp) {

        private static final List<String> FUNDS =
                List.of(
                        "ordered",
                        "buyer_paid",
                        "settled",
                        "merchant_direct",
                        "merchant_prepaid",
                        "third_party",
                        "invoiceable");

        static PaidRow read(String attempt, Row row) {
            var funds = FUNDS.stream().map(row::getLong).toList();
            return new PaidRow(
                    attempt,
                    row.text("channel"),
                    row.text("reference"),
                    funds,
                    row.flag("digital_yuan"),
                    row.flag("adds_up"));
        }

        Payment payment(Currency currency) {
            var part = funds.stream().map(minor -> new Money(minor, currency)).toList();
            return new Payment(
                    new AttemptId(attempt),
                    Channel.valueOf(channel),
                    new GatewayReference(reference),
                    new Funds(
                            part.get(0),
                            part.get(1),
                            part.get(2),
                            part.get(3),
                            part.get(4),
                            part.get(5),
                            part.get(6),
                            digitalYuan,
                            addsUp));
        }
    }

    static TenderRow read(Row row) {
        return new TenderRow(
                row.getLong("no"),
                row.text("kind"),
                row.getLong("amount"),
                row.getLong("given"),
                row.getLong("change"),
                row.optionalText("attempt").map(attempt -> PaidRow.read(attempt, row)),
                row.optionalText("drawn_on"));
    }

    TenderLine line(Currency currency) {
        return new TenderLine(
                TenderKind.valueOf(kind),
                new Money(amount, currency),
                new Money(given, currency),
                new Money(change, currency),
                paid.map(row -> row.payment(currency)),
                drawnOn);
    }
}
