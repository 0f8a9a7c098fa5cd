package guitai.ui.technician;

import guitai.equipment.DeviceKind;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.QrPane;
import guitai.ui.control.Tones;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.text.Tone;

import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// The kinds of devices on the left, everything about the chosen one on the right.
public final class DevicesView implements View<DevicesScreen> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double LIST = 400;
    private static final double CODE = 180;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<DevicesEvent> out;
    private final VBox list = Lay.column(6);
    private final Label name = Lay.label("", "channel-name");
    private final Label state = Lay.label("", "channel-state");
    private final Label since = Lay.label("", "mute");
    private final Label why = Lay.wrapping("", "channel-said");
    private final Label cure = Lay.wrapping("");
    private final VBox settings = Lay.column(4);
    private final Label tried = Lay.wrapping("", "case-said");
    private final QrPane code;
    private final NoticeBar notice;
    private final KeyButton monitor;
    private final KeyButton learn;
    private final KeyButton cards;
    private final KeyButton test;
    private final KeyButton all;
    private final VBox root;

    public DevicesView(Kit kit, Consumer<DevicesEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        var texts = kit.texts();
        code = new QrPane(texts.get("device.scanCode"), CODE);
        test = step(Command.ENTER, "device.test", Icon.DONE, DevicesEvent.Asked.TEST);
        test.styled("primary");
        all = step(Command.TEST_ALL, "device.testAll", Icon.ASK, DevicesEvent.Asked.TEST_ALL);
        monitor = step(Command.BOOK, "device.monitor", Icon.CHANNELS, DevicesEvent.Asked.MONITOR);
        learn = step(Command.PRICE_LISTS, "device.learn", Icon.TRAINING, DevicesEvent.Asked.LEARN);
        cards = step(Command.CARD, "staffCard.title", Icon.CARD, DevicesEvent.Asked.STAFF_CARDS);
        var setUp = step(Command.FILES, "device.setUp", Icon.DROP, DevicesEvent.Asked.SET_UP);
        var find = step(Command.FIND, "device.find", Icon.SEARCH, DevicesEvent.Asked.FIND);
        var back = step(Command.BACK, "command.back", Icon.BACK, DevicesEvent.Asked.BACK);
        back.setMaxWidth(200);
        keys.silent(Command.UP, () -> out.accept(new DevicesEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new DevicesEvent.Moved(1)));
        list.setMinWidth(LIST);
        list.setMaxWidth(LIST);
        var card = Lay.grow(Lay.wide(detail()));
        root =
                Lay.column(
                        10,
                        Lay.label(texts.get("device.title"), "page-title"),
                        Lay.grow(new HBox(12, list, card)),
                        notice,
                        Lay.row(
                                10,
                                back,
                                Lay.wide(find),
                                Lay.wide(setUp),
                                Lay.wide(all),
                                Lay.wide(test)));
        root.getStyleClass().add("counter");
    }

    private VBox detail() {
        var texts = kit.texts();
        var head = Lay.row(12, name, Lay.space(), state);
        var runsOn = Lay.label(texts.get("device.runsOn"), "card-title");
        var last = Lay.label(texts.get("device.lastTest"), "card-title");
        var left = Lay.wide(Lay.column(6, last, tried));
        var card =
                Lay.column(
                        8,
                        head,
                        since,
                        why,
                        cure,
                        runsOn,
                        settings,
                        Lay.space(),
                        Lay.row(16, left, code),
                        Lay.row(10, monitor, learn, cards));
        card.getStyleClass().addAll("card", "device-card");
        return card;
    }

    private KeyButton step(Command command, String words, Icon icon, DevicesEvent event) {
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
    public void show(DevicesScreen screen) {
        var texts = kit.texts();
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.lines().size(); i++) {
            rows.add(row(screen.lines().get(i), i, i == screen.chosen()));
        }
        list.getChildren().setAll(rows);
        show(screen.detail());
        Lay.show(cards, screen.isOf(DeviceKind.CARD_READER));
        test.say(texts.say(screen.detail().test()));
        var blocked = screen.testing() && !screen.asks();
        test.setDisable(blocked || screen.lines().isEmpty());
        all.say(texts.get(screen.asks() ? "device.notSeen" : "device.testAll"));
        all.setDisable(blocked);
        notice.show(screen.notice(), texts.get("device.hint"));
    }

    private void show(DevicesScreen.Detail one) {
        var texts = kit.texts();
        name.setText(texts.say(one.name()));
        state.setText(texts.say(one.state()));
        state.setGraphic(Tones.icon(one.tone()).node("case-icon"));
        tone(state, one.tone());
        line(since, texts.say(one.since()));
        line(why, texts.say(one.why()));
        tone(why, one.tone());
        line(cure, texts.say(one.cure()));
        settings.getChildren().clear();
        for (var setting : one.settings()) settings.getChildren().add(setting(setting));
        if (one.settings().isEmpty()) {
            settings.getChildren().add(Lay.wrapping(texts.get("device.noSettings"), "mute"));
        }
        if (!one.learn().isEmpty()) learn.say(texts.say(one.learn()));
        learn.setDisable(one.learn().isEmpty());
        Lay.show(learn, !one.learn().isEmpty());
        tried.setText(texts.say(one.tried()));
        tone(tried, one.triedTone());
        code.show(one.code());
        Lay.show(code, one.code().isShown());
    }

    private HBox setting(DevicesScreen.Setting one) {
        var value = one.value().isEmpty() ? kit.texts().get("setUp.nothing") : one.value();
        return Lay.row(
                8,
                Lay.label(one.name() + " =", "mute"),
                Lay.wide(Lay.shortening(value, "set-up-value")),
                Lay.label(kit.texts().say(one.origin()), "mute"));
    }

    private static void line(Label label, String words) {
        label.setText(words);
        Lay.show(label, !words.isEmpty());
    }

    private KeyButton row(DevicesScreen.Line one, int index, boolean chosen) {
        var texts = kit.texts();
        var command = Command.choice(index);
        var words = Lay.label(texts.say(one.state()), "device-state", Tones.style(one.tone()));
        words.setGraphic(Tones.icon(one.tone()).node("case-icon"));
        var content =
                Lay.row(
                        10,
                        Lay.wide(Lay.shortening(texts.say(one.name()), "device-name")),
                        words,
                        Lay.label(keys.hint(command), "hint"));
        content.setMouseTransparent(true);
        var spoken = texts.say(one.name()) + ", " + texts.say(one.state());
        var row = KeyButton.around(content, spoken, keys.hint(command));
        row.getStyleClass().add("device-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, chosen);
        return keys.bind(command, row, () -> out.accept(new DevicesEvent.Chosen(index)));
    }

    private static void tone(Label label, Tone tone) {
        label.getStyleClass().removeAll("case-plain", "case-good", "case-warn", "case-bad");
        label.getStyleClass().add(Tones.style(tone));
    }

    @Override
    public void focus() {
        root.requestFocus();
    }
}
