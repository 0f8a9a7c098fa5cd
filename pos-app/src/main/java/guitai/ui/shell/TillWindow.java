package guitai.ui.shell;

import guitai.ui.control.Kit;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.key.KeyMap;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptView;
import guitai.ui.text.Texts;
import guitai.ui.work.Place;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.util.function.LongSupplier;

/// The till on a stage: the frame, the screen in front, what is laid over it, and every key.
///
/// JavaFX thread only. Read [TillViewModel] for what it shows.
public final class TillWindow {

    /// The smallest screen the till is made for.
    private static final double LEAST_WIDTH = 1024;

    private static final double LEAST_HEIGHT = 768;

    private final TillViewModel till;
    private final KeyMap keyMap;
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root, 1366, LEAST_HEIGHT);
    private Dress dress;
    private View<?> front;

    /// Everything that is drawn in one language, theme and arrangement.
    private record Dress(Appearance as, TillFrame frame, Views views, PromptView prompt) {}

    /// @param burst tells a scanner that types from a person
    /// @param keys what the time between two keys is measured on
    public TillWindow(TillViewModel till, KeyMap keyMap, KeyBurst burst, FreeClock keys) {
        this(till, keyMap, burst, (LongSupplier) keys);
        keys.watch(scene);
    }

    TillWindow(TillViewModel till, KeyMap keyMap, KeyBurst burst, LongSupplier nanos) {
        this.till = till;
        this.keyMap = keyMap;
        Look.dress(scene);
        dress = made(till.appearance().get());
        front = dress.views().of(till.place().get());
        scene.getProperties()
                .put(KeyInput.class, new KeyInput(scene, burst, keyMap, nanos, new Ears()));
        attach();
        till.appearance().listen(this::dressed);
    }

    private Dress made(Appearance as) {
        Look.base(as.theme());
        var kit = new Kit(Texts.in(as.language()), keyMap);
        return new Dress(
                as,
                new TillFrame(kit, as.theme(), till::command),
                new Views(kit, till.screens(), as),
                new PromptView(kit, till::on));
    }

    /// Another look: everything is built anew; the screens stay as they are, down to what is typed
    /// in the box.
    private void dressed(Appearance as) {
        if (as.equals(dress.as())) return;
        dress = made(as);
        attach();
    }

    private void attach() {
        root.getChildren().setAll(dress.frame().root());
        till.status().listen(dress.frame()::show);
        till.place().listen(this::show);
        till.prompt().listen(this::over);
    }

    private void show(Place place) {
        front = dress.views().of(place);
        front.root().setDisable(dress.prompt().isUp());
        dress.frame().put(front);
        dress.frame().over(dress.prompt());
        // A field takes no key before it has its skin, and the next key may come in the same pulse.
        front.root().applyCss();
        if (!dress.prompt().isUp()) front.focus();
    }

    private void over(Prompt now) {
        // Tab must not lead behind what waits for an answer.
        front.root().setDisable(!(now instanceof Prompt.None));
        dress.prompt().show(now);
        if (!dress.prompt().isUp()) front.focus();
    }

    /// Shows the till, and asks it once a second how things are.
    public void open(Stage stage) {
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.show();
        // Without this, keys (and a scanner that types) do not arrive before the first click.
        stage.requestFocus();
        front.focus();
        var clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> till.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        stage.setOnHidden(_ -> clock.stop());
    }

    public Scene scene() {
        return scene;
    }

    private boolean command(Command command) {
        if (dress.prompt().isUp()) return dress.prompt().keys().press(command) || general(command);
        if (front.keys().press(command) || dress.frame().keys().press(command)) return true;
        till.command(command);
        return consumes(command);
    }

    /// Language and theme change whatever is in the way.
    private boolean general(Command command) {
        if (command == Command.LANGUAGE || command == Command.THEME) till.command(command);
        return consumes(command);
    }

    /// Arrows and plus and minus belong to the field when no screen wants them.
    private static boolean consumes(Command command) {
        return switch (command) {
            case UP, DOWN, PAGE_BACK, PAGE_ON, MORE_OF_LINE, LESS_OF_LINE -> false;
            default -> true;
        };
    }

    private final class Ears implements KeyInput.Ears {
        @Override
        public boolean command(Command command) {
            return TillWindow.this.command(command);
        }

        @Override
        public void scanned(String text) {
            till.scannedHere(text);
        }

        @Override
        public void unreadable(String raw) {
            till.unreadable(raw);
        }

        @Override
        public void focus() {
            if (dress.prompt().isUp()) dress.prompt().focus();
            else front.focus();
        }
    }
}
