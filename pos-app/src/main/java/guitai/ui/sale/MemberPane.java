package guitai.ui.sale;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;
import guitai.ui.sale.MemberSide.Card;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The member's card. It takes its room from the goods that have a key, never from the basket.
final class MemberPane extends VBox {
    // What the longest word of a key and its own key need side by side.
    private static final double KEY_BESIDE = 112;

    private final Kit kit;
    private final KeyButton attach;
    private final KeyButton join;
    private final KeyButton points;
    private final KeyButton coupons;
    private final KeyButton shown;
    private final HBox nobody;
    private final KeyButton gifts;
    private final KeyButton topUp;
    private final KeyButton detach;
    private final Label who = Lay.shortening("", "member-who");
    private final Label tier = Lay.label("", "member-tier");
    private final Label mark = Lay.label("", "member-mark");
    private final Label balance = Lay.label("", "member-points");
    private final Label more = Lay.shortening("", "mute");
    private final Label goal = Lay.shortening("", "mute");
    private final Label warning = Lay.shortening("", "member-warning");
    private final Label asked = Lay.shortening("", "member-asked");
    private final VBox known;
    private final HBox stranger;

    /// @param wide whether the keys fit beside the words
    MemberPane(Kit kit, Keys keys, boolean wide, Consumer<SaleEvent> out) {
        super(4);
        this.kit = kit;
        attach = made(keys, Command.MEMBER, Icon.PERSON, out, SaleEvent.OfMember.ATTACH);
        join = made(keys, Command.JOIN, Icon.PERSON, out, SaleEvent.OfMember.JOIN);
        points = made(keys, Command.POINTS, Icon.TAG, out, SaleEvent.OfMember.POINTS);
        // Of a customer who is no member; made first: the key answers with the card's where that
        // is.
        shown = made(keys, Command.COUPONS, Icon.PRICE, out, SaleEvent.OfMember.COUPONS);
        coupons = made(keys, Command.COUPONS, Icon.PRICE, out, SaleEvent.OfMember.COUPONS);
        gifts =
                wide
                        ? made(keys, Command.GIFTS, Icon.GIFT, out, SaleEvent.OfMember.GIFTS)
                        : giftKey(keys, out);
        gifts.setFocusTraversable(false);
        topUp = made(keys, Command.PURSE, Icon.DESK, out, SaleEvent.OfMember.TOP_UP);
        detach = made(keys, Command.DETACH, Icon.DELETE, out, SaleEvent.OfMember.DETACH);
        keys.silent(Command.MEMBER, () -> out.accept(SaleEvent.OfMember.ATTACH));
        keys.silent(Command.POINTS, () -> out.accept(SaleEvent.OfMember.POINTS));
        keys.silent(Command.PURSE, () -> out.accept(SaleEvent.OfMember.TOP_UP));
        keys.silent(Command.COUPONS, () -> out.accept(SaleEvent.OfMember.COUPONS));
        var head = Lay.row(8, who, tier);
        var second = Lay.row(8, balance, Lay.wide(more));
        var words = Lay.column(1, head, second, Lay.row(8, mark, Lay.wide(goal)), warning);
        words.setMinWidth(0);
        known = new VBox(6);
        if (wide) {
            known.getChildren().add(Lay.row(12, Lay.wide(words), beside()));
        } else {
            var row = Lay.grid(3, 4, 0);
            row.addRow(0, points, coupons, detach);
            row.add(topUp, 0, 0);
            row.setAlignment(Pos.CENTER);
            known.getChildren().addAll(Lay.row(8, Lay.wide(words), gifts), row);
        }
        known.getStyleClass().addAll("card", "member-card");
        asked.setMaxWidth(Double.MAX_VALUE);
        stranger = Lay.row(8, Lay.wide(asked), join);
        nobody = Lay.row(8, Lay.wide(attach), shown);
        getChildren().addAll(nobody, stranger, known);
        attach.setMaxWidth(Double.MAX_VALUE);
        setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("member-pane");
        Lay.show(this, false);
    }

    /// Points need goods, and stored value is sold without any: one of them is possible.
    private HBox beside() {
        var row = Lay.row(4, points, topUp, coupons, gifts, detach);
        for (var key : List.of(points, topUp, coupons, gifts, detach)) {
            key.setMinWidth(KEY_BESIDE);
            key.setMaxWidth(KEY_BESIDE);
        }
        return row;
    }

    /// Beside the words: a narrow column has no room for one more row of keys.
    private KeyButton giftKey(Keys keys, Consumer<SaleEvent> out) {
        var hint = keys.hint(Command.GIFTS);
        var content = Lay.column(0, Icon.GIFT.node("button-icon"), Lay.label(hint, "hint"));
        content.setAlignment(Pos.CENTER);
        content.setMouseTransparent(true);
        var button = KeyButton.around(content, kit.texts().get(Command.GIFTS.label()), hint);
        button.getStyleClass().add("gift-key");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return keys.bind(Command.GIFTS, button, () -> out.accept(SaleEvent.OfMember.GIFTS));
    }

    private static KeyButton made(
            Keys keys, Command command, Icon icon, Consumer<SaleEvent> out, SaleEvent event) {
        var button = keys.stacked(command, command.label(), icon, () -> out.accept(event));
        button.getStyleClass().add("member-key");
        button.setFocusTraversable(false);
        return button;
    }

    void show(MemberSide side) {
        var card = side.card();
        var texts = kit.texts();
        Lay.show(this, !(card instanceof Card.Closed));
        Lay.show(nobody, card instanceof Card.Nobody);
        Lay.show(shown, side.coupons() > 0);
        shown.say(texts.get(Command.COUPONS.label()) + " " + side.coupons());
        Lay.show(known, card instanceof Card.Known);
        var joins = card instanceof Card.Stranger || card instanceof Card.Payer;
        Lay.show(stranger, card instanceof Card.Looking || joins);
        Lay.show(join, joins);
        switch (card) {
            case Card.Closed(), Card.Nobody() -> {}
            case Card.Looking(var masked) -> asked.setText(texts.get("member.looking", masked));
            case Card.Stranger(var masked) -> asked.setText(texts.get("member.stranger", masked));
            case Card.Payer(var wallet) -> asked.setText(texts.get("member.payer", wallet));
            case Card.Known about -> known(about);
        }
    }

    private void known(Card.Known card) {
        var texts = kit.texts();
        who.setText(texts.say(card.who()));
        tier.setText(card.tier());
        mark.setText(texts.say(card.mark()));
        Lay.show(mark, !card.mark().isEmpty());
        balance.setText(texts.say(card.points()));
        more.setText(card.more().stream().map(texts::say).collect(Collectors.joining(" · ")));
        goal.setText(texts.say(card.goal()));
        Lay.show(goal, !card.goal().isEmpty());
        warning.setText(texts.say(card.warning()));
        Lay.show(warning, !card.warning().isEmpty());
        Lay.show(gifts, card.gifts());
        points.setDisable(!card.pays());
        coupons.setDisable(card.coupons() == 0);
        coupons.say(texts.get(Command.COUPONS.label()) + " " + card.coupons());
        Lay.show(topUp, card.topsUp());
        Lay.show(points, !card.topsUp());
        setAccessibleText(spoken(card));
    }

    private String spoken(Card.Known card) {
        var texts = kit.texts();
        var all = new ArrayList<>(List.of(who.getText(), card.tier(), mark.getText()));
        all.add(balance.getText());
        card.more().forEach(words -> all.add(texts.say(words)));
        all.add(goal.getText());
        all.add(warning.getText());
        return all.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
    }
}
