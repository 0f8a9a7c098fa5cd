package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.catalog.GoodsRules;
import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.device.printer.Block;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.receipt.SlipLayout;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.slip.SampleShop;
import guitai.slip.Slip;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A carrier bag on the receipt: a line of its own with quantity, unit price and amount, and
/// nothing taken off it (rule CP-21).
final class BagOnPaper {
    private static final String NAME = "购物袋";

    private final JsonNode file;

    BagOnPaper(JsonNode file) {
        this.file = file;
    }

    void check() {
        var expected = file.path("expected");
        var line = line(file.path("input").path("lines").path(0));

        assertThat(line.itemClass().is(ItemFlag.NO_DISCOUNT)).isTrue();
        assertThat(line.discount().minor())
                .as("discount_on_bag")
                .isEqualTo(expected.path("discount_on_bag").asLong());

        var cells = cells(receipt(line));
        var shown = cells.contains(NAME);
        assertThat(shown)
                .as("bag_line_shown")
                .isEqualTo(expected.path("bag_line_shown").asBoolean());
        assertThat(cells)
                .contains(
                        expected.path("qty").asText() + " 个",
                        yuan(expected.path("unit_price").asLong()),
                        yuan(expected.path("amount").asLong()));
    }

    private static LineItem line(JsonNode bag) {
        var price = Money.cny(bag.path(2).asLong());
        var item =
                new Item(
                        new Sku(bag.path(0).asText()),
                        NAME,
                        "Bag",
                        "bags",
                        Unit.EACH,
                        "个",
                        price,
                        SampleShop.GOODS,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Set.of(ItemFlag.BAG));
        var count = bag.path(1).asLong();
        return new LineItem(
                1,
                item.sku(),
                "",
                item.nameZh(),
                item.nameEn(),
                item.unit(),
                item.unitWord(),
                item.tax(),
                Quantity.pieces(count),
                price,
                price.times(count),
                GoodsRules.USUAL.classOf(item),
                PriceBasis.SHELF,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static List<Block> receipt(LineItem bag) {
        var tendering =
                new Sale.Open(SampleShop.header(), List.of(bag))
                        .tender(Money.CNY, CashRounding.CN_FEN_DOWN);
        var sale =
                tendering
                        .cash(tendering.settlement().cashDue())
                        .complete(SampleShop.number(1), SampleShop.NOON);
        var layout = new SlipLayout(SampleShop.TILL, SampleShop::nameOf, () -> SampleShop.NOON);
        var slip = new Slip.SaleReceipt(sale, SampleShop.WANG);
        return layout.layout(
                        slip, SampleShop.shop(false), 0, 1, Locale.CHINESE, SampleShop.SHANGHAI)
                .blocks();
    }

    private static List<String> cells(List<Block> blocks) {
        return blocks.stream()
                .flatMap(
                        block ->
                                switch (block) {
                                    case Block.Text text ->
                                            List.of(text.left(), text.right()).stream();
                                    case Block.Row row ->
                                            row.cells().stream().map(Block.Cell::text);
                                    default -> java.util.stream.Stream.<String>empty();
                                })
                .map(String::strip)
                .toList();
    }

    private static String yuan(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }
}
