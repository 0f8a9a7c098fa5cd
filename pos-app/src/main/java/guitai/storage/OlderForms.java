package guitai.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.journal.Fact;
import guitai.sale.Sale;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Reads the forms that programs before this one wrote, by adding to them what was not there yet.
///
/// Version 1 of a sale or a return knew of no gateway: its tenders have no payment.
final class OlderForms {
    private static final String PAYMENT = "payment";

    private final JsonMapper json;

    OlderForms(JsonMapper json) {
        this.json = json;
    }

    /// @param version before the one in use
    @Nullable Fact read(byte[] body, FactType type, int version) throws IOException {
        var tree = json.readTree(body);
        return json.treeToValue(version == 1 ? upgraded(tree, type) : tree, type.form());
    }

    /// The sale at the counter, which bears no version.
    @Nullable Sale sale(String text) throws JsonProcessingException {
        var tree = json.readTree(text);
        for (var tender : tree.path("settlement").path("tenders")) unpaid(tender);
        return json.treeToValue(tree, Sale.class);
    }

    private static JsonNode upgraded(JsonNode tree, FactType type) {
        if (type == FactType.SALE) {
            for (var tender : tree.path("sale").path("tenders")) unpaid(tender);
        }
        if (type == FactType.RETURN) {
            for (var refund : tree.path("goodsBack").path("refunds")) unpaid(refund);
        }
        return tree;
    }

    private static void unpaid(JsonNode tender) {
        if (tender instanceof ObjectNode line && !line.has(PAYMENT)) line.putNull(PAYMENT);
    }
}
