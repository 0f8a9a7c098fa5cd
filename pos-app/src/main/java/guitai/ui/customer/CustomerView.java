package guitai.ui.customer;

import guitai.money.Money;
import guitai.ui.control.Icon;
import guitai.ui.control.Lay;
import guitai.ui.control.QrPane;
import guitai.ui.customer.CustomerScreen.Stage;
import guitai.ui.sale.Saving;
import guitai.ui.text.Name;
import guitai.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.stream.Collectors;

/// The second screen: goods on the left, what to do on the right. Nothing on it can be pressed.
public final class CustomerView {

    /// Lines in sight; a customer looks at the last ones, and at what is taken off.
    private static final int IN_SIGHT = 9;

    private static final int SAVINGS_IN_SIGHT = 4;

    private final Texts texts;
    private final VBox lines = Lay.column(0);
    private final VBox savings = Lay.column(0);
    private final Label earlier = Lay.label("", "customer-earlier");
    private final Label saved = Lay.label("", "customer-saved");
    private final Label added = Lay.label("", "customer-saved");
    private final Label total = Lay.label("", "customer-total");
    private final Label member = Lay.shortening("", "customer-name");
    private final Label earns = Lay.label("", "customer-earns");
    private final Label points = Lay.shortening("", "customer-quantity");
    private final HBox greeting =
            Lay.row(
                    12,
                    Icon.PERSON.node("customer-shop"),
                    Lay.wide(Lay.column(0, member, points)),
                    earns);
    private final VBox side = Lay.column(12);
    private final QrPane qr;
    private final VBox root = new VBox();

    public CustomerView(Texts texts, Name store, boolean dark, boolean training) {
        this.texts = texts;
        qr = new QrPane(texts.get("paying.qr"), 380);
        var head =
                Lay.row(
                        12,
                        Icon.SHOP.node("customer-shop"),
                        Lay.label(texts.name(store), "customer-store"),
                        Lay.space(),
                        Lay.label(training ? texts.get("customer.training") : "", "customer-mode"));
        head.getStyleClass().add("customer-head");
        var title = Lay.label(texts.get("customer.total"), "customer-total-title");
        var about = Lay.column(2, title, saved, added);
        about.setAlignment(Pos.CENTER_LEFT);
        var sums = Lay.row(16, Lay.wide(about), total);
        sums.getStyleClass().addAll("totals", "customer-sums");
        greeting.getStyleClass().addAll("card", "customer-member");
        var goods = Lay.column(0, earlier, lines, Lay.space(), savings);
        goods.getStyleClass().addAll("card", "customer-goods");
        var left = Lay.column(14, greeting, Lay.grow(goods), sums);
        side.setAlignment(Pos.CENTER);
        side.getStyleClass().addAll("card", "customer-side");
        var body = new HBox(16, Lay.wide(left), side);
        body.getStyleClass().add("customer-body");
        root.getStyleClass().addAll("till", "customer");
        if (dark) root.getStyleClass().add("dark");
        root.getChildren().setAll(head, Lay.grow(body));
    }

    public Parent root() {
        return root;
    }

    public void show(CustomerScreen screen) {
        savings(screen);
        greet(screen.member());
        int greeted = screen.member().isKnown() ? 1 : 0;
        if (!screen.member().points().isEmpty()) greeted++;
        int room = IN_SIGHT - greeted - savings.getChildren().size();
        int hidden = Math.max(0, screen.lines().size() - room);
        earlier.setText(texts.get("customer.earlier", hidden));
        Lay.show(earlier, hidden > 0);
        lines.getChildren().setAll(screen.lines().stream().skip(hidden).map(this::line).toList());
        var over = screen.stage() instanceof Stage.Paid;
        saved.setText(texts.get("customer.saved", screen.saved()));
        Lay.show(saved, screen.saved().isPositive());
        added.setText(texts.get("customer.added", screen.added()));
        Lay.show(added, screen.added().isPositive());
        var amount = screen.stage() instanceof Stage.Paid paid ? paid.amount() : screen.total();
        Lay.figure(total, texts.money(amount));
        side.getStyleClass().remove("customer-paid");
        if (over) side.getStyleClass().add("customer-paid");
        stage(screen.stage());
    }

    private void greet(CustomerScreen.Member known) {
        Lay.show(greeting, known.isKnown());
        member.setText(texts.get("customer.member", known.masked(), known.tier()));
        points.setText(texts.say(known.points()));
        Lay.show(points, !known.points().isEmpty());
        earns.setText(texts.say(known.earns()));
    }

    /// Gross, and everything that is taken off it by name (rule PR-29).
    private void savings(CustomerScreen screen) {
        savings.getChildren().clear();
        var by = screen.savings();
        if (by.isEmpty()) return;
        savings.getChildren().add(saving(texts.get("customer.gross"), screen.gross()));
        int shown = by.size() > SAVINGS_IN_SIGHT ? SAVINGS_IN_SIGHT - 1 : by.size();
        for (var one : by.subList(0, shown)) {
            savings.getChildren().add(saving(texts.say(one.what()), one.off().negated()));
        }
        var rest = by.subList(shown, by.size());
        if (rest.isEmpty()) return;
        var sum = Money.sum(screen.saved().currency(), rest.stream().map(Saving::off).toList());
        savings.getChildren().add(saving(texts.get("customer.others", rest.size()), sum.negated()));
    }

    private HBox saving(String what, Money amount) {
        var row =
                Lay.row(
                        12,
                        Lay.wide(Lay.shortening(what, "customer-saving")),
                        Lay.label(texts.money(amount), "customer-saving"));
        row.getStyleClass().add("customer-saving-line");
        return row;
    }

    /// Of weighed goods the weight, the unit price and the amount, before anybody pays (CP-26).
    private String quantity(CustomerScreen.Line line) {
        if (!line.weighed()) return "× " + line.quantity();
        var each = texts.get("sale.each", line.unitPrice(), line.unit());
        var weight = line.quantity() + " kg × " + each;
        return line.tare().isEmpty() ? weight : texts.say(line.tare()) + "  " + weight;
    }

    private HBox line(CustomerScreen.Line line) {
        var row =
                Lay.row(
                        12,
                        Lay.wide(Lay.shortening(texts.name(line.name()), "customer-name")),
                        Lay.label(quantity(line), "customer-quantity"),
                        Lay.label(texts.money(line.amount()), "customer-amount"));
        row.getStyleClass().add("customer-line");
        return row;
    }

    private void stage(Stage stage) {
        switch (stage) {
            case Stage.Welcome() ->
                    says(Icon.SHOP, texts.get("customer.welcome"), texts.get("customer.hint"));
            case Stage.Shopping() -> says(Icon.BASKET, texts.get("customer.shopping"), "");
            case Stage.Due(var due) -> due(due);
            case Stage.Consent(var text) ->
                    says(Icon.PERSON, texts.get("customer.join"), texts.say(text));
            case Stage.Draw(var title, var text) ->
                    says(Icon.GIFT, texts.say(title), texts.say(text));
            case Stage.Scan(var wallet, var amount, var code, var seconds) -> {
                qr.show(code);
                var asked = texts.get("customer.scan", texts.say(wallet));
                side.getChildren()
                        .setAll(
                                centred(asked, "customer-what"),
                                new StackPane(qr),
                                figure(amount),
                                Lay.label(texts.get("paying.seconds", seconds), "customer-more"));
            }
            case Stage.Paying(var wallet, var amount, var what, var money) -> {
                says(Icon.PHONE, texts.say(what), texts.say(money));
                side.getChildren()
                        .addAll(figure(amount), Lay.label(texts.say(wallet), "customer-more"));
            }
            case Stage.Paid paid -> paid(paid);
        }
    }

    private void paid(Stage.Paid paid) {
        var how = paid.by().stream().map(texts::say).collect(Collectors.joining("\n"));
        says(Icon.DONE, texts.get("customer.paid"), "");
        side.getChildren().add(figure(paid.amount()));
        side.getChildren().add(centred(how, "customer-more"));
        if (paid.change().isPositive()) {
            var change = texts.get("customer.change", paid.change());
            side.getChildren().add(Lay.label(change, "customer-what"));
        }
        for (var one : paid.brought()) {
            side.getChildren().add(centred(texts.say(one), "customer-brought"));
        }
        if (!paid.asked().isEmpty()) {
            side.getChildren().add(centred(texts.get("customer.join"), "customer-asked"));
            side.getChildren().add(centred(texts.say(paid.asked()), "customer-words"));
        }
    }

    private void due(Money due) {
        says(Icon.PHONE, texts.get("customer.showCode"), texts.get("customer.orCash"));
        side.getChildren().add(1, figure(due));
    }

    private void says(Icon icon, String what, String more) {
        var sign = new StackPane(icon.node("customer-icon"));
        sign.getStyleClass().add("customer-sign");
        side.getChildren().setAll(sign, centred(what, "customer-what"));
        if (!more.isEmpty()) side.getChildren().add(centred(more, "customer-more"));
    }

    private static Label centred(String text, String style) {
        var label = Lay.wrapping(text, style, "customer-centred");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Label figure(Money amount) {
        var label = Lay.label("", "customer-due");
        Lay.figure(label, texts.money(amount));
        return label;
    }
}
