package guitai.lane;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.money.Money;
import guitai.promotion.OfferLimits;
import guitai.promotion.Priced;
import guitai.promotion.Reach;
import guitai.promotion.Reason;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.Sale;

import java.io.IOException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What goods cost, and why, as lines.
final class PriceFacts {
    private final FactLine line;
    private final Locale locale;
    private final Currency currency;

    PriceFacts(FactLine line, Locale locale, Currency currency) {
        this.line = line;
        this.locale = locale;
        this.currency = currency;
    }

    void priced(Sale sale) {
        var lines = sale.lines();
        var totals = sale.totals(currency);
        line.print(
                "priced",
                json -> {
                    FactLine.amount(json, "total", totals.net());
                    FactLine.amount(json, "saved", totals.discount());
                    FactLine.amount(json, "tax", totals.tax());
                    FactLine.amount(json, "taxAdded", totals.added());
                    json.writeArrayFieldStart("lines");
                    for (var item : lines) line(json, item);
                    json.writeEndArray();
                    json.writeArrayFieldStart("offers");
                    offers(json, lines);
                    json.writeEndArray();
                });
    }

    private void line(JsonGenerator json, LineItem item) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", item.number());
        FactLine.amount(json, "gross", item.gross());
        FactLine.amount(json, "net", item.net());
        if (item.gift()) {
            json.writeStringField("gift", item.sku().value());
            json.writeStringField("name", item.name(locale));
        }
        json.writeEndObject();
    }

    /// What each offer, and what was taken off by hand, makes in all; in the order they were taken.
    private static void offers(JsonGenerator json, List<LineItem> lines) throws IOException {
        var sums = new LinkedHashMap<String, Money>();
        var first = new LinkedHashMap<String, PriceModifier>();
        for (var kind : PriceModifier.Kind.values()) {
            for (var item : lines) {
                for (var off : item.modifiers()) {
                    if (off.kind() != kind) continue;
                    var key = kind + " " + off.id();
                    first.putIfAbsent(key, off);
                    sums.merge(key, off.amount(), Money::plus);
                }
            }
        }
        for (var sum : sums.entrySet()) {
            var off = first.get(sum.getKey());
            if (off == null) continue;
            json.writeStartObject();
            json.writeStringField("id", off.id());
            FactLine.amount(json, "amount", sum.getValue());
            json.writeStringField("name", off.name());
            json.writeStringField("stage", Facts.lower(off.kind()));
            json.writeEndObject();
        }
    }

    /// Every offer of the shop: what it takes off, or why it does not; and the next within reach.
    void offers(Priced priced, Optional<Reach> next) {
        line.print(
                "offers",
                json -> {
                    json.writeStringField("method", Facts.lower(priced.method()));
                    json.writeArrayFieldStart("applied");
                    for (var applied : priced.applied()) {
                        json.writeStartObject();
                        json.writeStringField("id", applied.offer().id().value());
                        FactLine.amount(json, "amount", applied.amount());
                        if (applied.left() < OfferLimits.UNLIMITED) {
                            json.writeNumberField("left", applied.left());
                        }
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeArrayFieldStart("notApplied");
                    for (var not : priced.notApplied()) {
                        json.writeStartObject();
                        json.writeStringField("id", not.offer().id().value());
                        reason(json, not.reason());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    if (next.isPresent()) reach(json, next.get());
                });
    }

    static void reason(JsonGenerator json, Reason reason) throws IOException {
        json.writeStringField(
                "reason",
                reason.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT));
        switch (reason) {
            case Reason.Threshold(var missing) -> FactLine.amount(json, "missing", missing);
            case Reason.UsedUp(var today) -> json.writeBooleanField("today", today);
            case Reason.Pieces(var missing) -> json.writeNumberField("pieces", missing);
            case Reason.ExcludedBy(var offer) -> json.writeStringField("by", offer.value());
            case Reason.WorseThan(var offers) -> {
                json.writeArrayFieldStart("than");
                for (var offer : offers) json.writeString(offer.value());
                json.writeEndArray();
            }
            case Reason.Window _,
                    Reason.Store _,
                    Reason.Channel _,
                    Reason.NoMember _,
                    Reason.Tier _,
                    Reason.NewOnly _,
                    Reason.Birthday _,
                    Reason.Limit _,
                    Reason.NothingInScope _,
                    Reason.NoStock _,
                    Reason.SavesNothing _,
                    Reason.CouponLimit _ -> {}
        }
    }

    private static void reach(JsonGenerator json, Reach reach) throws IOException {
        json.writeObjectFieldStart("reach");
        json.writeStringField("id", reach.offer().id().value());
        switch (reach.missing()) {
            case Reach.Missing.Amount(var amount) -> FactLine.amount(json, "missing", amount);
            case Reach.Missing.Pieces(var pieces) -> json.writeNumberField("pieces", pieces);
        }
        FactLine.amount(json, "saves", reach.saves());
        json.writeEndObject();
    }
}
