package guitai.command;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.equipment.DeviceReport;
import guitai.equipment.Equipment;
import guitai.equipment.Trial;

import java.io.IOException;
import java.util.Locale;

/// Each device in `doctor`'s answer: how far it is seen to work without printing, opening or
/// weighing anything, and what the last self test has shown.
final class DeviceSection {
    private DeviceSection() {}

    static void write(JsonGenerator json, Equipment equipment) throws IOException {
        json.writeArrayFieldStart("equipment");
        for (var one : equipment.all()) {
            json.writeStartObject();
            json.writeStringField("kind", words(one.kind()));
            json.writeStringField("condition", words(one.condition()));
            json.writeStringField("cause", words(one.cause()));
            json.writeStringField("seen", seen(one));
            json.writeNumberField("opened", one.opened());
            json.writeObjectFieldStart("settings");
            for (var basis : one.basis()) {
                json.writeStringField(basis.name(), basis.value());
            }
            json.writeEndObject();
            if (one.last().isPresent()) last(json, one.last().get());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// In the levels of a test: nothing, present, talks. Whether it works, a test shows.
    private static String seen(DeviceReport one) {
        return switch (one.condition()) {
            case READY, DEGRADED -> "talks";
            case FAULT -> "present";
            case ABSENT, OPENING -> "nothing";
            case NOT_SET_UP, NOT_WATCHED -> "not asked";
        };
    }

    private static void last(JsonGenerator json, Trial last) throws IOException {
        json.writeObjectFieldStart("lastTest");
        json.writeStringField("at", last.at().toString());
        json.writeStringField("reached", words(last.reached()));
        json.writeStringField("cause", words(last.cause()));
        json.writeEndObject();
    }

    private static String words(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
