package guitai.command;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.importing.SampleShop;

import java.io.IOException;
import java.util.Locale;

/// The sample shop as the lane tells it: what somebody needs to start selling.
final class SampleFacts {
    private SampleFacts() {}

    static void write(JsonGenerator json, SampleShop shop) throws IOException {
        json.writeObjectFieldStart("sample");
        json.writeArrayFieldStart("operators");
        for (var person : shop.people()) {
            json.writeStartObject();
            json.writeStringField("id", person.id().value());
            json.writeStringField("pin", person.trainingPin().secret());
            json.writeStringField("role", person.role().name().toLowerCase(Locale.ROOT));
            json.writeStringField("name", person.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("goods");
        for (var item : shop.items()) {
            if (item.gtins().isEmpty() || item.weighed() || !item.flags().isEmpty()) continue;
            json.writeStartObject();
            json.writeStringField("gtin", item.gtins().getFirst().shortest());
            json.writeStringField("sku", item.sku().value());
            json.writeStringField("name", item.nameZh());
            json.writeNumberField("price", item.price().minor());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("labels");
        for (var label : shop.labels()) {
            json.writeStartObject();
            json.writeStringField("code", label.code());
            json.writeStringField("plu", label.plu().digits());
            json.writeNumberField("amount", label.amount().minor());
            if (label.grams().isPresent()) {
                json.writeNumberField("grams", label.grams().getAsLong());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("members");
        json.writeEndArray();
        json.writeEndObject();
    }
}
