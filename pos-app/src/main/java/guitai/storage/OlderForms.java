package guitai.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.journal.Fact;
import guitai.promotion.Offer;
import guitai.sale.Sale;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Reads the forms that programs before this one wrote, by adding to them what was not there yet.
///
/// Version 1 knew of no gateway: tenders had no payment, and figures nothing that stands with one.
/// Version 2 of figures knew of nothing taken while the line is down. Before the third version of a
/// sale, the second of the others, a line had the item's own price and nothing was said of its
/// class; a sale had no terms. Before the fourth, nothing was kept of how goods were weighed or how
/// much of their limits the offers used. Before the fifth, the shop knew no members, and no figures
/// what third parties paid of taxed prices. Before the sixth of figures, no stored value was sold.
final class OlderForms {
    private static final String PAYMENT = "payment";
    private static final String GATEWAY = "gateway";
    private static final String HEADER = "header";
    private static final String LINES = "lines";

    private final JsonMapper json;

    OlderForms(JsonMapper json) {
        this.json = json;
    }

    /// @param version before the one in use
    @Nullable Fact read(byte[] body, FactType type, int version) throws IOException {
        var tree = json.readTree(body);
        if (version == 1) withGateways(tree, type);
        withOffline(figures(tree, type));
        withPrices(tree, type);
        withReturns(tree, type);
        withoutKeyedWeights(figures(tree, type));
        nothingOf(figures(tree, type), "taxedByOthers");
        noTopUps(figures(tree, type).path("totals"));
        if (type == FactType.OFFER_PUBLISHED) OlderOffers.complete(tree.path("offer"));
        return json.treeToValue(tree, type.form());
    }

    /// The sale at the counter, which bears no version.
    @Nullable Sale sale(String text) throws JsonProcessingException {
        var tree = json.readTree(text);
        for (var tender : tree.path("settlement").path("tenders")) {
            unpaid(tender);
            drawn(tender);
        }
        onTerms(tree.path(HEADER));
        for (var line : tree.path(LINES)) priced(line);
        return json.treeToValue(tree, Sale.class);
    }

    /// An offer or a draft of one, which bear no version.
    @Nullable Offer offer(String text) throws JsonProcessingException {
        var tree = json.readTree(text);
        OlderOffers.complete(tree);
        return json.treeToValue(tree, Offer.class);
    }

    private static void withGateways(JsonNode tree, FactType type) {
        if (type == FactType.SALE) {
            for (var tender : tree.path("sale").path("tenders")) unpaid(tender);
        }
        if (type == FactType.RETURN) {
            for (var refund : tree.path("goodsBack").path("refunds")) unpaid(refund);
        }
        cashOnly(figures(tree, type));
    }

    /// Of an X or a Z; missing in every other type.
    private static JsonNode figures(JsonNode tree, FactType type) {
        return tree.path(type == FactType.X_TAKEN ? "x" : type == FactType.SHIFT_CLOSED ? "z" : "")
                .path("figures");
    }

    private static void withPrices(JsonNode tree, FactType type) {
        if (type == FactType.LINE_DELETED) priced(tree.path("line"));
        var document =
                tree.path(
                        type == FactType.RETURN
                                ? "goodsBack"
                                : type == FactType.SALE_PARKED ? "parked" : "sale");
        if (type == FactType.SALE_PARKED) document = document.path("sale");
        onTerms(document.path(HEADER));
        for (var line : document.path(LINES)) {
            priced(type == FactType.RETURN ? line.path("sold") : line);
        }
    }

    private static void onTerms(JsonNode header) {
        if (header instanceof ObjectNode of && !of.has("terms")) {
            var terms = of.putObject("terms").put("tax", "INCLUSIVE_LINE").putNull("discount");
            terms.putArray("declined");
            terms.putObject("promise").put("days", 0).put("reprice", false);
            terms.putNull("exchange");
        }
        nothingOf(header.path("terms"), "uses");
        if (header.path("terms") instanceof ObjectNode of && !of.has("customer")) {
            of.putObject("customer").putNull("member").putArray("coupons");
        }
    }

    private static void nothingOf(JsonNode in, String list) {
        if (in instanceof ObjectNode of && !of.has(list)) of.putArray(list);
    }

    private static void noTopUps(JsonNode totals) {
        if (totals instanceof ObjectNode of && !of.has("topUps")) {
            of.putObject("topUps").put("sold", 0).put("paidOut", 0).put("bonus", 0);
        }
    }

    private static void unweighed(JsonNode line) {
        if (line instanceof ObjectNode of && !of.has("weighing")) of.putNull("weighing");
    }

    private static void withoutKeyedWeights(JsonNode figures) {
        if (figures.path("counters") instanceof ObjectNode counters
                && !counters.has("keyedWeights")) {
            counters.put("keyedWeights", 0);
        }
    }

    private static void priced(JsonNode line) {
        unweighed(line);
        if (!(line instanceof ObjectNode of) || of.has("basis")) return;
        var itemClass = of.putObject("itemClass").put("category", "");
        itemClass.putArray("tags");
        itemClass.putArray("flags");
        of.putObject("basis").put("from", "SHELF");
        of.putNull("manual").putNull("trace");
        for (var modifier : of.path("modifiers")) {
            if (!(modifier instanceof ObjectNode off)) continue;
            var byHand = off.path("version").asInt() == 0;
            off.put("kind", byHand ? "MANUAL_LINE" : "LINE_OFFER").put("funder", "MERCHANT");
        }
    }

    /// A tender drew on nothing but its payment, and every return had a receipt.
    private static void withReturns(JsonNode tree, FactType type) {
        for (var tender : tree.path("sale").path("tenders")) drawn(tender);
        if (type == FactType.TENDER_SWAPPED) {
            drawn(tree.path("out"));
            drawn(tree.path("in"));
        }
        if (!(tree.path("goodsBack") instanceof ObjectNode back)) return;
        nothingOf(back.path("notes"), "usesBack");
        pointless(back.path("notes"));
        if (back.has("ground")) return;
        for (var refund : back.path("refunds")) drawn(refund);
        for (var line : back.path(LINES)) {
            if (line instanceof ObjectNode of) of.put("saleable", true);
        }
        back.putObject("ground").put("on", "RECEIPT").set("sale", back.remove("original"));
        var notes = back.putObject("notes").put("reason", "");
        notes.putArray("cautions");
        notes.putArray("coupons");
        notes.putNull("exchangedFor");
        notes.putArray("usesBack");
        pointless(notes);
    }

    private static void pointless(JsonNode notes) {
        if (notes instanceof ObjectNode of && !of.has("points")) {
            of.putObject("points").put("returned", 0).put("takenBack", 0);
        }
    }

    private static void drawn(JsonNode tender) {
        if (tender instanceof ObjectNode line && !line.has("drawnOn")) line.putNull("drawnOn");
    }

    private static void withOffline(JsonNode figures) {
        if (!(figures.path(GATEWAY) instanceof ObjectNode gateway)) return;
        for (var tally : List.of("offline", "refusedLater")) nothing(gateway, tally);
    }

    private static void nothing(ObjectNode gateway, String tally) {
        if (!gateway.has(tally)) gateway.putObject(tally).put("count", 0).put("amount", 0);
    }

    private static void cashOnly(JsonNode figures) {
        if (!(figures instanceof ObjectNode all) || all.has(GATEWAY)) return;
        for (var tender : figures.path("totals").path("tenders")) {
            if (tender instanceof ObjectNode totals) {
                var funding = totals.putObject("funding").put("payments", 0);
                for (var amount : List.of("buyers", "byPlatform", "byShop", "settled")) {
                    funding.put(amount, 0);
                }
            }
        }
        var gateway = all.putObject(GATEWAY);
        for (var tally : List.of("open", "doubtful", "refunds", "openRefunds")) {
            nothing(gateway, tally);
        }
        gateway.put("toBuyers", 0).put("coupons", 0);
    }

    private static void unpaid(JsonNode tender) {
        if (tender instanceof ObjectNode line && !line.has(PAYMENT)) line.putNull(PAYMENT);
    }
}
