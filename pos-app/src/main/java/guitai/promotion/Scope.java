package guitai.promotion;

import guitai.catalog.Sku;

import java.util.Set;

/// The goods an offer is for: those with any of the listed keys, or all if none is listed, less the
/// exceptions.
public record Scope(
        Set<Sku> skus,
        Set<String> categories,
        Set<String> tags,
        Set<Sku> exceptSkus,
        Set<String> exceptCategories) {

    public static final Scope EVERYTHING =
            new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Scope {
        skus = Set.copyOf(skus);
        categories = Set.copyOf(categories);
        tags = Set.copyOf(tags);
        exceptSkus = Set.copyOf(exceptSkus);
        exceptCategories = Set.copyOf(exceptCategories);
    }

    public static Scope skus(Set<Sku> skus) {
        return new Scope(skus, Set.of(), Set.of(), Set.of(), Set.of());
    }

    public static Scope categories(Set<String> categories) {
        return new Scope(Set.of(), categories, Set.of(), Set.of(), Set.of());
    }

    public boolean covers(PricingLine line) {
        if (exceptSkus.contains(line.sku()) || exceptCategories.contains(line.category())) {
            return false;
        }
        if (skus.isEmpty() && categories.isEmpty() && tags.isEmpty()) return true;
        return skus.contains(line.sku())
                || categories.contains(line.category())
                || line.tags().stream().anyMatch(tags::contains);
    }
}
