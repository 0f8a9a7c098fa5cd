package guitai.device.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was found and how each device did, as text for a person and as JSON for a machine. Both
/// hold no secret: numbers of cards and payment codes were hidden before they came here.
///
/// @param about the machine and the program, each as `name: value`
public record Report(List<String> about, List<Candidate> found, List<Diagnosis> checked) {

    public Report {
        about = List.copyOf(about);
        found = List.copyOf(found);
        checked = List.copyOf(checked);
    }

    /// Lines that can be read aloud on the telephone.
    public String text() {
        var lines = new ArrayList<>(about);
        lines.add("");
        lines.add("found: " + found.size());
        for (var one : found) {
            lines.add(
                    "  %s %s %s %s %s (%s)"
                            .formatted(
                                    word(one.kind()),
                                    word(one.way()),
                                    one.where(),
                                    one.id().usb(),
                                    one.name(),
                                    word(one.why()))
                            .replaceAll(" +", " ")
                            .stripTrailing());
        }
        for (var one : checked) {
            lines.add("");
            lines.add(one.device());
            lines.add("  present: " + text(one.present()));
            lines.add("  talks:   " + text(one.talks()));
            lines.add("  works:   " + text(one.works()));
            one.frames().forEach(frame -> lines.add("  " + frame));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String text(Level level) {
        return switch (level) {
            case Level.Passed(var took, var said) ->
                    ("yes, " + took.toMillis() + " ms " + said).stripTrailing();
            case Level.Failed(var took, var why, var said) ->
                    "NO, %s, %d ms %s".formatted(word(why), took.toMillis(), said).stripTrailing();
            case Level.LookAtIt(var took) -> "look at it, " + took.toMillis() + " ms";
            case Level.NotAsked() -> "not asked";
        };
    }

    /// One object: `about`, `found`, `checked`.
    public String json() {
        return "{"
                + Json.field("about", Json.texts(about))
                + ","
                + Json.field("found", Json.array(found.stream().map(Report::json).toList()))
                + ","
                + Json.field("checked", Json.array(checked.stream().map(Report::json).toList()))
                + "}";
    }

    private static String json(Candidate one) {
        return Json.object(
                Json.text("kind", word(one.kind())),
                Json.text("way", word(one.way())),
                Json.text("where", one.where()),
                Json.text("name", one.name()),
                Json.text("usb", one.id().usb()),
                Json.text("serial", one.id().serial()),
                Json.text("why", word(one.why())));
    }

    private static String json(Diagnosis one) {
        return Json.object(
                Json.text("device", one.device()),
                Json.field("present", json(one.present())),
                Json.field("talks", json(one.talks())),
                Json.field("works", json(one.works())),
                Json.field("frames", Json.texts(one.frames())));
    }

    private static String json(Level level) {
        return switch (level) {
            case Level.Passed(var took, var said) ->
                    Json.object(
                            Json.text("result", "passed"),
                            Json.field("millis", Long.toString(took.toMillis())),
                            Json.text("said", said));
            case Level.Failed(var took, var why, var said) ->
                    Json.object(
                            Json.text("result", "failed"),
                            Json.text("reason", word(why)),
                            Json.field("millis", Long.toString(took.toMillis())),
                            Json.text("said", said));
            case Level.LookAtIt(var took) ->
                    Json.object(
                            Json.text("result", "look-at-it"),
                            Json.field("millis", Long.toString(took.toMillis())));
            case Level.NotAsked() -> Json.object(Json.text("result", "not-asked"));
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
