package guitai.ui.prompt;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Every offer of the shop: what it takes off this basket, or why it does not (rule PR-08).
final class OffersCard implements Card {

    private static final int ON_A_PAGE = 9;

    private final Kit kit;
    private final Keys keys;
    private final VBox rows = Lay.column(0);
    private final Label none;
    private final HBox pages;
    private final KeyButton earlier;
    private final KeyButton later;
    private final VBox card;
    private List<Prompt.Offers.Line> offers = List.of();
    private int page;

    OffersCard(Kit kit, Consumer<PromptEvent> out) {
        this.kit = kit;
        keys = new Keys(kit);
        none = Lay.wrapping(kit.texts().get("offers.none"), "mute");
        earlier =
                keys.button(
                        Command.PAGE_BACK, "command.pageBack", Icon.PREVIOUS, () -> turn(page - 1));
        later = keys.button(Command.PAGE_ON, "command.pageOn", Icon.NEXT, () -> turn(page + 1));
        pages = Lay.row(10, Lay.wide(earlier), Lay.wide(later));
        var back =
                keys.button(
                        Command.BACK,
                        "command.back",
                        Icon.BACK,
                        () -> out.accept(new PromptEvent.Dismissed()));
        keys.silent(Command.OFFERS, () -> out.accept(new PromptEvent.Dismissed()));
        var title = Lay.label(kit.texts().get("offers.title"), "prompt-title");
        card =
                Lay.column(
                        12,
                        Lay.row(12, Icon.SEARCH.node("prompt-icon"), title),
                        none,
                        rows,
                        pages,
                        back);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("card", "prompt", "prompt-wide");
    }

    private void turn(int to) {
        int last = Math.max(0, (offers.size() - 1) / ON_A_PAGE);
        page = Math.clamp(to, 0, last);
        earlier.setDisable(page == 0);
        later.setDisable(page == last);
        rows.getChildren()
                .setAll(
                        offers.stream()
                                .skip((long) page * ON_A_PAGE)
                                .limit(ON_A_PAGE)
                                .map(this::row)
                                .toList());
    }

    private Node row(Prompt.Offers.Line offer) {
        var sign = (offer.applies() ? Icon.GOOD : Icon.ABSENT).node("offer-icon");
        var name = Lay.shortening(kit.texts().name(offer.name()), "offer-name");
        name.setMinWidth(360);
        name.setPrefWidth(360);
        var what = Lay.wrapping(kit.texts().say(offer.what()), "offer-what");
        var row = Lay.row(12, sign, name, Lay.wide(what));
        row.getStyleClass().add("offer-row");
        if (offer.applies()) row.getStyleClass().add("offer-applies");
        return row;
    }

    @Override
    public List<Node> nodes() {
        return List.of(card);
    }

    @Override
    public Keys keys(Kit ignored) {
        return keys;
    }

    @Override
    public void show(Prompt prompt) {
        if (!(prompt instanceof Prompt.Offers(var all))) return;
        offers = all;
        Lay.show(none, all.isEmpty());
        Lay.show(pages, all.size() > ON_A_PAGE);
        turn(0);
    }

    @Override
    public void focus() {
        card.requestFocus();
    }
}
