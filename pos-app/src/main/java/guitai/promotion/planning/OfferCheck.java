package guitai.promotion.planning;

import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Looks an offer over before it is published: conflicts with others, and traps in itself.
///
/// Pure. It finds what most likely was not meant; it forbids nothing.
public final class OfferCheck {
    // What repeats does so by the week; a year has every holiday.
    private static final int DAYS = 366;

    private final Offer offer;
    private final List<Offer> others;
    private final Goods goods;
    private final Instant now;
    private final ZoneId zone;
    private final List<Finding> found = new ArrayList<>();

    private OfferCheck(Offer offer, List<Offer> others, Goods goods, Instant now, ZoneId zone) {
        this.offer = offer;
        this.others = others.stream().filter(other -> !other.id().equals(offer.id())).toList();
        this.goods = goods;
        this.now = now;
        this.zone = zone;
    }

    /// Traps first.
    ///
    /// @param others that are published, of which one may be the version before
    public static List<Finding> of(
            Offer offer, List<Offer> others, Goods goods, Instant now, ZoneId zone) {
        return new OfferCheck(offer, others, goods, now, zone).all();
    }

    private List<Finding> all() {
        if (OfferState.of(offer, now) == OfferState.OVER) found.add(new Finding.AlreadyOver());
        else if (openDays().isEmpty()) found.add(new Finding.NeverOpen());
        covers();
        limits();
        new RuleCheck(offer, goods).findings(found);
        for (var named : offer.excludes()) {
            if (others.stream().noneMatch(other -> other.id().equals(named))) {
                found.add(new Finding.ExcludesNobody(named));
            }
        }
        conflicts();
        tooMany();
        var raised = goods.raisedBefore(offer);
        if (!raised.isEmpty()) found.add(new Finding.RaisedBefore(raised));
        if (offer.nameZh().equals(offer.id().value())) found.add(new Finding.NoName());
        return found.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(finding -> !finding.trap()))
                .toList();
    }

    private LocalDate firstDay() {
        var today = now.atZone(zone).toLocalDate();
        return offer.window()
                .from()
                .map(from -> from.atZone(zone).toLocalDate())
                .filter(from -> from.isAfter(today))
                .orElse(today);
    }

    private List<LocalDate> openDays() {
        var first = firstDay();
        return first.datesUntil(first.plusDays(DAYS))
                .filter(date -> OpenTimes.anyOn(offer, date, zone))
                .toList();
    }

    private void covers() {
        var unknown =
                offer.scope().skus().stream()
                        .filter(sku -> goods.find(sku).isEmpty())
                        .sorted(java.util.Comparator.comparing(Object::toString))
                        .toList();
        if (!unknown.isEmpty()) found.add(new Finding.UnknownGoods(unknown));
        if (goods.prices(offer.scope()).isEmpty()) found.add(new Finding.CoversNothing());
    }

    private void limits() {
        var limits = offer.limits();
        int needed =
                switch (offer.rule()) {
                    case OfferRule.NForPrice(var pieces, _) -> pieces;
                    case OfferRule.BuyXGetY(var buy, var get, _) -> buy + get;
                    case OfferRule.QuantityLadder(var steps) -> steps.getFirst().pieces();
                    case OfferRule.OnUnits _ -> 1;
                    case OfferRule.OnSums _ -> 0;
                };
        int allowed = Math.min(limits.unitsPerOrder(), limits.memberUnitsPerDay());
        if (allowed < needed) found.add(new Finding.LimitBelowNeed(allowed, needed));
        int times =
                Math.min(
                        limits.timesPerOrder(),
                        Math.min(limits.memberTimesPerDay(), limits.memberTimesTotal()));
        if (times == 0) found.add(new Finding.LimitBelowNeed(0, 1));
        if (limits.counted()) inAll(limits, needed);
    }

    private void inAll(OfferLimits limits, int needed) {
        boolean pieces = offer.rule().counts() == OfferRule.Counts.PIECES;
        int least = pieces ? Math.max(1, needed) : 1;
        int most = Math.min(limits.total(), limits.totalPerDay());
        if (most < least) found.add(new Finding.LimitBelowNeed(most, least));
        int given = goods.given(offer);
        if (given > 0 && given >= limits.total()) {
            found.add(new Finding.GivenOutAlready(given, limits.total()));
        }
        int perDay = limits.totalPerDay();
        if (perDay < OfferLimits.UNLIMITED && perDay > limits.total()) {
            found.add(new Finding.DayAboveTotal(perDay, limits.total()));
        }
        int order = pieces ? limits.unitsPerOrder() : limits.timesPerOrder();
        if (order < OfferLimits.UNLIMITED && order > most) {
            found.add(new Finding.OrderAboveTotal(order, most));
        }
    }

    private void conflicts() {
        var group = offer.group();
        if (group.isPresent()) {
            meeting(other -> other.group().equals(group))
                    .ifPresent(
                            met ->
                                    found.add(
                                            new Finding.SameGroup(
                                                    group.get(), met.others(), met.first())));
        }
        if (offer.exclusive()) {
            meeting(_ -> true)
                    .ifPresent(met -> found.add(new Finding.KeepsOut(met.others(), met.first())));
        } else {
            meeting(Offer::exclusive)
                    .ifPresent(met -> found.add(new Finding.KeptOutBy(met.others(), met.first())));
        }
    }

    private record Met(List<OfferId> others, LocalDate first) {}

    /// Those that are open at one time with it, and the first day on which one is.
    private Optional<Met> meeting(Predicate<Offer> which) {
        var some = others.stream().filter(which).toList();
        var days = openDays();
        var ids = new ArrayList<OfferId>();
        Optional<LocalDate> first = Optional.empty();
        for (var other : some) {
            var met =
                    days.stream()
                            .filter(date -> OpenTimes.together(offer, other, date, zone))
                            .findFirst();
            if (met.isEmpty()) continue;
            ids.add(other.id());
            if (first.isEmpty() || met.get().isBefore(first.get())) first = met;
        }
        return first.map(day -> new Met(ids, day));
    }

    private void tooMany() {
        if (offer.stage() == Stage.LINE) return;
        var sums = others.stream().filter(other -> other.stage() != Stage.LINE).toList();
        if (sums.size() < OfferCalendar.MOST_SUMS) return;
        for (var date : openDays()) {
            int open = 1 + (int) sums.stream().filter(o -> OpenTimes.anyOn(o, date, zone)).count();
            if (open > OfferCalendar.MOST_SUMS) {
                found.add(new Finding.TooManyOpen(date, open));
                return;
            }
        }
    }
}
