package guitai.ui.members;

import guitai.ui.control.Field;
import guitai.ui.control.FigureRows;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.members.MembersEvent.Asked;
import guitai.ui.members.MembersScreen.Tab;

import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// Lists to choose from above, the one that is chosen below; a member's page in its place.
public final class MembersView implements View<MembersScreen> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int LONGEST = 64;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<MembersEvent> out;
    private final Label title = Lay.shortening("", "page-title");
    private final Field words;
    private final Map<Tab, KeyButton> tabs = new EnumMap<>(Tab.class);
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final NoticeBar notice;
    private final FigureRows rows;
    private final KeyButton open;
    private final KeyButton reveal;
    private final KeyButton erase;
    private final KeyButton take;
    private final KeyButton export;
    private final HBox dates;
    private final HBox corrections;
    private final VBox root;

    public MembersView(Kit kit, Consumer<MembersEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        rows = new FigureRows(kit, index -> out.accept(new MembersEvent.Chosen(index)));
        var prompt = kit.texts().get("members.search");
        words = new Field(prompt, LONGEST, text -> out.accept(new MembersEvent.Typed(text)));
        words.setPromptText(prompt);
        words.setId("member-words");
        var chips = Lay.row(8, Lay.label(keys.chipLegend(), "mute"));
        for (var tab : Tab.values()) chips.getChildren().add(tab(tab, tabs.size()));
        open = step(Command.ENTER, "members.open", Icon.SEARCH, Asked.OPEN);
        reveal = step(Command.TAKE, "members.reveal", Icon.PERSON, Asked.REVEAL);
        erase = step(Command.DELETE_LINE, "members.erase", Icon.DELETE, Asked.ERASE);
        erase.styled("danger");
        export = step(Command.CSV, "members.export", Icon.REPORT, Asked.EXPORT);
        take = step(Command.FILES, "members.import", Icon.DROP, Asked.IMPORT);
        var back = step(Command.BACK, "command.back", Icon.BACK, Asked.BACK);
        var earlier = step(Command.LESS_OF_LINE, "members.earlier", Icon.MINUS, Asked.EARLIER);
        var later = step(Command.MORE_OF_LINE, "members.later", Icon.PLUS, Asked.LATER);
        dates = Lay.row(8, Lay.wide(earlier), Lay.wide(later));
        var adjust = step(Command.QUANTITY, "members.adjust", Icon.PART, Asked.ADJUST);
        var merge = step(Command.SWAP, "members.merge", Icon.PERSON, Asked.MERGE);
        var undo = step(Command.UNDO, "members.undoMerge", Icon.UNDO, Asked.UNDO_MERGE);
        var withdraw = step(Command.STOP, "members.withdraw", Icon.DONE, Asked.WITHDRAW);
        var tie = step(Command.CARD, "members.tie", Icon.CARD, Asked.TIE);
        corrections = Lay.row(8, Lay.wide(adjust), Lay.wide(merge));
        corrections.getChildren().addAll(Lay.wide(undo), Lay.wide(withdraw), Lay.wide(tie));
        keys.silent(Command.UP, () -> out.accept(new MembersEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new MembersEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        keys.silent(Command.BOX, this::focus);
        HBox head = Lay.row(16, Lay.wide(title), chips);
        var steps = Lay.row(8, back, Lay.wide(dates), Lay.wide(open), Lay.wide(take));
        steps.getChildren().addAll(Lay.wide(reveal), Lay.wide(export), Lay.wide(erase));
        root = Lay.column(10, head, words, Lay.grow(grid), notice, corrections, steps);
        root.getStyleClass().add("counter");
    }

    private KeyButton tab(Tab tab, int index) {
        var chip =
                keys.chip(
                        Command.choice(index),
                        kit.texts().say(tab.words()),
                        () -> out.accept(new MembersEvent.TabChosen(tab)));
        tabs.put(tab, chip);
        return chip;
    }

    private KeyButton step(Command command, String text, Icon icon, MembersEvent event) {
        return keys.button(command, text, icon, () -> out.accept(event));
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
    public void show(MembersScreen screen) {
        var texts = kit.texts();
        title.setText(texts.say(screen.title()));
        words.show(screen.typed());
        Lay.show(words, screen.tab() == Tab.MEMBERS && !screen.open());
        tabs.forEach((tab, chip) -> chip.pseudoClassStateChanged(CHOSEN, tab == screen.tab()));
        grid.show(rows.of(screen.rows(), screen.selected()));
        grid.reveal(screen.selected());
        var members = screen.tab() == Tab.MEMBERS;
        Lay.show(open, !screen.open() && doors(screen.tab()));
        open.setDisable(screen.selected() < 0);
        Lay.show(take, !screen.open() && screen.tab() == Tab.MEMBERS);
        Lay.show(dates, !screen.open() && dated(screen.tab()));
        Lay.show(corrections, screen.open() && members);
        Lay.show(reveal, screen.open() && members);
        reveal.setDisable(screen.full());
        Lay.show(export, screen.open() || !members);
        export.say(texts.get(members ? "members.export" : "command.csv"));
        Lay.show(erase, screen.open() && members);
        var none = screen.rows().isEmpty();
        notice.show(screen.notice(), texts.get(none ? none(screen) : hint(screen)));
    }

    private static boolean dated(Tab tab) {
        return tab == Tab.RISK || tab == Tab.POINTS;
    }

    /// Whether there is something behind its rows.
    private static boolean doors(Tab tab) {
        return switch (tab) {
            case MEMBERS, CAMPAIGNS, RISK -> true;
            case MESSAGES, POINTS -> false;
        };
    }

    private static String hint(MembersScreen screen) {
        if (screen.open()) {
            return screen.tab() == Tab.MEMBERS ? "members.hintPage" : "members.hintBehind";
        }
        return switch (screen.tab()) {
            case MEMBERS -> "members.hint";
            case CAMPAIGNS -> "members.hintGifts";
            case RISK -> "members.hintRisk";
            case MESSAGES -> "members.hintMessages";
            case POINTS -> "members.hintPoints";
        };
    }

    private static String none(MembersScreen screen) {
        return screen.tab() == Tab.MEMBERS ? "members.none" : "members.nothing";
    }

    @Override
    public void focus() {
        if (words.isVisible()) words.requestFocus();
        else root.requestFocus();
    }
}
