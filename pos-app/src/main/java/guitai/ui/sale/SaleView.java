package guitai.ui.sale;

import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.ScanBox;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.status.OfflineBar;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The sale screen. The two arrangements are the same parts, put in two places.
public final class SaleView implements View<SaleScreen> {
    private static final double ONE_ROW = 74;

    /// The rows and the customer's screen have the others.
    private static final int NAMED = 2;

    /// Two that are longer together do not fit on a narrow screen.
    private static final int LONGEST = 60;

    private final Kit kit;
    private final Keys keys;
    private final ScanBox box;
    private final BasketPane basket;
    private final QuickKeyPane quickKeys;
    private final TotalsPane totals;
    private final PayPane pay;
    private final ActionPane actions;
    private final HitsPane hits;
    private final OfflineBar notice;
    private final MemberPane member;
    private final AsidePane aside;
    private final boolean narrow;
    private final HBox root = new HBox();

    /// @param arrangement which part is large; a view for the other is a new view
    public SaleView(Kit kit, SaleScreen.Arrangement arrangement, Consumer<SaleEvent> out) {
        this.kit = kit;
        keys = new Keys(kit);
        var scan = arrangement == SaleScreen.Arrangement.SCAN;
        narrow = scan;
        box =
                new ScanBox(
                        kit, keys.hint(Command.BOX), text -> out.accept(new SaleEvent.Typed(text)));
        basket = new BasketPane(kit, scan ? BasketColumns.WIDE : BasketColumns.NARROW, out);
        quickKeys = new QuickKeyPane(kit, keys, !scan, out);
        totals = new TotalsPane(kit);
        pay = new PayPane(kit, keys, !scan, out);
        actions = new ActionPane(kit, keys, out);
        hits = new HitsPane(kit, out);
        notice = new OfflineBar(kit, keys, () -> out.accept(SaleEvent.Other.ALLOW_CARDS));
        member = new MemberPane(kit, keys, !scan, out);
        aside = new AsidePane(kit, keys, out);
        silentKeys(out);
        root.getStyleClass().addAll("sale", scan ? "sale-scan" : "sale-touch");
        root.getChildren().addAll(scan ? scanArrangement() : touchArrangement());
    }

    private void silentKeys(Consumer<SaleEvent> out) {
        keys.silent(Command.BOX, this::focus);
        keys.silent(Command.ENTER, () -> out.accept(new SaleEvent.Entered()));
        keys.silent(Command.BACK, () -> out.accept(new SaleEvent.Backed()));
        keys.silent(Command.UP, () -> out.accept(new SaleEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new SaleEvent.Moved(1)));
        keys.silent(Command.MORE_OF_LINE, () -> out.accept(new SaleEvent.Stepped(1)));
        keys.silent(Command.LESS_OF_LINE, () -> out.accept(new SaleEvent.Stepped(-1)));
        keys.silent(Command.REPRINT, () -> out.accept(SaleEvent.Asked.REPRINT));
    }

    private Region[] scanArrangement() {
        var left = Lay.column(10, box, under(basket), notice, actions.root());
        var right = Lay.column(10, totals, member, yielding(beside()), pay.root());
        right.getStyleClass().add("side");
        return new Region[] {Lay.wide(left), right};
    }

    /// Beside a full card of a member and every way to pay there is room for one row of goods: the
    /// rest of them is out of sight, and no key of the sale is pushed off the screen.
    private StackPane yielding(StackPane goods) {
        var shape = new Rectangle();
        shape.widthProperty().bind(goods.widthProperty());
        shape.heightProperty().bind(goods.heightProperty());
        goods.setClip(shape);
        goods.setMinHeight(ONE_ROW);
        quickKeys.setMinHeight(0);
        return goods;
    }

    private Region[] touchArrangement() {
        var left = Lay.column(10, box, member, under(beside()), notice, actions.root());
        var right = Lay.column(10, Lay.grow(basket), totals, pay.root());
        right.getStyleClass().add("side");
        return new Region[] {Lay.wide(left), right};
    }

    /// Goods that have a key, or what a key of the member's card has opened in their place.
    private StackPane beside() {
        return Lay.grow(new StackPane(quickKeys, aside));
    }

    private StackPane under(Region below) {
        var stack = Lay.grow(new StackPane(below, hits));
        StackPane.setAlignment(hits, Pos.TOP_CENTER);
        return stack;
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
    public void show(SaleScreen screen) {
        var asked =
                switch (screen.box().wants()) {
                    case Box.Wants.Anything() -> "";
                    case Box.Wants.Weight(var goods, var scale) ->
                            scale.isEmpty()
                                    ? kit.texts().get("box.weight", goods)
                                    : kit.texts().get("box.weightLive", goods, scale);
                    case Box.Wants.Note() -> kit.texts().get("box.note");
                    case Box.Wants.Member() -> kit.texts().get("box.member");
                    case Box.Wants.Quantity(var goods) -> kit.texts().get("box.quantity", goods);
                };
        box.words(screen.box().wants() instanceof Box.Wants.Note);
        box.show(screen.box().typed(), screen.box().multiplier(), asked);
        basket.show(screen);
        var side = screen.member();
        member.show(side);
        // A narrow column has no room for both.
        if (side.aside().isOpen() && narrow) Lay.show(member, false);
        aside.show(side.aside());
        quickKeys.show(screen.quickKeys(), !side.aside().isOpen());
        totals.show(screen);
        pay.show(screen);
        actions.show(screen);
        hits.show(screen.hits());
        notice.show(screen.notice(), screen.ways().with().offline(), hint(screen));
    }

    /// Who saved most, and what is within reach; else what the keys do.
    private String hint(SaleScreen screen) {
        var texts = kit.texts();
        if (screen.box().wants() instanceof Box.Wants.Note) return texts.get("sale.hintNote");
        if (screen.box().wants() instanceof Box.Wants.Member) return texts.get("member.hint");
        var totals = screen.totals();
        var said = new ArrayList<String>();
        if (!totals.by().isEmpty()) {
            said.add(texts.get("sale.savedBy", totals.saved(), largest(totals.by())));
        }
        if (!totals.remark().isEmpty()) said.add(texts.say(totals.remark()));
        if (said.isEmpty()) {
            return texts.get(screen.canPay() ? "sale.hintPay" : "sale.hintScan");
        }
        return String.join("\n", said);
    }

    private String largest(List<Saving> by) {
        var names = largest(by, NAMED);
        int named = names.length() > LONGEST ? 1 : NAMED;
        var said = named == NAMED ? names : largest(by, named);
        return by.size() > named ? said + " …" : said;
    }

    private String largest(List<Saving> by, int most) {
        return by.stream()
                .sorted(Comparator.comparing(Saving::off).reversed())
                .limit(most)
                .map(one -> kit.texts().get("note.off", one.what(), one.off().negated()))
                .collect(Collectors.joining(" · "));
    }

    @Override
    public void focus() {
        box.focusField();
    }
}
