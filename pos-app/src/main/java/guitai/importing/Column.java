package guitai.importing;

import java.util.Locale;
import java.util.Optional;

/// The columns of a catalogue file and the headings they are known by.
enum Column {
    SKU(true),
    NAME_ZH(true),
    NAME_EN(false),
    CATEGORY(false),
    UNIT(false),
    UNIT_WORD(false),
    PRICE(true),
    TAX(true),
    PLU(false),
    GTINS(false),
    QUICK_KEY(false),
    FLAGS(false),
    TAGS(false),
    CONTENT(false),
    LOW_AT(false);

    private final boolean required;

    Column(boolean required) {
        this.required = required;
    }

    /// The English heading, by which refusals name the column.
    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean required() {
        return required;
    }

    static Optional<Column> ofHeading(String written) {
        var heading = written.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
        return switch (heading) {
            case "sku", "货号", "商品编号" -> Optional.of(SKU);
            case "name_zh", "名称", "品名", "商品名称", "中文名", "中文名称" -> Optional.of(NAME_ZH);
            case "name_en", "英文名", "英文名称" -> Optional.of(NAME_EN);
            case "category", "类别", "分类" -> Optional.of(CATEGORY);
            case "unit", "计价单位" -> Optional.of(UNIT);
            case "unit_word", "单位", "单位名称" -> Optional.of(UNIT_WORD);
            case "price", "售价", "零售价", "单价", "价格" -> Optional.of(PRICE);
            case "tax", "税率", "税目" -> Optional.of(TAX);
            case "plu", "短码" -> Optional.of(PLU);
            case "gtins", "gtin", "barcode", "条码", "条形码", "商品条码" -> Optional.of(GTINS);
            case "quick_key", "快捷键" -> Optional.of(QUICK_KEY);
            case "flags", "标记" -> Optional.of(FLAGS);
            case "tags", "标签" -> Optional.of(TAGS);
            case "content", "净含量", "规格" -> Optional.of(CONTENT);
            case "low_at", "reorder", "补货点", "最低库存" -> Optional.of(LOW_AT);
            default -> Optional.empty();
        };
    }
}
