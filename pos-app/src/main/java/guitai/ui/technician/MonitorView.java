package guitai.ui.technician;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.View;
import guitai.ui.key.Command;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Bytes in rows of sixteen, the newest at the bottom: time, direction, hex, text.
public final class MonitorView implements View<MonitorScreen> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final Kit kit;
    private final Keys keys;
    private final Consumer<MonitorEvent> out;
    private final Label title = Lay.label("", "page-title");
    private final Label live = Lay.label("", "channel-state");
    private final Label empty = Lay.wrapping("", "mute");
    private final Tail tail = new Tail();
    private final NoticeBar notice;
    private final KeyButton stop;
    private final KeyButton save;
    private final VBox root;

    public MonitorView(Kit kit, Consumer<MonitorEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        stop = step(Command.STOP, "monitor.stop", Icon.STOP, MonitorEvent.STOP);
        save = step(Command.FILES, "monitor.save", Icon.DROP, MonitorEvent.SAVE);
        var older = step(Command.PAGE_BACK, "monitor.older", Icon.PREVIOUS, MonitorEvent.OLDER);
        var newer = step(Command.PAGE_ON, "monitor.newer", Icon.NEXT, MonitorEvent.NEWER);
        var back = step(Command.BACK, "command.back", Icon.BACK, MonitorEvent.BACK);
        back.setMaxWidth(200);
        var card = Lay.grow(Lay.column(4, empty, Lay.grow(tail)));
        card.getStyleClass().addAll("card", "monitor-card");
        root =
                Lay.column(
                        10,
                        Lay.row(12, title, Lay.space(), live),
                        card,
                        notice,
                        Lay.row(
                                10,
                                back,
                                Lay.wide(older),
                                Lay.wide(newer),
                                Lay.wide(save),
                                Lay.wide(stop)));
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String words, Icon icon, MonitorEvent event) {
        return keys.button(command, words, icon, () -> out.accept(event));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public void show(MonitorScreen screen) {
        var texts = kit.texts();
        title.setText(texts.get("monitor.title") + " · " + texts.say(screen.name()));
        live.setText(texts.get(screen.stopped() ? "monitor.held" : "monitor.live"));
        live.setGraphic((screen.stopped() ? Icon.PARK : Icon.ONLINE).node("case-icon"));
        empty.setText(texts.say(screen.empty()));
        Lay.show(empty, screen.rows().isEmpty());
        var rows = new ArrayList<HBox>();
        for (var row : screen.rows()) rows.add(row(row));
        tail.show(rows);
        stop.say(texts.get(screen.stopped() ? "monitor.goOn" : "monitor.stop"));
        save.setDisable(!screen.maySave());
        notice.show(screen.notice(), texts.get("monitor.hint"));
    }

    private HBox row(MonitorScreen.Row one) {
        var texts = kit.texts();
        var at = Lay.label(one.first() ? TIME.format(one.at()) : "", "monitor-time");
        var way = one.sent() ? "monitor.sent" : "monitor.came";
        var style = one.sent() ? "monitor-sent" : "monitor-came";
        var direction = Lay.label(one.first() ? texts.get(way) : "", "monitor-way", style);
        var row = Lay.row(0, at, direction);
        for (int i = 0; i < MonitorScreen.WIDE; i++) {
            var octet = i < one.octets().size() ? one.octets().get(i) : "";
            var cell = Lay.label(octet, "monitor-octet", style);
            if (i == MonitorScreen.WIDE / 2) cell.getStyleClass().add("monitor-second");
            row.getChildren().add(cell);
        }
        row.getChildren().add(Lay.wide(Lay.shortening(one.text(), "monitor-text")));
        row.setAccessibleText(
                texts.get(way) + " " + String.join(" ", one.octets()) + " " + one.text());
        return row;
    }

    /// The newest rows that have room, whole; a few stand at the top.
    private static final class Tail extends Region {

        Tail() {
            setMinHeight(0);
            setPrefHeight(100);
        }

        void show(List<HBox> rows) {
            getChildren().setAll(rows);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double all = getChildren().stream().mapToDouble(row -> row.prefHeight(-1)).sum();
            double below = Math.min(all, getHeight());
            for (var row : getChildren().reversed()) {
                double height = row.prefHeight(-1);
                below -= height;
                row.setVisible(below >= 0);
                row.resizeRelocate(0, below, getWidth(), height);
            }
        }
    }

    @Override
    public void focus() {
        root.requestFocus();
    }
}
