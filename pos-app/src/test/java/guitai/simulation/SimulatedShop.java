package guitai.simulation;

import guitai.catalog.Catalogue;
import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.Plu;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.staff.CardHash;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.staff.Pin;
import guitai.staff.PinHash;
import guitai.staff.PinHashing;
import guitai.staff.Role;
import guitai.staff.Staff;
import guitai.staff.WrongPins;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the shop sells and who sells it: three goods and one person, in memory.
final class SimulatedShop implements Catalogue, Staff, PinHashing {
    static final String OPERATOR = "3001";
    static final String PIN = "3333";

    /// Prices of ¥2.00, ¥12.53 and ¥0.03: the last makes sums that no coins make up.
    static final List<String> CODES = List.of("9520001000379", "9520001000744", "9520001001482");

    private static final TaxCategory VAT_13 = new TaxCategory("13", TaxRate.percent(13));

    static final List<Item> ITEMS =
            List.of(
                    item("W1", "矿泉水", 200, CODES.get(0)),
                    item("M1", "鲜牛奶", 1_253, CODES.get(1)),
                    item("S1", "贴纸", 3, CODES.get(2)));

    static final Operator PERSON =
            new Operator(
                    new OperatorId(OPERATOR), "赵强", Role.SUPERVISOR, new PinHash("open:" + PIN));

    private static Item item(String sku, String name, long price, String code) {
        return new Item(
                new Sku(sku),
                name,
                "",
                "food",
                Unit.EACH,
                "件",
                Money.cny(price),
                VAT_13,
                Optional.empty(),
                List.of(Gtin.of(code)),
                Optional.empty(),
                Set.of());
    }

    @Override
    public Lookup find(Gtin gtin) {
        for (var item : ITEMS) {
            if (item.gtins().contains(gtin)) return new Lookup.Found(item);
        }
        return new Lookup.NotOnFile(gtin.shortest());
    }

    @Override
    public Lookup find(Plu plu) {
        return new Lookup.NotOnFile(plu.digits());
    }

    @Override
    public Lookup find(Sku sku) {
        for (var item : ITEMS) {
            if (item.sku().equals(sku)) return new Lookup.Found(item);
        }
        return new Lookup.NotOnFile(sku.value());
    }

    @Override
    public List<Item> search(String text, int limit) {
        return List.of();
    }

    @Override
    public List<Item> items() {
        return ITEMS;
    }

    @Override
    public List<Item> quickKeys() {
        return List.of();
    }

    @Override
    public long count() {
        return ITEMS.size();
    }

    @Override
    public Optional<Operator> find(OperatorId id) {
        return id.equals(PERSON.id()) ? Optional.of(PERSON) : Optional.empty();
    }

    @Override
    public List<Operator> all() {
        return List.of(PERSON);
    }

    @Override
    public Optional<Operator> withCard(CardHash card) {
        return Optional.empty();
    }

    @Override
    public Set<OperatorId> holders() {
        return Set.of();
    }

    @Override
    public void giveCard(OperatorId id, CardHash card) {
        throw new UnsupportedOperationException("nobody has a card here");
    }

    @Override
    public void takeCard(OperatorId id) {
        throw new UnsupportedOperationException("nobody has a card here");
    }

    @Override
    public WrongPins wrongPins(OperatorId id) {
        return WrongPins.NONE;
    }

    @Override
    public PinHash hash(Pin pin) {
        return new PinHash("open:" + pin.secret());
    }

    @Override
    public boolean matches(Pin pin, PinHash hash) {
        return hash.equals(hash(pin));
    }
}
