package guitai.ui.phone;

import guitai.payment.Means;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.phone.CustomersPhone.Behaviour;
import guitai.ui.phone.CustomersPhone.Card;
import guitai.ui.phone.CustomersPhone.Fault;
import guitai.ui.phone.CustomersPhone.On;
import guitai.ui.work.TenderWords;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The phone on the left, cards and stored value beside it, the sandbox's faults on the right. Tab
/// and Space reach everything.
public final class PhoneView {

    private static final List<Integer> TIMES = List.of(1, 2, 3, 5, 10, 100);

    private final Kit kit;
    private final Consumer<PhoneEvent> out;
    private final ComboBox<Wallet> wallet;
    private final ComboBox<Behaviour> behaviour;
    private final CheckBox coupon;
    private final Button show;
    private final Button pay;
    private final ComboBox<On> on;
    private final ComboBox<String> what;
    private final ComboBox<Integer> times;
    private final ComboBox<Card> card;
    private final CheckBox terminalCut;
    private final Button shows;
    private final VBox armed = Lay.column(4);
    private final NoticeBar notice;
    private final VBox root;

    /// @param cards whether there are a terminal and an issuer to play
    public PhoneView(
            Kit kit, List<String> faults, boolean cards, boolean dark, Consumer<PhoneEvent> out) {
        this.kit = kit;
        this.out = out;
        var texts = kit.texts();
        wallet =
                box(
                        "phone.wallet",
                        List.of(Wallet.WECHAT, Wallet.ALIPAY),
                        w -> texts.say(TenderWords.of(Means.of(w))));
        behaviour = box("phone.behaviour", List.of(Behaviour.values()), b -> texts.get(b.label()));
        coupon = new CheckBox(texts.get("phone.coupon"));
        show = button("phone.show", () -> out.accept(new PhoneEvent.Showed()));
        pay = button("phone.pay", () -> out.accept(new PhoneEvent.Paid()));
        on = box("phone.on", List.of(On.values()), o -> texts.get(o.label()));
        what = box("phone.what", faults, f -> f);
        times = box("phone.times", TIMES, n -> "× " + n);
        card = box("phone.card", List.of(Card.values()), c -> texts.get(c.label()));
        terminalCut = new CheckBox(texts.get("phone.terminalCut"));
        terminalCut.setOnAction(
                _ -> out.accept(new PhoneEvent.TerminalLine(!terminalCut.isSelected())));
        shows =
                button(
                        "phone.showStored",
                        () -> out.accept(new PhoneEvent.StoredValueShown(false)));
        notice = new NoticeBar(kit);
        wallet.setOnAction(_ -> out.accept(new PhoneEvent.Took(wallet.getValue())));
        behaviour.setOnAction(_ -> out.accept(new PhoneEvent.Decided(behaviour.getValue())));
        coupon.setOnAction(_ -> out.accept(new PhoneEvent.HasCoupon(coupon.isSelected())));
        var body = Lay.grid(cards ? 3 : 2, 16, 0);
        body.add(phone(), 0, 0);
        if (cards) body.add(cards(), 1, 0);
        body.add(switches(), cards ? 2 : 1, 0);
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        body.getRowConstraints().add(row);
        root = Lay.column(12, Lay.grow(body), notice);
        root.getStyleClass().addAll("till", "phone");
        if (dark) root.getStyleClass().add("dark");
    }

    private VBox phone() {
        var card =
                Lay.column(
                        10,
                        title("phone.title"),
                        labelled("phone.wallet", wallet),
                        labelled("phone.behaviour", behaviour),
                        coupon,
                        Lay.space(),
                        show,
                        pay);
        card.getStyleClass().addAll("card", "phone-card");
        return card;
    }

    private VBox cards() {
        var next =
                button(
                        "phone.cardPlay",
                        () -> out.accept(new PhoneEvent.CardChosen(card.getValue())));
        var printed =
                button(
                        "phone.showPrinted",
                        () -> out.accept(new PhoneEvent.StoredValueShown(true)));
        var box =
                Lay.column(
                        10,
                        title("phone.cards"),
                        labelled("phone.card", card),
                        next,
                        terminalCut,
                        Lay.space(),
                        title("phone.stored"),
                        shows,
                        printed);
        box.getStyleClass().addAll("card", "phone-card");
        return box;
    }

    private VBox switches() {
        var breaks =
                button(
                        "phone.break",
                        () ->
                                out.accept(
                                        new PhoneEvent.Broke(
                                                new Fault(
                                                        on.getValue(),
                                                        what.getValue(),
                                                        times.getValue()))));
        breaks.setDisable(what.getItems().isEmpty());
        var card =
                Lay.column(
                        10,
                        title("phone.faults"),
                        labelled("phone.on", on),
                        labelled("phone.what", what),
                        labelled("phone.times", times),
                        breaks,
                        armed,
                        Lay.space(),
                        button("phone.mend", () -> out.accept(new PhoneEvent.Mended())));
        card.getStyleClass().addAll("card", "phone-card");
        return card;
    }

    private Label title(String key) {
        return Lay.label(kit.texts().get(key), "card-title");
    }

    private HBox labelled(String key, Node box) {
        var label = Lay.label(kit.texts().get(key), "phone-label");
        return Lay.row(10, label, Lay.grow(box));
    }

    private <T> ComboBox<T> box(String spoken, List<T> all, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.getItems().setAll(all);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T one) {
                        return one == null ? "" : words.apply(one);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        box.getSelectionModel().selectFirst();
        box.setAccessibleText(kit.texts().get(spoken));
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(kit.texts().get(key));
        button.getStyleClass().add("phone-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public Parent root() {
        return root;
    }

    public void show(PhoneScreen screen) {
        var texts = kit.texts();
        wallet.setValue(screen.wallet());
        behaviour.setValue(screen.behaviour());
        coupon.setSelected(screen.coupon());
        terminalCut.setSelected(screen.terminalCut());
        shows.setDisable(screen.busy());
        show.setDisable(screen.busy());
        pay.setDisable(screen.busy());
        armed.getChildren()
                .setAll(
                        screen.armed().stream()
                                .map(
                                        f ->
                                                Lay.label(
                                                        texts.get(f.on().label())
                                                                + "  "
                                                                + f.what()
                                                                + "  × "
                                                                + f.times(),
                                                        "mute"))
                                .toList());
        notice.show(screen.notice(), texts.get("phone.hint"));
    }
}
