package guitai.ui.sale;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.flow.Checkout;
import guitai.flow.Refusal;
import guitai.money.Money;
import guitai.sale.CounterScale;
import guitai.sale.LineItem;
import guitai.sale.Sale;
import guitai.scan.ScanReader.Origin;
import guitai.staff.OperatorId;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Typed;
import guitai.ui.work.Ways;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The one box and the basket: what is scanned, typed and pressed while selling.
///
/// JavaFX thread only.
public final class SaleViewModel {
    private final TillAccess access;
    private final BasketKeys basketKeys;
    private final Answers answers;
    private final WalletKeys walletKeys;
    private final EnterKey enterKey;
    private final Search search;
    private final MemberKeys members;
    private final Cursor cursor = new Cursor(this);
    private final Shown<SaleScreen> screen;
    private final BasketRows basket;

    /// @param people who changed a price, by name
    /// @param shop as customers know it
    public SaleViewModel(
            TillAccess access,
            SaleScreen.Arrangement arrangement,
            CounterScale scale,
            Function<OperatorId, Name> people,
            Name shop) {
        this.access = access;
        this.basket = new BasketRows(access, people);
        this.basketKeys = new BasketKeys(access, this);
        this.members = new MemberKeys(access, this, basketKeys, shop);
        this.answers = new Answers(access, this, members);
        this.walletKeys = new WalletKeys(access, this);
        var scaleKey = new ScaleKey(access, this, scale, answers);
        this.enterKey = new EnterKey(access, this, basketKeys, scaleKey, members);
        this.search = new Search(access, this::found);
        screen = new Shown<>(SaleScreens.empty(arrangement, basket.totals()));
        screen.also(scaleKey::shown);
    }

    public Shown<SaleScreen> screen() {
        return screen;
    }

    /// Listens from now on to what is answered late.
    public void start() {
        members.start();
    }

    void member(MemberSide now) {
        screen.set(SaleScreens.with(screen.get(), now));
    }

    /// Reads the basket again: whom it is counted for may change every price.
    void again() {
        access.thread()
                .look(
                        () -> access.counter().basket().sale(),
                        sale -> sale.ifPresentOrElse(this::show, () -> showLines(List.of())));
    }

    /// Reads what the till knows: the basket, the parked sales, the quick keys.
    public void enter() {
        again();
        access.thread().look(() -> access.counter().changes().parked().size(), this::parked);
        access.thread()
                .look(
                        () -> Rows.quickKeys(access.counter().catalogue().quickKeys()),
                        keys -> screen.set(SaleScreens.with(screen.get(), keys)));
    }

    public void on(SaleEvent event) {
        if (event != SaleEvent.Asked.VOID) basketKeys.disarm();
        switch (event) {
            case SaleEvent.Typed(var text) -> typed(text);
            case SaleEvent.Unreadable(var shown) -> keepRefused(Row.Refused.unreadable(shown));
            case SaleEvent.Entered() -> access.around().press(enterKey::entered);
            case SaleEvent.Backed() -> backed();
            case SaleEvent.Moved(var by) -> cursor.moved(by);
            case SaleEvent.RowChosen(var index) -> cursor.select(index);
            case SaleEvent.Stepped(var by) -> access.around().press(() -> enterKey.step(by));
            case SaleEvent.HitChosen(var index) ->
                    access.around().press(() -> add(screen.get().hits().goods().get(index).sku()));
            case SaleEvent.TileChosen(var sku) -> access.around().press(() -> add(sku));
            case SaleEvent.CategoryChosen(var code) ->
                    screen.set(SaleScreens.withShelf(screen.get(), code));
            case SaleEvent.WalletAsked(var wallet) ->
                    access.around().press(() -> walletKeys.asked(wallet));
            case SaleEvent.OfMember asked -> access.around().press(() -> members.asked(asked));
            case SaleEvent.OfAside chosen -> access.around().press(() -> members.chosen(chosen));
            case SaleEvent.Other other -> access.around().press(() -> walletKeys.asked(other));
            case SaleEvent.Asked asked -> access.around().press(() -> enterKey.asked(asked));
        }
    }

    /// Takes a scan whose turn has come.
    ///
    /// @param part what a payment code charges; nothing for all that is due
    public void scanned(String text, Optional<Money> part) {
        basketKeys.disarm();
        access.thread()
                .ask(
                        () -> access.counter().basket().scan(text, Origin.SCANNER, part),
                        answers::said);
    }

    /// What can be paid with, as it is now.
    public void ways(Ways now) {
        if (now.equals(screen.get().ways().with())) return;
        screen.set(SaleScreens.with(screen.get(), new PayWays(now, screen.get().ways().held())));
    }

    /// A payment code waits for one key; nothing where none does.
    void hold(String masked) {
        screen.set(SaleScreens.held(screen.get(), masked));
    }

    /// The text in the box is now this; words are searched for while they are typed.
    public void typed(String text) {
        var times = text.endsWith("*") || text.endsWith("＊");
        if (times && Typed.pieces(text.substring(0, text.length() - 1)).isPresent()) {
            access.around().press(() -> scan(text));
            return;
        }
        screen.set(SaleScreens.typed(screen.get(), text));
        search.typed(text, screen.get().box().wants() instanceof Box.Wants.Anything);
    }

    /// The next sale begins with what was typed on the screen of the one before.
    public void begin(String text) {
        screen.set(SaleScreens.typed(screen.get(), text));
        scan(text);
    }

    void scan(String text) {
        access.thread()
                .ask(() -> access.counter().basket().scan(text, Origin.TYPED), answers::said);
    }

    void add(String sku) {
        access.thread().ask(() -> access.counter().basket().add(new Sku(sku)), answers::said);
    }

    private void backed() {
        if (members.close()) return;
        var waits = !(screen.get().box().wants() instanceof Box.Wants.Anything);
        var times = !screen.get().box().multiplier().isEmpty();
        basket.forgetRefused();
        clearBox();
        hold("");
        showRows(Math.min(screen.get().selected(), basket.size() - 1));
        screen.set(SaleScreens.with(screen.get(), Notice.NONE));
        if (waits || times) basketKeys.forgetWaiting();
    }

    void found(Hits hits) {
        screen.set(SaleScreens.with(screen.get(), hits));
    }

    /// A line went in: what was refused a while before it has been seen.
    void added(LineItem line, List<LineItem> now) {
        basket.forgetSeen();
        clearBox();
        screen.set(SaleScreens.with(screen.get(), Notice.NONE));
        basket.lines(now);
        showRows(basket.at(line));
        look();
    }

    /// A code that is not in the sale stays in sight below its lines.
    void keepRefused(Row.Refused row) {
        basket.refuse(row);
        showRows(basket.size() - 1);
    }

    void choose(List<Item> items) {
        screen.set(SaleScreens.with(screen.get(), Rows.hits(screen.get().box().typed(), items)));
    }

    void times(int pieces) {
        clearBox();
        screen.set(SaleScreens.times(screen.get(), Integer.toString(pieces)));
    }

    void want(Box.Wants wants) {
        access.around().go(Place.SALE);
        access.around().play(Sound.QUESTION);
        search.forget();
        screen.set(SaleScreens.with(screen.get(), new Box("", "", wants)));
    }

    /// The basket is now this one.
    public void show(Sale sale) {
        basket.begunUnder(sale.header().terms().tax());
        showLines(
                sale instanceof Sale.Open || sale instanceof Sale.Tendering
                        ? sale.lines()
                        : List.of());
    }

    void showLines(List<LineItem> now) {
        var kept = screen.get().selected();
        basket.lines(now);
        showRows(Math.min(kept < 0 ? now.size() - 1 : kept, basket.size() - 1));
        look();
    }

    /// The goods are shown at once; what the offers say of them follows as soon as the till has
    /// time.
    private void look() {
        access.thread()
                .look(
                        () -> Benefits.of(access.counter()),
                        found -> {
                            if (basket.benefits(found)) showRows(screen.get().selected());
                        });
        members.refresh();
    }

    void showRows(int selected) {
        screen.set(SaleScreens.with(screen.get(), basket.rows(), selected, basket.totals()));
    }

    /// Takes the refused code out of sight that is selected, if one is.
    boolean dismissRefused() {
        if (!basket.dismiss(screen.get().selected())) return false;
        showRows(Math.min(screen.get().selected(), basket.size() - 1));
        return true;
    }

    void clearBox() {
        search.forget();
        screen.set(SaleScreens.with(screen.get(), Box.EMPTY));
    }

    void parked(int count) {
        screen.set(SaleScreens.withParked(screen.get(), count));
    }

    /// A sale is finished: the basket is empty, and its change stays to be read once more.
    public void paid(Checkout.Result.Completed done) {
        basket.forgetRefused();
        members.forget();
        clearBox();
        hold("");
        showLines(List.of());
        screen.set(SaleScreens.with(screen.get(), Notice.NONE));
        screen.set(SaleScreens.with(screen.get(), Rows.last(done.sale(), access)));
    }

    public void arrange(SaleScreen.Arrangement arrangement) {
        screen.set(SaleScreens.arranged(screen.get(), arrangement));
    }

    public void say(Notice notice) {
        screen.set(SaleScreens.with(screen.get(), notice));
    }

    void tell(Tone tone, Words words) {
        access.around().say(Notice.of(tone, words));
    }

    /// Where a payment that has not ended is in the way, it is shown first, and says why.
    void refuse(Refusal why) {
        refuse(Refusals.of(why));
        answers.showPayment(why);
    }

    void refuse(Words why) {
        access.around().play(Sound.REFUSED);
        tell(Tone.BAD, why);
    }
}
