package guitai.catalog;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What the shop has set for goods the law looks at.
///
/// @param neverDiscounted categories, or flags in small letters such as `tobacco`, whose goods are
///   outside every promotion (rule CP-22); bags always are (CP-21)
/// @param nearDateDays goods with so many days left or fewer are pointed out (rule GS-09)
public record GoodsRules(Set<String> neverDiscounted, int nearDateDays) {
    /// As shipped: tobacco and stage-1 infant formula, three days.
    public static final GoodsRules USUAL = new GoodsRules(Set.of("tobacco", "infant-formula"), 3);

    public GoodsRules {
        neverDiscounted = Set.copyOf(neverDiscounted);
    }

    /// By what rules know the item in this shop.
    public ItemClass classOf(Item item) {
        var itself = item.itemClass();
        if (itself.is(ItemFlag.NO_DISCOUNT) || !isNeverDiscounted(itself)) return itself;
        var flags = EnumSet.of(ItemFlag.NO_DISCOUNT);
        flags.addAll(itself.flags());
        return new ItemClass(itself.category(), itself.tags(), flags);
    }

    private boolean isNeverDiscounted(ItemClass of) {
        return of.is(ItemFlag.BAG)
                || neverDiscounted.contains(of.category())
                || of.flags().stream().anyMatch(flag -> neverDiscounted.contains(word(flag)));
    }

    private static String word(ItemFlag flag) {
        return flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether goods may no longer be sold: their last day is over.
    public boolean isPast(LocalDate lastDay, LocalDate today) {
        return lastDay.isBefore(today);
    }

    /// Whether their last day is so near that the customer should know.
    public boolean isNear(LocalDate lastDay, LocalDate today) {
        return !isPast(lastDay, today) && !lastDay.isAfter(today.plusDays(nearDateDays));
    }
}
