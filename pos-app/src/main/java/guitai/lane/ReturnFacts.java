package guitai.lane;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.money.Money;
import guitai.refund.CouponBack;
import guitai.refund.CreditNote;
import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.refund.ReturnReasons;
import guitai.sale.Sale;

import java.io.IOException;

/// What is said about returns besides their money.
final class ReturnFacts {
    private final FactLine line;

    ReturnFacts(FactLine line) {
        this.line = line;
    }

    /// New goods can be scanned; nothing has come back yet.
    void exchanging(Sale.Open sale, Money worth) {
        line.print(
                "exchange-begun",
                json -> {
                    json.writeStringField("sale", sale.header().id().value());
                    json.writeStringField(
                            "original",
                            sale.header().terms().exchange().orElseThrow().original().toString());
                    FactLine.amount(json, "worth", worth);
                });
    }

    void reasons(ReturnReasons reasons) {
        line.print(
                "returns",
                json -> {
                    json.writeStringField("from", reasons.from().toString());
                    json.writeStringField("to", reasons.to().toString());
                    json.writeNumberField("count", reasons.count());
                    FactLine.amount(json, "amount", reasons.amount());
                    json.writeBooleanField("incomplete", reasons.incomplete());
                    json.writeArrayFieldStart("rows");
                    for (var row : reasons.rows()) row(json, row);
                    json.writeEndArray();
                });
    }

    private static void row(JsonGenerator json, ReturnReasons.Row row) throws IOException {
        json.writeStartObject();
        switch (row.why()) {
            case ReturnReasons.Why.Said(var words) -> json.writeStringField("reason", words);
            case ReturnReasons.Why.NoReceipt(var reason) ->
                    json.writeStringField("withoutReceipt", Facts.lower(reason));
        }
        json.writeStringField("operator", row.by().value());
        json.writeNumberField("count", row.count());
        FactLine.amount(json, "amount", row.amount());
        json.writeEndObject();
    }

    void issued(CreditNote.Id number, Return back) {
        line.print(
                "credit-note-issued",
                json -> {
                    json.writeStringField("note", number.toString());
                    FactLine.amount(json, "amount", back.refunded());
                });
    }

    void note(CreditNote note) {
        line.print(
                "credit-note",
                json -> {
                    json.writeStringField("note", note.number().toString());
                    FactLine.amount(json, "issued", note.issued());
                    FactLine.amount(json, "left", note.left());
                });
    }

    /// The rest of a finished return: its lines, who had to allow it, what the customer has again.
    static void details(JsonGenerator json, Return back) throws IOException {
        json.writeArrayFieldStart("lines");
        for (var returned : back.lines()) line(json, returned);
        json.writeEndArray();
        if (!back.notes().reason().isBlank()) {
            json.writeStringField("reason", back.notes().reason());
        }
        json.writeArrayFieldStart("cautions");
        for (var caution : back.notes().cautions()) json.writeString(Facts.lower(caution));
        json.writeEndArray();
        json.writeArrayFieldStart("coupons");
        for (CouponBack coupon : back.notes().coupons()) json.writeString(coupon.id());
        json.writeEndArray();
        if (back.notes().exchangedFor().isPresent()) {
            json.writeStringField("sale", back.notes().exchangedFor().get().toString());
        }
    }

    private static void line(JsonGenerator json, ReturnLine returned) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", returned.sold().number());
        json.writeStringField("sku", returned.sold().sku().value());
        json.writeFieldName("qty");
        json.writeNumber(returned.quantity().plain());
        FactLine.amount(json, "amount", returned.amount());
        json.writeBooleanField("saleable", returned.saleable());
        json.writeEndObject();
    }
}
