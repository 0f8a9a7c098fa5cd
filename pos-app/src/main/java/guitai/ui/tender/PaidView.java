package guitai.ui.tender;

import guitai.ui.control.Icon;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.ScanBox;
import guitai.ui.control.View;
import guitai.ui.key.Command;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/// "Paid", and the change to hand back, as large as the screen allows.
public final class PaidView implements View<PaidScreen> {

    private final Kit kit;
    private final Keys keys;
    private final ScanBox box;
    private final Label paid = Lay.label("", "paid-title");
    private final Label given = Lay.label("", "paid-detail");
    private final Label by = Lay.wrapping("", "paid-by");
    private final Label changeTitle = Lay.label("", "change-title");
    private final Label change = Lay.label("", "change-amount");
    private final FlowPane pieces = new FlowPane(10, 10);
    private final Label impossible;
    private final Label paper = Lay.label("", "paid-paper");
    private final NoticeBar notice;
    private final PaidMemberPane member;
    private final VBox root;

    public PaidView(Kit kit, Consumer<PaidEvent> out) {
        this.kit = kit;
        keys = new Keys(kit);
        box =
                new ScanBox(
                        kit, keys.hint(Command.BOX), text -> out.accept(new PaidEvent.Typed(text)));
        notice = new NoticeBar(kit);
        member = new PaidMemberPane(kit, keys, out);
        impossible = Lay.wrapping(kit.texts().get("paid.changeImpossible"), "paid-detail");
        change.setId("change");
        var card = card();
        var next =
                keys.button(
                                Command.ENTER,
                                "paid.next",
                                Icon.BASKET,
                                () -> out.accept(new PaidEvent.Next()))
                        .styled("primary");
        var reprint =
                keys.button(
                        Command.REPRINT,
                        "command.reprint",
                        Icon.PRINT,
                        () -> out.accept(new PaidEvent.Reprint()));
        reprint.setMaxWidth(280);
        keys.silent(Command.BACK, () -> out.accept(new PaidEvent.Next()));
        keys.silent(Command.BOX, this::focus);
        root =
                Lay.column(
                        10,
                        box,
                        Lay.grow(Lay.row(10, Lay.wide(card), member)),
                        notice,
                        Lay.row(10, reprint, Lay.wide(next)));
        root.getStyleClass().add("counter");
    }

    private VBox card() {
        var sign = new StackPane(Icon.DONE.node());
        sign.getStyleClass().add("paid-sign");
        var head = Lay.row(20, sign, Lay.column(0, paid, by, given));
        head.setAlignment(Pos.CENTER);
        var back = Lay.column(-8, changeTitle, change);
        back.setAlignment(Pos.CENTER);
        pieces.setAlignment(Pos.CENTER);
        var card = Lay.column(14, head, back, pieces, impossible, paper);
        card.setAlignment(Pos.CENTER);
        card.getStyleClass().addAll("card", "paid-card");
        return card;
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
    public void show(PaidScreen screen) {
        var texts = kit.texts();
        box.show(screen.typed(), "", "");
        var settled = screen.settled();
        var amount = texts.money(settled.paid());
        paid.setText(texts.get(settled.cash() ? "paid.title" : "paid.done", amount));
        given.setText(texts.get("paid.number", settled.number()));
        by.setText(settled.by().stream().map(texts::say).collect(Collectors.joining("\n")));
        showChange(settled, amount);
        pieces.getChildren().setAll(settled.proposal().stream().map(this::piece).toList());
        Lay.show(pieces, !settled.proposal().isEmpty());
        Lay.show(impossible, settled.changeImpossible());
        paper.setText(texts.get(screen.paper().label()));
        paper.setGraphic(Icon.PRINT.node());
        member.show(screen.member());
        notice.show(screen.notice(), texts.get("paid.hint"));
    }

    /// Without cash nothing goes back: then the large figure is what was paid.
    private void showChange(PaidScreen.Settled settled, String amount) {
        var texts = kit.texts();
        var none = settled.change().isZero();
        Lay.show(changeTitle, settled.cash());
        changeTitle.setText(texts.get(none ? "tender.noChange" : "tender.change"));
        var figure = settled.cash() ? texts.money(settled.change()) : amount;
        Lay.figure(change, settled.cash() && none ? "" : figure);
        Lay.show(change, !change.getText().isEmpty());
    }

    private HBox piece(PaidScreen.Piece piece) {
        var face = Lay.label(kit.texts().face(piece.face()), "piece-face");
        var chip = Lay.row(8, face, Lay.label("× " + piece.count(), "piece-count"));
        chip.getStyleClass().add("piece");
        return chip;
    }

    @Override
    public void focus() {
        box.focusField();
    }
}
