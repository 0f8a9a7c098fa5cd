package guitai.flow;

import guitai.catalog.AgeKind;
import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.Gtin;
import guitai.catalog.Sku;
import guitai.catalog.WeighedPrice;
import guitai.catalog.WeighedPrice.NetWeight;
import guitai.money.Money;
import guitai.refund.CreditNote;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.Sale;
import guitai.sale.SaleId;
import guitai.sale.Weighing;
import guitai.sale.Weighing.How;
import guitai.scan.GoodsMarks;
import guitai.scan.Scan;
import guitai.scan.ScanReader;
import guitai.scan.ScanReader.Origin;
import guitai.scan.TypedLine;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Goods into the sale: the one box, quick keys, weights.
public final class Basket {
    private static final int MOST_CHOICES = 50;
    private static final long MOST_GRAMS = 99_999;

    private final Desk desk;
    private final Catalogue catalogue;
    private final ScanReader reader;
    private final Placement placement;
    private final WalletDesk wallets;
    private final StoredValueDesk storedValue;
    private final CreditDesk credits;
    private final MemberDesk members;
    private final ClaimDesk claims;
    private final CouponDesk coupons;
    private Optional<Money> part = Optional.empty();

    Basket(
            Desk desk,
            WalletDesk wallets,
            StoredValueDesk storedValue,
            CreditDesk credits,
            MemberDesk members,
            ClaimDesk claims,
            CouponDesk coupons,
            Catalogue catalogue,
            GoodsLaw law,
            ScanReader reader,
            Supplier<SaleId> ids,
            InstantSource clock) {
        this.desk = desk;
        this.wallets = wallets;
        this.storedValue = storedValue;
        this.credits = credits;
        this.members = members;
        this.claims = claims;
        this.coupons = coupons;
        this.catalogue = catalogue;
        this.reader = reader;
        this.placement = new Placement(desk, law, ids, clock);
    }

    /// The sale at the counter.
    public Optional<Sale> sale() {
        return desk.sale();
    }

    /// Takes whatever was scanned or typed; works out what it is and acts on it.
    public ScanResult scan(String raw, Origin origin) {
        return scan(raw, origin, Optional.empty());
    }

    /// @param only what a payment code charges while paying; nothing for all that is due
    public ScanResult scan(String raw, Origin origin, Optional<Money> only) {
        part = only;
        var refused = desk.notTrading();
        if (refused.isPresent()) return new ScanResult.Refused(refused.get());
        if (CreditNote.Code.parse(raw).isPresent()) {
            return new ScanResult.CreditNoteShown(credits.pay(raw, only));
        }
        var line = origin == Origin.TYPED ? TypedLine.of(raw) : new TypedLine(1, raw);
        if (line.quantity() == 1) return read(line.rest(), origin);
        if (line.awaitsCode()) {
            desk.nextQuantity = line.quantity();
            return new ScanResult.QuantitySet(line.quantity());
        }
        var before = desk.nextQuantity;
        desk.nextQuantity = line.quantity();
        var result = read(line.rest(), origin);
        // It was meant for this code alone: what is scanned next must not be counted by it.
        var chosenLater = result instanceof ScanResult.Choices;
        if (!chosenLater && desk.nextQuantity == line.quantity()) desk.nextQuantity = before;
        return result;
    }

    /// What a text is, without acting on it.
    ///
    /// @param paying whether a payment code is expected
    public Scan look(String raw, Origin origin, boolean paying) {
        return reader.read(raw, origin, paying ? ScanReader.State.TENDER : ScanReader.State.SALE);
    }

    private ScanResult read(String text, Origin origin) {
        var state = tendering() ? ScanReader.State.TENDER : ScanReader.State.SALE;
        return switch (reader.read(text, origin, state)) {
            case Scan.Goods(var gtin, var alsoTry) -> goods(gtin, alsoTry, Optional.empty());
            case Scan.MarkedGoods(var gtin, var marks) ->
                    goods(gtin, Optional.empty(), Optional.of(marks));
            case Scan.Publication(var gtin, _) -> goods(gtin, Optional.empty(), Optional.empty());
            case Scan.ShortNumber(var plu) -> found(catalogue.find(plu), plu.digits());
            case Scan.ScaleLabel label -> scaleLabel(label, text.strip());
            case Scan.PaymentRequest(var code) -> wallets.scanned(code, part, tendering());
            case Scan.StoredValue(var secret) -> Charge.scanned(storedValue.spend(secret, part));
            case Scan.MemberToken(var secret) when members.here() ->
                    new ScanResult.MemberShown(members.scanned(secret));
            case Scan.Phone phone when members.here() ->
                    new ScanResult.MemberShown(members.called(phone.digits()));
            case Scan.CouponToken(var token) when claims.knows(token) ->
                    new ScanResult.MemberShown(claims.claim(token));
            case Scan.CouponToken token -> coupons.scanned(token, token.secret());
            // What somebody bought together with others is theirs like a coupon (rule SC-04).
            case Scan.GroupToken token -> coupons.scanned(token, token.secret());
            case Scan.Claim claim -> ScanResult.NotServed.of(claim);
            case Scan.ReceiptNumber(var number) -> new ScanResult.ReceiptShown(number);
            case Scan.Words(var words) -> words(words);
            case Scan.Refused(var shown, var reason) -> new ScanResult.Unreadable(shown, reason);
        };
    }

    private ScanResult goods(Gtin gtin, Optional<Gtin> alsoTry, Optional<GoodsMarks> marks) {
        return switch (catalogue.find(gtin)) {
            case Lookup.Found(var item) -> placement.place(Goods.scanned(item, gtin, marks));
            case Lookup.NotOnFile(var number) ->
                    alsoTry.isPresent()
                                    && catalogue.find(alsoTry.get())
                                            instanceof Lookup.Found(var item)
                            ? placement.place(Goods.scanned(item, alsoTry.get(), marks))
                            : new ScanResult.NotOnFile(number);
        };
    }

    /// Adds an item chosen from a list or by its quick key. Pressing the key again counts the line
    /// up; a scan is always a line of its own, so that the receipt follows the belt.
    public ScanResult add(Sku sku) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new ScanResult.Refused(refused.get());
        var last = lastLine().filter(l -> l.sku().equals(sku) && !l.weighed() && !changedByHand(l));
        if (last.isEmpty()) {
            return found(catalogue.find(sku), sku.value());
        }
        var pieces = last.get().quantity().milli() / 1000 + desk.nextQuantity;
        return pieces > Placement.MOST_PIECES
                ? found(catalogue.find(sku), sku.value())
                : placement.countUp(last.get(), pieces);
    }

    private Optional<LineItem> lastLine() {
        return desk.sale()
                .filter(s -> s instanceof Sale.Open || s instanceof Sale.Tendering)
                .flatMap(s -> s.lines().reversed().stream().filter(l -> !l.gift()).findFirst());
    }

    private static boolean changedByHand(LineItem line) {
        return line.manual().isPresent() || line.basis() instanceof PriceBasis.Overridden;
    }

    /// Sets how many of the next item are meant; 1 to 999.
    public Optional<Refusal> nextQuantity(int pieces) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return refused;
        if (pieces < 1 || pieces > 999) {
            return Desk.refuse(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        desk.nextQuantity = pieces;
        return Optional.empty();
    }

    /// A weight keyed at a counter that has no scale, of goods in nothing.
    public ScanResult weigh(long grams) {
        return weigh(grams, 0, new How.Keyed(""));
    }

    /// A weight: for the item that waits for one, or else for the next weighed item. What is
    /// charged for is the gross less the tare (rule PX-31).
    ///
    /// @param grossGrams 1 g to 99,999 g
    /// @param tareGrams of what the goods lie in, 0 for nothing
    public ScanResult weigh(long grossGrams, long tareGrams, How how) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new ScanResult.Refused(refused.get());
        if (grossGrams < 1 || grossGrams > MOST_GRAMS || tareGrams < 0) {
            return new ScanResult.Refused(Refusal.Because.WEIGHT_OUT_OF_RANGE);
        }
        return switch (WeighedPrice.net(grossGrams, tareGrams)) {
            case NetWeight.Net _ -> weigh(new Weighing(grossGrams, tareGrams, how));
            case NetWeight.NothingLeft _, NetWeight.NegativeTare _ ->
                    new ScanResult.Refused(Refusal.Because.TARE_TOO_HEAVY);
        };
    }

    private ScanResult weigh(Weighing weighing) {
        var waiting = desk.waiting.filter(w -> w.age().isEmpty());
        if (waiting.isEmpty()) {
            desk.held = Optional.of(weighing);
            return new ScanResult.WeightHeld(weighing.netGrams());
        }
        desk.waiting = Optional.empty();
        return placement.weigh(waiting.get().goods(), weighing);
    }

    /// The cashier looked at the buyer of age-checked goods.
    public ScanResult ageChecked(boolean oldEnough) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new ScanResult.Refused(refused.get());
        var asked = desk.waiting;
        var kind = ageAsked();
        if (kind.isEmpty()) return new ScanResult.Refused(Refusal.Because.NO_AGE_QUESTION);
        desk.waiting = Optional.empty();
        return placement.ageChecked(asked.orElseThrow(), kind.get(), oldEnough);
    }

    /// The kind of goods for which the buyer's age is asked now.
    public Optional<AgeKind> ageAsked() {
        return desk.waiting.flatMap(Waiting::age);
    }

    /// Forgets the item that waits for a weight or an age check, and a quantity or weight typed
    /// ahead.
    public void forgetWaiting() {
        desk.forgetTypedAhead();
    }

    private ScanResult words(String text) {
        var items = catalogue.search(text, MOST_CHOICES);
        return items.isEmpty() ? new ScanResult.NotOnFile(text) : new ScanResult.Choices(items);
    }

    private ScanResult found(Lookup lookup, String code) {
        return switch (lookup) {
            case Lookup.NotOnFile(var number) -> new ScanResult.NotOnFile(number);
            case Lookup.Found(var item) -> placement.place(Goods.of(item, code));
        };
    }

    private ScanResult scaleLabel(Scan.ScaleLabel label, String code) {
        return switch (catalogue.find(label.plu())) {
            case Lookup.NotOnFile(_) -> new ScanResult.NotOnFile(code);
            case Lookup.Found(var item) -> placement.place(Goods.labelled(item, code, label));
        };
    }

    private boolean tendering() {
        return desk.sale().orElse(null) instanceof Sale.Tendering;
    }
}
