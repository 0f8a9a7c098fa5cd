package guitai.ui.promotion;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.key.Command;
import guitai.ui.promotion.OfferField.Section;
import guitai.ui.promotion.OffersScreen.Editing;
import guitai.ui.promotion.OffersScreen.Side;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// The form of an offer on the left, what comes of it on the right.
final class EditorPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Kit kit;
    private final Keys keys;
    private final Consumer<OffersEvent> out;
    private final Label title = Lay.shortening("", "page-title");
    private final Label summary = Lay.shortening("", "offer-summary");
    private final Map<Section, KeyButton> sections = new EnumMap<>(Section.class);
    private final FormPane form;
    private final SidePane side;
    private final NoticeBar notice;
    private final KeyButton publish;
    private final VBox root;

    EditorPane(Kit kit, Consumer<OffersEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        form = new FormPane(kit, keys, out);
        side = new SidePane(kit, keys, out);
        publish =
                step(Command.BOOK, "promo.publish", Icon.DONE, OffersEvent.Asked.PUBLISH)
                        .styled("primary");
        var type = step(Command.PARK, "promo.changeType", Icon.LAYOUT, OffersEvent.Asked.TYPE);
        var versions =
                step(Command.VOID, "promo.versions", Icon.AS_LEFT, OffersEvent.Asked.VERSIONS);
        var calendar =
                step(Command.QUANTITY, "promo.calendar", Icon.CLOCK, OffersEvent.Asked.CALENDAR);
        var back = step(Command.BACK, "command.back", Icon.BACK, OffersEvent.Asked.BACK);
        keys.silent(Command.ENTER, this::entered);
        keys.silent(Command.UP, () -> out.accept(new OffersEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new OffersEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> out.accept(new OffersEvent.Turned(-1)));
        keys.silent(Command.PAGE_ON, () -> out.accept(new OffersEvent.Turned(1)));
        keys.silent(Command.BOX, form::place);
        VBox left = Lay.column(8, tabs(), summary, form.root(), Lay.space());
        var body = new HBox(12, Lay.wide(left), side.root());
        root =
                Lay.column(
                        8,
                        title,
                        Lay.grow(body),
                        notice,
                        Lay.row(
                                8,
                                Lay.wide(back),
                                Lay.wide(type),
                                Lay.wide(versions),
                                Lay.wide(calendar),
                                Lay.wide(publish)));
    }

    private KeyButton step(Command command, String words, Icon icon, OffersEvent event) {
        return keys.button(command, words, icon, () -> out.accept(event));
    }

    private HBox tabs() {
        var tabs = Lay.row(6, Lay.label(keys.chipLegend(), "mute"));
        for (var section : Section.values()) {
            var chip =
                    keys.chip(
                            Command.choice(sections.size()),
                            kit.texts().get(section.label()),
                            () -> out.accept(new OffersEvent.SectionChosen(section)));
            chip.getStyleClass().add("offer-tab");
            chip.setFocusTraversable(false);
            sections.put(section, chip);
            tabs.getChildren().add(Lay.wide(chip));
        }
        return tabs;
    }

    /// In the field of a sale's number Enter looks for that sale.
    private void entered() {
        out.accept(side.hasCursor() ? OffersEvent.Asked.FIND : OffersEvent.Asked.ENTER);
    }

    VBox root() {
        return root;
    }

    Keys keys() {
        return keys;
    }

    void show(Editing screen) {
        var texts = kit.texts();
        title.setText(texts.say(screen.title()));
        summary.setText(texts.say(screen.summary()));
        sections.forEach(
                (section, chip) -> {
                    chip.pseudoClassStateChanged(CHOSEN, section == screen.section());
                    chip.pseudoClassStateChanged(WRONG, screen.wrong().contains(section));
                    var name = texts.get(section.label());
                    chip.say(
                            screen.wrong().contains(section)
                                    ? texts.get("promo.tabWrong", name)
                                    : name);
                });
        form.show(screen);
        side.show(screen.side());
        publish.say(
                screen.side() instanceof Side.Check
                        ? texts.get("promo.publishNow", screen.version())
                        : texts.get("promo.publish"));
        notice.show(screen.notice(), texts.get(hint(screen.side())));
    }

    private static String hint(Side side) {
        return switch (side) {
            case Side.Trial _ -> "promo.hintForm";
            case Side.Check _ -> "promo.hintCheck";
            case Side.Versions _ -> "promo.hintVersions";
            case Side.Hits _ -> "promo.hintHits";
        };
    }

    void focus() {
        // A letter typed while a choice has the cursor goes nowhere.
        if (!form.hasCursor() && !side.hasCursor()) form.place();
    }
}
