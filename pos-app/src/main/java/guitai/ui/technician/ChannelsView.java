package guitai.ui.technician;

import guitai.ui.control.Icon;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.Tones;
import guitai.ui.control.View;
import guitai.ui.key.Command;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// One card for each channel: state, what is missing, and a call that proves it.
public final class ChannelsView implements View<ChannelsScreen> {

    private final Kit kit;
    private final Keys keys;
    private final Consumer<ChannelsEvent> out;
    private final HBox cards = new HBox(12);
    private final Label loading;
    private final NoticeBar notice;
    private final VBox root;

    public ChannelsView(Kit kit, Consumer<ChannelsEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        loading = Lay.label(kit.texts().get("channel.loading"), "mute");
        var back =
                keys.button(
                        Command.BACK,
                        "command.back",
                        Icon.BACK,
                        () -> out.accept(new ChannelsEvent.Backed()));
        back.setMaxWidth(240);
        var title = Lay.label(kit.texts().get("channel.title"), "page-title");
        root = Lay.column(10, title, loading, cards, Lay.space(), notice, back);
        root.getStyleClass().add("counter");
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
    public void show(ChannelsScreen screen) {
        Lay.show(loading, screen.loading());
        var made = new ArrayList<VBox>();
        for (int i = 0; i < screen.channels().size(); i++) {
            made.add(Lay.wide(card(screen.channels().get(i), i)));
        }
        cards.getChildren().setAll(made);
        notice.show(screen.notice(), kit.texts().get("channel.hint"));
    }

    private VBox card(ChannelsScreen.Line line, int index) {
        var texts = kit.texts();
        var name = Lay.label(texts.say(line.name()), "channel-name");
        var state = Lay.label(texts.say(line.state()), "channel-state", Tones.style(line.tone()));
        state.setGraphic(Tones.icon(line.tone()).node("case-icon"));
        var words = Lay.column(4);
        for (var word : line.words()) words.getChildren().add(Lay.wrapping("· " + word, "mute"));
        var check =
                keys.button(
                                Command.choice(index),
                                line.checking() ? "channel.checking" : "channel.check",
                                Icon.CHANNELS,
                                () -> out.accept(new ChannelsEvent.Checked(index)))
                        .styled("primary");
        check.setDisable(!line.mayCheck());
        var said = Lay.wrapping(texts.say(line.check()), "channel-said", Tones.style(line.heard()));
        Lay.show(said, !line.check().isEmpty());
        var card =
                Lay.column(
                        12, Lay.row(12, name, Lay.space(), state), words, Lay.space(), said, check);
        card.getStyleClass().addAll("card", "channel-card");
        return card;
    }

    @Override
    public void focus() {
        root.requestFocus();
    }
}
