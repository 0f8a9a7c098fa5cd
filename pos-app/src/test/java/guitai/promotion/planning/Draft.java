package guitai.promotion.planning;

import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferWindow;
import guitai.promotion.Scope;
import guitai.sale.Funder;

import java.util.Optional;
import java.util.Set;

/// An offer with everything as usual, and words to change it.
record Draft(
        String id,
        OfferRule rule,
        Scope scope,
        OfferWindow window,
        OfferLimits limits,
        Optional<String> group,
        boolean exclusive,
        Set<OfferId> excludes) {

    static Draft of(String id, OfferRule rule) {
        return new Draft(
                id,
                rule,
                Scope.EVERYTHING,
                OfferWindow.ALWAYS,
                OfferLimits.NONE,
                Optional.empty(),
                false,
                Set.of());
    }

    Draft on(Scope other) {
        return new Draft(id, rule, other, window, limits, group, exclusive, excludes);
    }

    Draft open(OfferWindow other) {
        return new Draft(id, rule, scope, other, limits, group, exclusive, excludes);
    }

    Draft grouped(String name) {
        return new Draft(id, rule, scope, window, limits, Optional.of(name), exclusive, excludes);
    }

    Draft alone() {
        return new Draft(id, rule, scope, window, limits, group, true, excludes);
    }

    Draft not(String other) {
        return new Draft(
                id, rule, scope, window, limits, group, exclusive, Set.of(new OfferId(other)));
    }

    Draft inAll(int total, int perDay) {
        return new Draft(
                id, rule, scope, window, limits.inAll(total, perDay), group, exclusive, excludes);
    }

    Draft most(int units) {
        int no = OfferLimits.UNLIMITED;
        return new Draft(
                id,
                rule,
                scope,
                window,
                new OfferLimits(units, no, no, no, no),
                group,
                exclusive,
                excludes);
    }

    Offer offer() {
        return new Offer(
                new OfferId(id),
                0,
                "促销",
                "",
                rule,
                scope,
                window,
                Set.of(),
                Set.of(),
                MemberCondition.ANYONE,
                limits,
                0,
                group,
                exclusive,
                excludes,
                false,
                Funder.MERCHANT);
    }
}
