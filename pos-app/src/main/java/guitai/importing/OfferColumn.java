package guitai.importing;

import java.util.Locale;
import java.util.Optional;

/// The columns of a file of offers, the headings they are known by, and where in the JSON form of
/// an offer their value goes.
enum OfferColumn {
    ID("id", Kind.TEXT),
    VERSION("version", Kind.WHOLE),
    TYPE("type", Kind.TYPE),
    NAME_ZH("name_zh", Kind.TEXT),
    NAME_EN("name_en", Kind.TEXT),
    FUNDING("funding", Kind.FUNDER),
    SKU("scope.sku", Kind.WORDS),
    CATEGORY("scope.cat", Kind.WORDS),
    TAG("scope.tag", Kind.WORDS),
    NOT_SKU("scope.exclude_sku", Kind.WORDS),
    NOT_CATEGORY("scope.exclude_cat", Kind.WORDS),
    FROM("window.from", Kind.TEXT),
    TO("window.to", Kind.TEXT),
    DAYS("window.days", Kind.DAYS),
    TIMES("window.times", Kind.TIMES),
    STORES("stores", Kind.WORDS),
    CHANNELS("channels", Kind.WORDS),
    MEMBER_TIERS("member.tiers", Kind.WORDS),
    PRIORITY("priority", Kind.WHOLE),
    GROUP("group", Kind.TEXT),
    EXCLUSIVE("exclusive", Kind.YES_OR_NO),
    EXCLUDES("excludes", Kind.WORDS),
    ONLY_FULL_PRICE("only_full_price", Kind.YES_OR_NO),
    MOST_PIECES("limits.units_per_order", Kind.WHOLE),
    MOST_TIMES("limits.times_per_order", Kind.WHOLE),
    TOTAL("limits.total", Kind.WHOLE),
    TOTAL_PER_DAY("limits.total_per_day", Kind.WHOLE),
    OFF("off_bp", Kind.RATE),
    PRICE("price", Kind.MONEY),
    AMOUNT("amount", Kind.MONEY),
    THRESHOLD("threshold", Kind.MONEY),
    EVERY("every", Kind.YES_OR_NO),
    CAP("cap", Kind.MONEY),
    PIECES("n", Kind.WHOLE),
    BUY("x", Kind.WHOLE),
    GET("y", Kind.WHOLE),
    STEPS("tiers", Kind.STEPS),
    GIFT("gift_sku", Kind.TEXT),
    GIFT_PIECES("gift_qty", Kind.THOUSANDTHS);

    /// How a column's text becomes a value.
    enum Kind {
        TEXT,
        TYPE,
        FUNDER,
        WHOLE,
        THOUSANDTHS,
        MONEY,
        RATE,
        WORDS,
        DAYS,
        TIMES,
        YES_OR_NO,
        STEPS
    }

    private final String path;
    private final Kind kind;

    OfferColumn(String path, Kind kind) {
        this.path = path;
        this.kind = kind;
    }

    /// With a dot where it is inside another object.
    String path() {
        return path;
    }

    Kind kind() {
        return kind;
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OfferColumn> ofHeading(String written) {
        var heading = written.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
        for (var column : values())
            if (column.heading().equals(heading)) return Optional.of(column);
        return switch (heading) {
            case "编号", "促销编号" -> Optional.of(ID);
            case "版本" -> Optional.of(VERSION);
            case "类型" -> Optional.of(TYPE);
            case "名称", "中文名" -> Optional.of(NAME_ZH);
            case "英文名" -> Optional.of(NAME_EN);
            case "承担方" -> Optional.of(FUNDING);
            case "货号" -> Optional.of(SKU);
            case "类别", "分类" -> Optional.of(CATEGORY);
            case "标签" -> Optional.of(TAG);
            case "排除货号" -> Optional.of(NOT_SKU);
            case "排除类别" -> Optional.of(NOT_CATEGORY);
            case "开始" -> Optional.of(FROM);
            case "结束" -> Optional.of(TO);
            case "星期" -> Optional.of(DAYS);
            case "时段" -> Optional.of(TIMES);
            case "门店" -> Optional.of(STORES);
            case "渠道" -> Optional.of(CHANNELS);
            case "会员等级" -> Optional.of(MEMBER_TIERS);
            case "优先级" -> Optional.of(PRIORITY);
            case "互斥组" -> Optional.of(GROUP);
            case "独享" -> Optional.of(EXCLUSIVE);
            case "不同享" -> Optional.of(EXCLUDES);
            case "特价不参与" -> Optional.of(ONLY_FULL_PRICE);
            case "每单限件" -> Optional.of(MOST_PIECES);
            case "每单限次" -> Optional.of(MOST_TIMES);
            case "限量", "总量" -> Optional.of(TOTAL);
            case "每日限量" -> Optional.of(TOTAL_PER_DAY);
            case "折扣" -> Optional.of(OFF);
            case "特价" -> Optional.of(PRICE);
            case "减" -> Optional.of(AMOUNT);
            case "满" -> Optional.of(THRESHOLD);
            case "每满" -> Optional.of(EVERY);
            case "最高减" -> Optional.of(CAP);
            case "件数" -> Optional.of(PIECES);
            case "买" -> Optional.of(BUY);
            case "赠" -> Optional.of(GET);
            case "阶梯" -> Optional.of(STEPS);
            case "赠品" -> Optional.of(GIFT);
            case "赠品件数" -> Optional.of(GIFT_PIECES);
            default -> Optional.empty();
        };
    }
}
