package guitai.lane;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.catalog.AgeKind;
import guitai.flow.ScanResult;
import guitai.sale.LineItem;
import guitai.sale.Weighing;

import java.io.IOException;
import java.util.List;

/// What the law says of goods, and how they were weighed, as facts.
final class GoodsFacts {
    private final FactLine line;

    GoodsFacts(FactLine line) {
        this.line = line;
    }

    void needsAge(ScanResult.NeedsAgeCheck asked) {
        line.print(
                "needs-age-check",
                json -> {
                    json.writeStringField("about", asked.item().sku().value());
                    json.writeStringField("kind", Facts.lower(asked.kind()));
                    json.writeStringField("bornOnOrBefore", asked.bornOnOrBefore().toString());
                    json.writeStringField("next", "/age ok|refuse");
                });
    }

    void ageChecked(AgeKind kind, boolean oldEnough) {
        line.print(
                "age-checked",
                json -> {
                    json.writeStringField("kind", Facts.lower(kind));
                    json.writeBooleanField("ok", oldEnough);
                });
    }

    void barred(ScanResult.Barred barred) {
        line.print(
                "scan-refused",
                json -> {
                    json.writeStringField("raw", barred.code());
                    switch (barred.why()) {
                        case ScanResult.Bar.PastDate(var day) -> {
                            json.writeStringField("reason", "past-date");
                            json.writeStringField("lastDay", day.toString());
                        }
                        case ScanResult.Bar.Recalled(var text) -> {
                            json.writeStringField("reason", "recalled");
                            json.writeStringField("text", text);
                        }
                    }
                });
    }

    void cautions(LineItem item, List<ScanResult.Caution> cautions) {
        for (var caution : cautions) {
            line.print(
                    "caution",
                    json -> {
                        json.writeNumberField("line", item.number());
                        switch (caution) {
                            case ScanResult.Caution.NearDate(var day) -> {
                                json.writeStringField("kind", "near-date");
                                json.writeStringField("lastDay", day.toString());
                            }
                            case ScanResult.Caution.BatchRecalled(var which, var text) -> {
                                json.writeStringField("kind", "batch-recalled");
                                json.writeStringField("which", which);
                                json.writeStringField("text", text);
                            }
                            case ScanResult.Caution.LabelDisagrees(var label, var weight) -> {
                                json.writeStringField("kind", "label-disagrees");
                                json.writeNumberField("label", label.minor());
                                json.writeNumberField("byWeight", weight.minor());
                            }
                        }
                    });
        }
    }

    /// Grams, as all weights of the lane.
    static void weighed(JsonGenerator json, LineItem item) throws IOException {
        if (item.weighing().isEmpty()) return;
        var weighing = item.weighing().get();
        json.writeNumberField("grossGrams", weighing.grossGrams());
        json.writeNumberField("tareGrams", weighing.tareGrams());
        json.writeStringField("weighedBy", by(weighing.how()));
    }

    private static String by(Weighing.How how) {
        return switch (how) {
            case Weighing.How.Scale _ -> "scale";
            case Weighing.How.Keyed _ -> "hand";
            case Weighing.How.Label _ -> "label";
        };
    }
}
