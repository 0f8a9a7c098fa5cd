package guitai.ui.promotion;

import guitai.ui.control.Field;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.Tones;
import guitai.ui.key.Command;
import guitai.ui.promotion.OffersScreen.Found;
import guitai.ui.promotion.OffersScreen.Hit;
import guitai.ui.promotion.OffersScreen.Side;
import guitai.ui.promotion.OffersScreen.Tried;
import guitai.ui.text.Tone;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// Beside the form: the offer on a real basket, what the checker found, its versions, or what was
/// found in the catalogue.
final class SidePane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int LONGEST = 40;

    private final Kit kit;
    private final Consumer<OffersEvent> out;
    private final Label title = Lay.label("", "card-title");
    private final KeyButton basket;
    private final Label which = Lay.shortening("", "offer-basket");
    private final Field number;
    private final VBox trialHead;
    private final VBox rows = Lay.column(0);
    private final VBox sums = Lay.column(0);
    private final PagedGrid tried = new PagedGrid(200, 46, 48);
    private final KeyButton more;
    private final VBox root;
    private int pages = 1;
    private boolean lastPage;

    SidePane(Kit kit, Keys keys, Consumer<OffersEvent> out) {
        this.kit = kit;
        this.out = out;
        var texts = kit.texts();
        basket =
                keys.small(
                        Command.RECALL,
                        "promo.otherBasket",
                        Icon.BASKET,
                        () -> out.accept(OffersEvent.Asked.BASKET));
        basket.setMaxWidth(96);
        number =
                new Field(
                        texts.get("promo.saleNumber"),
                        LONGEST,
                        text -> out.accept(new OffersEvent.NumberTyped(text)));
        number.setPromptText(texts.get("promo.saleNumber"));
        number.setId("offer-sale");
        HBox head = Lay.row(8, Lay.wide(which), basket);
        sums.getStyleClass().add("offer-sums");
        trialHead = Lay.column(6, head, number, sums);
        more = keys.button(Command.UNDO, "promo.moreOffers", Icon.NEXT, this::turn);
        tried.onPages((page, pages) -> paged(page, pages));
        root = Lay.column(8, title, trialHead, Lay.grow(tried), more, rows);
        root.getStyleClass().addAll("card", "offer-side");
        rows.setMinHeight(0);
    }

    /// After the last page comes the first.
    private void turn() {
        tried.turn(lastPage ? -pages : 1);
    }

    private void paged(int page, int count) {
        pages = count;
        lastPage = page == count - 1;
        more.say(kit.texts().get("promo.moreOffers", page + 1, count));
        more.setVisible(count > 1);
    }

    VBox root() {
        return root;
    }

    boolean hasCursor() {
        return number.isFocused();
    }

    void show(Side side) {
        var texts = kit.texts();
        var onBasket = side instanceof Side.Trial;
        Lay.show(trialHead, onBasket);
        Lay.show(tried, onBasket);
        more.setManaged(onBasket);
        if (!onBasket) more.setVisible(false);
        rows.getChildren().clear();
        switch (side) {
            case Side.Trial trial -> {
                title.setText(texts.get("promo.trial"));
                trial(trial);
            }
            case Side.Check(var found) -> {
                title.setText(texts.get("promo.found", found.size()));
                if (found.isEmpty()) add(Lay.wrapping(texts.get("promo.foundNothing"), "mute"));
                for (var one : found) add(found(one));
            }
            case Side.Versions(var versions) -> {
                title.setText(texts.get("promo.versions"));
                if (versions.isEmpty()) add(Lay.wrapping(texts.get("promo.noVersions"), "mute"));
                for (var one : versions) {
                    add(
                            styled(
                                    Lay.column(
                                            0,
                                            Lay.wrapping(texts.say(one.title()), "offer-name"),
                                            Lay.wrapping(texts.say(one.about()), "mute"))));
                }
            }
            case Side.Hits(var hits, var selected) -> {
                title.setText(texts.get("promo.hits"));
                for (int i = 0; i < hits.size(); i++) add(hit(hits.get(i), i, i == selected));
            }
        }
    }

    private void add(Node row) {
        rows.getChildren().add(row);
    }

    private static Node styled(Node row) {
        row.getStyleClass().add("offer-row");
        return row;
    }

    private void trial(Side.Trial trial) {
        var texts = kit.texts();
        var none = trial.basket().isEmpty();
        which.setText(none ? texts.get("promo.noBasket") : texts.say(trial.basket()));
        basket.setDisable(none);
        number.show(trial.number());
        Lay.show(sums, trial.tried());
        tried.show(trial.rows().stream().map(this::tried).toList());
        if (!trial.tried()) {
            add(Lay.wrapping(texts.get(none ? "promo.noBasketHint" : "promo.notTried"), "mute"));
            return;
        }
        var saved = trial.before().minus(trial.after());
        var less = saved.isNegative() ? "promo.dearer" : "promo.cheaper";
        sums.getChildren()
                .setAll(
                        sum(
                                trial.coupon() ? "promo.unpresented" : "promo.before",
                                texts.money(trial.before()),
                                "offer-sum"),
                        sum(
                                trial.coupon() ? "promo.presented" : "promo.after",
                                texts.money(trial.after()),
                                "offer-total"),
                        sum(less, texts.money(saved.abs()), "offer-sum"));
    }

    private HBox sum(String label, String amount, String style) {
        return Lay.row(
                8,
                Lay.shortening(kit.texts().get(label), "mute"),
                Lay.space(),
                Lay.label(amount, style));
    }

    private Node tried(Tried one) {
        var texts = kit.texts();
        var sign = (one.applies() ? Icon.GOOD : Icon.ABSENT).node("offer-icon");
        var name = Lay.shortening(texts.name(one.name()), "offer-name");
        if (one.ours()) name.getStyleClass().add("offer-ours");
        var words = Lay.column(0, name, Lay.shortening(texts.say(one.what()), "offer-what"));
        words.setMinWidth(0);
        var row = Lay.row(8, sign, Lay.wide(words));
        if (one.applies()) row.getStyleClass().add("offer-applies");
        if (one.ours()) row.getStyleClass().add("offer-this");
        return styled(row);
    }

    private Node found(Found one) {
        var icon = one.tone() == Tone.BAD ? Icon.BAD : Icon.WARN;
        var row =
                Lay.row(
                        8,
                        icon.node("case-icon"),
                        Lay.wide(Lay.wrapping(kit.texts().say(one.what()), "offer-found")));
        row.getStyleClass().add(Tones.style(one.tone()));
        return styled(row);
    }

    private Node hit(Hit one, int index, boolean chosen) {
        var words = kit.texts().say(one.said());
        var hint = chosen ? "Enter" : "↓";
        var content =
                Lay.row(8, Lay.wide(Lay.shortening(words, "offer-name")), Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var button = KeyButton.around(content, words, hint);
        button.getStyleClass().add("case-row");
        button.setFocusTraversable(false);
        button.pseudoClassStateChanged(CHOSEN, chosen);
        button.setOnAction(_ -> out.accept(new OffersEvent.Chosen(index)));
        return button;
    }
}
