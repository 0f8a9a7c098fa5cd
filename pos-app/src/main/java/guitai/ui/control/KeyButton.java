package guitai.ui.control;

import guitai.ui.key.Command;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// A button that shows its key and says it to a screen reader.
///
/// JavaFX thread only. It never keeps the focus after a click: typing goes on in the one box.
public final class KeyButton extends Button {

    private final Label caption;
    private final Label badge = Lay.label("", "button-badge");
    private final String hint;

    private KeyButton(String words, String hint) {
        this.caption = Lay.label(words, "caption");
        this.hint = hint;
        getStyleClass().add("key-button");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        setText(words);
        setAccessibleText(words + ", " + hint);
        Lay.show(badge, false);
    }

    static KeyButton line(Kit kit, Command command, String words, Icon icon) {
        var button = new KeyButton(words, kit.keyMap().key(command).toString());
        var content =
                Lay.row(8, icon.node("button-icon"), button.caption, Lay.space(), button.hint());
        content.setMouseTransparent(true);
        button.put(content, "line-button");
        return button;
    }

    static KeyButton large(Kit kit, Command command, String words, Icon icon) {
        var button = new KeyButton(words, kit.keyMap().key(command).toString());
        var middle = Lay.row(12, icon.node("button-icon"), button.caption);
        middle.setAlignment(Pos.CENTER);
        button.put(button.cornered(middle), "large-button");
        return button;
    }

    /// Icon and key above, word below: narrow and high.
    static KeyButton stacked(Kit kit, Command command, String words, Icon icon) {
        var button = new KeyButton(words, kit.keyMap().key(command).toString());
        var above = Lay.row(6, icon.node("button-icon"), button.badge, Lay.space(), button.hint());
        var content = Lay.column(1, above, button.caption);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        button.put(content, "stacked-button");
        return button;
    }

    /// Only an icon and the key, for a place that has no room for the word.
    static KeyButton small(Kit kit, Command command, String words, Icon icon) {
        var button = new KeyButton(words, kit.keyMap().key(command).toString());
        var content = Lay.row(6, icon.node("button-icon"), button.hint());
        content.setAlignment(Pos.CENTER);
        content.setMouseTransparent(true);
        button.put(content, "small-button");
        return button;
    }

    /// A word and the bare key: the keys to hold beside it are written once for the whole group.
    static KeyButton chip(Kit kit, Command command, String words) {
        var button = new KeyButton(words, kit.keyMap().key(command).toString());
        var bare = Lay.label(kit.keyMap().key(command).key(), "hint");
        var content = Lay.row(6, button.caption, bare);
        content.setAlignment(Pos.CENTER);
        content.setMouseTransparent(true);
        button.put(content, "chip");
        return button;
    }

    /// Only a − or a +, on a line of goods; its key is the keyboard's own.
    public static KeyButton step(Kit kit, Command command, Icon icon) {
        var button =
                around(
                        new StackPane(icon.node("button-icon")),
                        kit.texts().get(command.label()),
                        kit.keyMap().key(command).toString());
        button.getStyleClass().add("step");
        button.setMaxWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }

    static KeyButton plain(Kit kit, Command command, String words) {
        var button = new KeyButton(words, kit.keyMap().key(command).toString());
        button.put(button.cornered(button.caption), "plain-button");
        return button;
    }

    /// A button around content of its own, whose key or short number is written in that content.
    ///
    /// @param spoken what a screen reader says
    /// @param hint the key or the number to type
    public static KeyButton around(Node content, String spoken, String hint) {
        var button = new KeyButton(spoken, hint);
        button.put(content, "tile-button");
        return button;
    }

    /// The key shown in the button.
    public String hintText() {
        return hint;
    }

    /// A figure beside the icon of a stacked button, such as how many wait; empty for none.
    public void badge(String figure) {
        badge.setText(figure);
        Lay.show(badge, !figure.isEmpty());
        setAccessibleText(getText() + " " + figure + ", " + hint);
    }

    public void say(String words) {
        caption.setText(words);
        setText(words);
        setAccessibleText(words + ", " + hint);
    }

    public KeyButton styled(String... styles) {
        getStyleClass().addAll(styles);
        return this;
    }

    private Label hint() {
        return Lay.label(hint, "hint");
    }

    private StackPane cornered(Node middle) {
        var corner = hint();
        var stack = new StackPane(middle, corner);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        stack.setMouseTransparent(true);
        return stack;
    }

    private void put(Node content, String style) {
        setGraphic(content);
        getStyleClass().add(style);
    }

    /// A button that Tab does not reach leaves the cursor where it is when it is touched.
    @Override
    public void requestFocus() {
        if (isFocusTraversable()) super.requestFocus();
    }

    /// Gives the content the whole inside of the button; a skin would only give it its own width.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var left = snappedLeftInset();
        var top = snappedTopInset();
        getGraphic()
                .resizeRelocate(
                        left,
                        top,
                        getWidth() - left - snappedRightInset(),
                        getHeight() - top - snappedBottomInset());
    }
}
