package guitai.lane;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.flow.CouponNo;
import guitai.flow.CouponOffice;
import guitai.flow.CouponRow;
import guitai.loyalty.book.CouponBook;
import guitai.loyalty.book.CouponIssue;
import guitai.loyalty.coupon.FundedUse;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Coupons as lines: by the number that cannot be used, never by the code.
final class CouponFacts {
    private final FactLine line;
    private final Locale locale;

    CouponFacts(FactLine line, Locale locale) {
        this.line = line;
        this.locale = locale;
    }

    void presented(CouponRow row) {
        line.print(row.applied() ? "coupon-used" : "coupon-kept", json -> row(json, row));
    }

    void rows(List<CouponRow> rows) {
        line.print(
                "coupons",
                json -> {
                    json.writeArrayFieldStart("coupons");
                    for (var row : rows) {
                        json.writeStartObject();
                        row(json, row);
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    private void row(JsonGenerator json, CouponRow row) throws IOException {
        json.writeStringField("id", row.id().value());
        var english = locale.getLanguage().equals("en");
        json.writeStringField("name", english ? row.nameEn() : row.nameZh());
        if (row.last().isPresent()) json.writeStringField("last", row.last().get().toString());
        json.writeBooleanField("own", row.own());
        if (row.later()) json.writeBooleanField("later", true);
        if (row.off().isPresent()) FactLine.amount(json, "off", row.off().get());
        if (row.why().isPresent()) why(json, row.why().get());
    }

    /// The rule that says no, and its date (rule CP-06).
    void notUsable(CouponNo why) {
        line.print("coupon-refused", json -> why(json, why));
    }

    private static void why(JsonGenerator json, CouponNo why) throws IOException {
        switch (why) {
            case CouponNo.Life(var rule, var date) -> {
                json.writeStringField("reason", Facts.lower(rule));
                json.writeStringField("date", date.toString());
            }
            case CouponNo.NotKnown() -> json.writeStringField("reason", "not-known");
            case CouponNo.Terms(var reason, var last) -> {
                PriceFacts.reason(json, reason);
                json.writeStringField("date", last.toString());
            }
            case CouponNo.OneOfAKind(var last) -> {
                json.writeStringField("reason", "one-of-a-kind");
                json.writeStringField("date", last.toString());
            }
            case CouponNo.OfferMissing(var offer) -> {
                json.writeStringField("reason", "offer-missing");
                json.writeStringField("offer", offer);
            }
            case CouponNo.NotNow(var offline) ->
                    json.writeStringField("reason", "offline-" + Facts.lower(offline));
        }
    }

    void stocks(List<CouponOffice.Line> stocks) {
        line.print(
                "coupon-stocks",
                json -> {
                    json.writeArrayFieldStart("stocks");
                    for (var one : stocks) {
                        json.writeStartObject();
                        json.writeStringField("id", one.stock().id());
                        json.writeNumberField("issued", one.figures().issued());
                        json.writeNumberField("open", one.figures().open());
                        json.writeNumberField("used", one.figures().used());
                        json.writeNumberField("returned", one.figures().returned());
                        json.writeNumberField("expired", one.figures().expired());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    void refused(List<CouponBook.RefusedUse> uses) {
        line.print(
                "coupons-refused-later",
                json -> {
                    json.writeArrayFieldStart("uses");
                    for (var use : uses) {
                        json.writeStartObject();
                        json.writeStringField("id", use.coupon().value());
                        json.writeStringField("document", use.document());
                        json.writeStringField("reason", Facts.lower(use.why()));
                        json.writeStringField("date", use.on().toString());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    void owed(List<FundedUse.Owed> owed) {
        line.print(
                "coupon-statement",
                json -> {
                    json.writeArrayFieldStart("merchants");
                    for (var one : owed) {
                        json.writeStartObject();
                        json.writeStringField("merchant", one.merchant());
                        json.writeNumberField("uses", one.uses());
                        FactLine.amount(json, "amount", one.amount());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    void given(int codes, List<CouponIssue.Missed> missed) {
        line.print(
                "coupon-given",
                json -> {
                    json.writeNumberField("coupons", codes);
                    json.writeArrayFieldStart("missed");
                    for (var one : missed) {
                        json.writeStartObject();
                        json.writeStringField("stock", one.stock());
                        json.writeStringField("reason", Facts.lower(one.why()));
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }
}
