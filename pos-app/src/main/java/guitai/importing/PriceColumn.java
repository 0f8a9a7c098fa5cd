package guitai.importing;

import java.util.Locale;
import java.util.Optional;

/// The columns of a file of price lists and the headings they are known by.
enum PriceColumn {
    LIST,
    NAME_ZH,
    NAME_EN,
    STORES,
    CHANNELS,
    TIERS,
    FROM,
    TO,
    DAYS,
    HOURS,
    NEAR_DAYS,
    OVERRIDE,
    SKU,
    PRICE,
    MIN;

    /// The English heading, by which refusals name the column.
    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean required() {
        return this == LIST || this == SKU || this == PRICE;
    }

    /// Says something about the list, and so the same on each of its rows.
    boolean ofList() {
        return this != LIST && this != SKU && this != PRICE && this != MIN;
    }

    static Optional<PriceColumn> ofHeading(String written) {
        var heading = written.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
        return switch (heading) {
            case "list", "价目表", "价格表" -> Optional.of(LIST);
            case "name_zh", "名称", "价目表名称", "中文名" -> Optional.of(NAME_ZH);
            case "name_en", "英文名" -> Optional.of(NAME_EN);
            case "stores", "store", "门店" -> Optional.of(STORES);
            case "channels", "channel", "渠道" -> Optional.of(CHANNELS);
            case "tiers", "tier", "会员等级", "等级" -> Optional.of(TIERS);
            case "from", "开始", "开始时间" -> Optional.of(FROM);
            case "to", "结束", "结束时间" -> Optional.of(TO);
            case "days", "星期" -> Optional.of(DAYS);
            case "hours", "时段" -> Optional.of(HOURS);
            case "near_days", "临期天数" -> Optional.of(NEAR_DAYS);
            case "override", "强制", "指定价" -> Optional.of(OVERRIDE);
            case "sku", "货号", "商品编号" -> Optional.of(SKU);
            case "price", "售价", "价格", "单价" -> Optional.of(PRICE);
            case "min", "起订量", "数量", "满" -> Optional.of(MIN);
            default -> Optional.empty();
        };
    }
}
