package guitai.ui.status;

import guitai.ui.control.Icon;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.text.Tone;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.Optional;

/// One icon and one word for each part of the till, and the queue.
///
/// Where they do not fit side by side, what is well says its name only: its icon says the rest.
public final class StatusStrip extends HBox {

    private final Kit kit;
    private Optional<StatusScreen> shown = Optional.empty();

    public StatusStrip(Kit kit) {
        super(12);
        this.kit = kit;
        getStyleClass().add("status-strip");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        widthProperty().addListener(_ -> shown.ifPresent(this::show));
    }

    public void show(StatusScreen screen) {
        shown = Optional.of(screen);
        fill(screen, false);
        applyCss();
        if (getWidth() > 0 && prefWidth(-1) > getWidth()) fill(screen, true);
    }

    private void fill(StatusScreen screen, boolean brief) {
        var parts = new ArrayList<Node>();
        for (var light : screen.lights()) parts.add(light(light, brief));
        parts.add(backlog(screen.backlog()));
        getChildren().setAll(parts);
    }

    private Label light(Light light, boolean brief) {
        var full = words(light);
        var well = light.health().tone() == Tone.GOOD && light.waiting() == 0;
        var label =
                sign(
                        brief && well ? kit.texts().get(light.part().label()) : full,
                        icon(light),
                        light.health().tone());
        label.setAccessibleText(full);
        return label;
    }

    private String words(Light light) {
        var texts = kit.texts();
        var words =
                light.said().isEmpty()
                        ? texts.get(light.part().label()) + " " + texts.get(light.health().label())
                        : texts.say(light.said());
        return light.waiting() > 0 ? words + texts.get("status.waiting", light.waiting()) : words;
    }

    private Label backlog(Backlog backlog) {
        var texts = kit.texts();
        if (!backlog.stop().isEmpty()) {
            var stop = sign(texts.say(backlog.stop()), Icon.BAD, Tone.BAD);
            stop.getStyleClass().add("may-shorten");
            stop.setMinWidth(0);
            return stop;
        }
        if (backlog.waiting() == 0) {
            return sign(texts.get("status.queueEmpty"), Icon.QUEUE, Tone.PLAIN);
        }
        var words = texts.get("status.queue", backlog.waiting(), backlog.since());
        return sign(words, Icon.QUEUE, backlog.tone());
    }

    private static Label sign(String words, Icon icon, Tone tone) {
        var label = Lay.label(words, "status-light", style(tone));
        label.setGraphic(icon.node());
        label.setAccessibleText(words);
        return label;
    }

    private static String style(Tone tone) {
        return switch (tone) {
            case PLAIN -> "light-plain";
            case GOOD -> "light-good";
            case WARN -> "light-warn";
            case BAD -> "light-bad";
        };
    }

    private static Icon icon(Light light) {
        if (light.health() == Light.Health.FAULT || light.health() == Light.Health.GONE) {
            return Icon.BAD;
        }
        return switch (light.part()) {
            case NETWORK -> light.health() == Light.Health.ONLINE ? Icon.ONLINE : Icon.OFFLINE;
            case PRINTER -> Icon.PRINT;
            case SCANNER -> Icon.SCAN;
            case CARD_READER -> Icon.CONTACTLESS;
            case TERMINAL -> Icon.CARD;
            case DRAWER -> Icon.DRAWER;
            case SCALE -> Icon.SCALE;
        };
    }
}
