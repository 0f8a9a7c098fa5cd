package guitai.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.catalog.ItemClass;
import guitai.catalog.ItemFlag;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.Stage;
import guitai.refund.PointsBack;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.Sales;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A finished sale as a pricing vector expects it: what a till would have stored.
///
/// @param numbers of the sale's lines, by the ids of the vector's
/// @param used points, in the order of the lines
/// @param earned points, in the order of the lines
/// @param offers that were open when it was sold
record SoldVector(
        Sale.Completed sale,
        Map<String, Integer> numbers,
        List<Long> used,
        List<Long> earned,
        List<Offer> offers) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHIPPED = Path.of("src", "test", "resources", "rulebook");

    /// @param id such as `P01`: of another folder, if one is given and has it, or of those shipped
    static SoldVector of(String id) {
        var other = Optional.ofNullable(System.getProperty("rulebook.vectors")).map(Path::of);
        return other.flatMap(folder -> find(folder, id))
                .or(() -> other.map(Path::getParent).flatMap(folder -> find(folder, id)))
                .or(() -> find(SHIPPED, id))
                .map(SoldVector::read)
                .orElseThrow(() -> new AssertionError("no vector " + id));
    }

    private static Optional<Path> find(Path folder, String id) {
        try (var files = Files.walk(folder, 3)) {
            return files.filter(f -> f.getFileName().toString().equals(id + ".json")).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static SoldVector read(Path file) {
        try {
            return of(JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new AssertionError(file + ": " + e, e);
        }
    }

    private static SoldVector of(JsonNode vector) {
        var expected = vector.path("expected");
        var offers = PromotionVector.offers(vector.path("input"));
        var numbers = new HashMap<String, Integer>();
        var lines = new ArrayList<LineItem>();
        var worth = new ArrayList<Money>();
        var earned = new ArrayList<Long>();
        for (var line : expected.path("lines")) {
            var id = line.path("id").asText();
            numbers.put(id, lines.size() + 1);
            lines.add(line(line, input(vector, id), PriceBasis.SHELF, lines.size() + 1, offers));
            worth.add(pointsWorth(line));
            earned.add(line.path("points_earned").asLong());
        }
        for (var gift : expected.path("gift_lines")) {
            var basis = new PriceBasis.Gift(gift.path("promo").asText());
            lines.add(line(gift, gift, basis, lines.size() + 1, offers));
            worth.add(Money.ZERO_CNY);
            earned.add(0L);
        }
        var used = PointsBack.byLine(expected.path("points_used").asLong(), worth);
        return new SoldVector(sold(lines), numbers, used, earned, offers);
    }

    private static JsonNode input(JsonNode vector, String id) {
        for (var line : vector.path("input").path("lines")) {
            if (line.path("id").asText().equals(id)) return line;
        }
        throw new AssertionError("no line " + id);
    }

    private static Money pointsWorth(JsonNode line) {
        var fen = 0L;
        for (var off : line.path("adjustments")) {
            if (off.path("promo").asText().equals("POINTS")) fen += off.path("amount").asLong();
        }
        return Money.cny(fen);
    }

    private static LineItem line(
            JsonNode line, JsonNode input, PriceBasis basis, int number, List<Offer> offers) {
        var off = new ArrayList<PriceModifier>();
        for (var one : line.path("adjustments")) {
            off.add(off(one.path("promo").asText(), one.path("amount").asLong(), offers));
        }
        if (line.has("discount")) {
            off.add(off(line.path("promo").asText(), line.path("discount").asLong(), offers));
        }
        var weighed = input.path("weighed").asBoolean();
        return new LineItem(
                number,
                new Sku(input.path("sku").asText()),
                "",
                input.path("sku").asText(),
                "",
                weighed ? new Unit.Weighed(1000) : Unit.EACH,
                "",
                new TaxCategory("13", TaxRate.percent(13)),
                new Quantity(input.path("qty").asLong()),
                Money.cny(input.path("price").asLong()),
                Money.cny(line.path("gross").asLong()),
                itemClass(input),
                basis,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                off);
    }

    private static ItemClass itemClass(JsonNode input) {
        var tags = new HashSet<String>();
        for (var tag : input.path("tags")) tags.add(tag.asText());
        var closed = false;
        for (var flag : input.path("flags")) closed |= flag.asText().equals("no_discount");
        return new ItemClass(
                input.path("cat").asText(), tags, closed ? Set.of(ItemFlag.NO_DISCOUNT) : Set.of());
    }

    private static Kind kind(String id, List<Offer> offers) {
        var stage =
                offers.stream()
                        .filter(offer -> offer.id().value().equals(id))
                        .map(Offer::stage)
                        .findFirst()
                        .orElse(Stage.BASKET);
        return switch (stage) {
            case LINE -> Kind.LINE_OFFER;
            case BASKET -> Kind.BASKET_OFFER;
            case COUPON -> Kind.COUPON;
        };
    }

    private static PriceModifier off(String offer, long fen, List<Offer> offers) {
        var points = offer.equals("POINTS");
        return new PriceModifier(
                points ? Kind.POINTS : kind(offer, offers),
                offer,
                1,
                offer,
                Money.cny(fen),
                points ? Funder.MEMBER : Funder.MERCHANT);
    }

    private static Sale.Completed sold(List<LineItem> lines) {
        var tendering = new Sale.Open(Sales.header(1), lines).tender(Money.CNY, CashRounding.NONE);
        var due = tendering.settlement().cashDue();
        return (due.isZero() ? tendering : tendering.cash(due))
                .complete(Sales.number(1), Sales.NOON);
    }
}
