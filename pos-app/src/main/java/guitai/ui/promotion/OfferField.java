package guitai.ui.promotion;

/// One field of the form of an offer, in the order in which the cursor goes through them.
public enum OfferField {
    ID(Section.WHAT, Kind.TEXT, "promo.field.id", "promo.like.id"),
    NAME_ZH(Section.WHAT, Kind.TEXT, "promo.field.nameZh", "promo.like.nameZh"),
    NAME_EN(Section.WHAT, Kind.TEXT, "promo.field.nameEn", "promo.like.nameEn"),
    OFF(Section.WHAT, Kind.RATE, "promo.field.off", "promo.like.rate"),
    PRICE(Section.WHAT, Kind.MONEY, "promo.field.price", "promo.like.money"),
    THRESHOLD(Section.WHAT, Kind.MONEY, "promo.field.threshold", "promo.like.money"),
    AMOUNT(Section.WHAT, Kind.MONEY, "promo.field.amount", "promo.like.money"),
    PIECES(Section.WHAT, Kind.WHOLE, "promo.field.pieces", "promo.like.pieces"),
    BUY(Section.WHAT, Kind.WHOLE, "promo.field.buy", "promo.like.pieces"),
    GET(Section.WHAT, Kind.WHOLE, "promo.field.get", "promo.like.pieces"),
    STEPS_OF_PIECES(Section.WHAT, Kind.TEXT, "promo.field.steps", "promo.like.stepsOfPieces"),
    STEPS_OF_MONEY(Section.WHAT, Kind.TEXT, "promo.field.steps", "promo.like.stepsOfMoney"),
    GIFT(Section.WHAT, Kind.ONE_ITEM, "promo.field.gift", "promo.like.goods"),
    GIFT_PIECES(Section.WHAT, Kind.QUANTITY, "promo.field.giftPieces", "promo.like.one"),
    EXCHANGED(Section.WHAT, Kind.ONE_ITEM, "promo.field.exchanged", "promo.like.goods"),
    EVERY(Section.WHAT, Kind.YES_OR_NO, "promo.field.every", "promo.like.choice"),
    MOST_EVERY(Section.WHAT, Kind.WHOLE, "promo.field.mostEvery", "promo.like.noLimit"),
    CAP(Section.WHAT, Kind.MONEY, "promo.field.cap", "promo.like.noLimit"),
    SKUS(Section.GOODS, Kind.GOODS, "promo.field.skus", "promo.like.goods"),
    CATEGORIES(Section.GOODS, Kind.CATEGORIES, "promo.field.categories", "promo.like.categories"),
    TAGS(Section.GOODS, Kind.TAGS, "promo.field.tags", "promo.like.tags"),
    NOT_SKUS(Section.GOODS, Kind.GOODS, "promo.field.notSkus", "promo.like.goods"),
    NOT_CATEGORIES(
            Section.GOODS, Kind.CATEGORIES, "promo.field.notCategories", "promo.like.categories"),
    FROM(Section.WHEN, Kind.TEXT, "promo.field.from", "promo.like.from"),
    TO(Section.WHEN, Kind.TEXT, "promo.field.to", "promo.like.to"),
    DAYS(Section.WHEN, Kind.TEXT, "promo.field.days", "promo.like.days"),
    TIMES(Section.WHEN, Kind.TEXT, "promo.field.times", "promo.like.times"),
    STORES(Section.WHEN, Kind.TEXT, "promo.field.stores", "promo.like.stores"),
    CHANNELS(Section.WHEN, Kind.TEXT, "promo.field.channels", "promo.like.channels"),
    TOTAL(Section.WHEN, Kind.WHOLE, "promo.field.total", "promo.like.noLimit"),
    TOTAL_PER_DAY(Section.WHEN, Kind.WHOLE, "promo.field.totalPerDay", "promo.like.noLimit"),
    TIERS(Section.WHO, Kind.TEXT, "promo.field.tiers", "promo.like.tiers"),
    NEW_ONLY(Section.WHO, Kind.YES_OR_NO, "promo.field.newOnly", "promo.like.choice"),
    BIRTHDAY(Section.WHO, Kind.YES_OR_NO, "promo.field.birthday", "promo.like.choice"),
    MOST_PIECES(Section.WHO, Kind.WHOLE, "promo.field.mostPieces", "promo.like.noLimit"),
    MOST_TIMES(Section.WHO, Kind.WHOLE, "promo.field.mostTimes", "promo.like.noLimit"),
    MEMBER_PIECES(Section.WHO, Kind.WHOLE, "promo.field.memberPieces", "promo.like.noLimit"),
    MEMBER_TIMES(Section.WHO, Kind.WHOLE, "promo.field.memberTimes", "promo.like.noLimit"),
    MEMBER_EVER(Section.WHO, Kind.WHOLE, "promo.field.memberEver", "promo.like.noLimit"),
    GROUP(Section.TOGETHER, Kind.TEXT, "promo.field.group", "promo.like.group"),
    EXCLUDES(Section.TOGETHER, Kind.TEXT, "promo.field.excludes", "promo.like.excludes"),
    EXCLUSIVE(Section.TOGETHER, Kind.YES_OR_NO, "promo.field.exclusive", "promo.like.choice"),
    FULL_PRICE(Section.TOGETHER, Kind.YES_OR_NO, "promo.field.fullPrice", "promo.like.choice"),
    PRIORITY(Section.TOGETHER, Kind.WHOLE, "promo.field.priority", "promo.like.priority"),
    FUNDER(Section.TOGETHER, Kind.FUNDER, "promo.field.funder", "promo.like.choice");

    /// A page of the form.
    public enum Section {
        WHAT("promo.section.what"),
        GOODS("promo.section.goods"),
        WHEN("promo.section.when"),
        WHO("promo.section.who"),
        TOGETHER("promo.section.together");

        private final String label;

        Section(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// How a person fills a field in.
    public enum Kind {
        TEXT,
        MONEY,
        RATE,
        WHOLE,
        QUANTITY,
        /// The catalogue is searched while it is typed.
        ONE_ITEM,
        GOODS,
        CATEGORIES,
        TAGS,
        /// A key changes it; nothing is typed.
        YES_OR_NO,
        FUNDER
    }

    /// What stands in a field of yes or no for yes; no is nothing.
    static final String YES = "yes";

    private final Section section;
    private final Kind kind;
    private final String label;
    private final String like;

    OfferField(Section section, Kind kind, String label, String like) {
        this.section = section;
        this.kind = kind;
        this.label = label;
        this.like = like;
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    /// The key of its name in the bundles.
    public String label() {
        return label;
    }

    /// The key of an example, shown while nothing is typed.
    public String like() {
        return like;
    }

    public boolean typed() {
        return kind != Kind.YES_OR_NO && kind != Kind.FUNDER;
    }

    boolean searches() {
        return switch (kind) {
            case ONE_ITEM, GOODS, CATEGORIES, TAGS -> true;
            case TEXT, MONEY, RATE, WHOLE, QUANTITY, YES_OR_NO, FUNDER -> false;
        };
    }
}
