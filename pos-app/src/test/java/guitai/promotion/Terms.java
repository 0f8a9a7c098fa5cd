package guitai.promotion;

import guitai.catalog.Sku;
import guitai.sale.Funder;

import java.util.Optional;
import java.util.Set;

/// An offer for a test: on everything, always, for everyone, until told otherwise.
final class Terms {
    private final String id;
    private final OfferRule rule;
    private Scope scope = Scope.EVERYTHING;
    private OfferWindow window = OfferWindow.ALWAYS;
    private Set<String> stores = Set.of();
    private Set<String> channels = Set.of();
    private MemberCondition member = MemberCondition.ANYONE;
    private OfferLimits limits = OfferLimits.NONE;
    private int priority;
    private Optional<String> group = Optional.empty();
    private boolean exclusive;
    private Set<OfferId> excludes = Set.of();
    private boolean onlyFullPrice;

    private Terms(String id, OfferRule rule) {
        this.id = id;
        this.rule = rule;
    }

    static Terms of(String id, OfferRule rule) {
        return new Terms(id, rule);
    }

    Terms on(String sku) {
        scope = Scope.skus(Set.of(new Sku(sku)));
        return this;
    }

    Terms window(OfferWindow open) {
        window = open;
        return this;
    }

    Terms store(String only) {
        stores = Set.of(only);
        return this;
    }

    Terms channel(String only) {
        channels = Set.of(only);
        return this;
    }

    Terms member(MemberCondition condition) {
        member = condition;
        return this;
    }

    Terms limits(OfferLimits most) {
        limits = most;
        return this;
    }

    Terms priority(int higherFirst) {
        priority = higherFirst;
        return this;
    }

    Terms group(String name) {
        group = Optional.of(name);
        return this;
    }

    Terms exclusive() {
        exclusive = true;
        return this;
    }

    Terms excludes(String other) {
        excludes = Set.of(new OfferId(other));
        return this;
    }

    Terms onlyFullPrice() {
        onlyFullPrice = true;
        return this;
    }

    Offer offer() {
        return new Offer(
                new OfferId(id),
                1,
                id,
                id,
                rule,
                scope,
                window,
                stores,
                channels,
                member,
                limits,
                priority,
                group,
                exclusive,
                excludes,
                onlyFullPrice,
                Funder.MERCHANT);
    }
}
