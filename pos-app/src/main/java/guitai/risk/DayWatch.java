package guitai.risk;

import guitai.money.Money;
import guitai.staff.OperatorId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The list of a day that is over: what of it somebody should look at (rules RK-03 to RK-05, RK-08,
/// RK-09).
///
/// @param usual what cashiers usually take off
public record DayWatch(RiskLimits limits, DiscountShares usual) {

    /// @param day of one till, in the order in which it happened
    public List<Finding> findings(List<TillEvent> day) {
        var sold = of(TillEvent.Sold.class, day);
        var back = of(TillEvent.CameBack.class, day);
        var found = new ArrayList<Finding>();
        found.addAll(members(sold));
        found.addAll(staff(sold));
        found.addAll(returns(back));
        found.addAll(new DrawerWatch(limits.afterReturn()).findings(day));
        found.addAll(discounts(sold));
        found.addAll(new SmallSales(limits).findings(sold));
        found.addAll(stops(day));
        found.addAll(notMet(of(TillEvent.NotMet.class, day)));
        found.sort(Comparator.comparing(Finding::rule).thenComparing(f -> f.by().value()));
        return List.copyOf(found);
    }

    private List<Finding> members(List<TillEvent.Sold> sold) {
        return by(sold, TillEvent.Sold::member).entrySet().stream()
                .filter(one -> one.getValue().size() > limits.receipts())
                .map(one -> found(RiskRule.MEMBER_ON_MANY_RECEIPTS, one.getKey(), one.getValue()))
                .toList();
    }

    private List<Finding> staff(List<TillEvent.Sold> sold) {
        return by(sold, TillEvent.Sold::member).entrySet().stream()
                .filter(one -> limits.staff().contains(one.getKey()))
                .map(one -> found(RiskRule.STAFF_AS_MEMBER, one.getKey(), one.getValue()))
                .toList();
    }

    private static Finding found(RiskRule rule, String subject, List<TillEvent.Sold> sold) {
        return new Finding(
                rule.id(),
                sold.getLast().by(),
                subject,
                sold.size(),
                Money.sum(
                        sold.getFirst().paid().currency(),
                        sold.stream().map(TillEvent.Sold::paid).toList()),
                sold.stream().map(TillEvent.Sold::document).toList(),
                0);
    }

    private List<Finding> returns(List<TillEvent.CameBack> back) {
        var found = new ArrayList<Finding>();
        for (var one : back) {
            if (one.member().isEmpty() && one.cash())
                found.add(one(RiskRule.RETURN_FROM_NOBODY, one));
            if (one.of().isEmpty()) found.add(one(RiskRule.RETURN_WITHOUT_RECEIPT, one));
            if (one.cashForOther()) found.add(one(RiskRule.CASH_FOR_OTHER_TENDER, one));
            if (one.amount().compareTo(limits.highReturn()) >= 0) {
                found.add(one(RiskRule.RETURN_OF_HIGH_VALUE, one));
            }
        }
        by(back, TillEvent.CameBack::member).entrySet().stream()
                .filter(one -> one.getValue().size() >= limits.returns())
                .map(one -> serial(one.getKey(), one.getValue()))
                .forEach(found::add);
        return found;
    }

    private static Finding one(RiskRule rule, TillEvent.CameBack back) {
        return new Finding(
                rule.id(),
                back.by(),
                back.member().orElse(""),
                1,
                back.amount(),
                List.of(back.document()),
                0);
    }

    private static Finding serial(String member, List<TillEvent.CameBack> back) {
        return new Finding(
                RiskRule.SERIAL_RETURNS.id(),
                back.getLast().by(),
                member,
                back.size(),
                Money.sum(
                        back.getFirst().amount().currency(),
                        back.stream().map(TillEvent.CameBack::amount).toList()),
                back.stream().map(TillEvent.CameBack::document).toList(),
                0);
    }

    private List<Finding> discounts(List<TillEvent.Sold> sold) {
        var found = new ArrayList<Finding>();
        by(sold, one -> Optional.of(one.by().value()))
                .forEach(
                        (who, all) -> {
                            var currency = all.getFirst().paid().currency();
                            var listed =
                                    Money.sum(
                                            currency,
                                            all.stream().map(TillEvent.Sold::listed).toList());
                            var off =
                                    Money.sum(
                                            currency,
                                            all.stream().map(TillEvent.Sold::byHand).toList());
                            var by = new OperatorId(who);
                            if (!usual.beyond(new DiscountShares.Day(by, listed, off))) return;
                            var reduced = all.stream().filter(s -> !s.byHand().isZero()).toList();
                            found.add(
                                    new Finding(
                                            RiskRule.DISCOUNT_SHARE.id(),
                                            by,
                                            "",
                                            reduced.size(),
                                            off,
                                            reduced.stream().map(TillEvent.Sold::document).toList(),
                                            0));
                        });
        return found;
    }

    /// What a rule stopped while the day went on, and how often somebody let it pass.
    private List<Finding> stops(List<TillEvent> day) {
        record Case(String rule, String subject) {}
        var stopped = new LinkedHashMap<Case, List<TillEvent.Stopped>>();
        for (var stop : of(TillEvent.Stopped.class, day)) {
            stopped.computeIfAbsent(new Case(stop.rule(), stop.subject()), _ -> new ArrayList<>())
                    .add(stop);
        }
        var lifted = new HashMap<Case, Integer>();
        var lifter = new HashMap<Case, OperatorId>();
        for (var lift : of(TillEvent.Lifted.class, day)) {
            var one = new Case(lift.rule(), lift.subject());
            lifted.merge(one, 1, Integer::sum);
            lifter.put(one, lift.by());
            stopped.computeIfAbsent(one, _ -> new ArrayList<>());
        }
        var nothing = limits.highReturn().withMinor(0);
        var found = new ArrayList<Finding>();
        stopped.forEach(
                (one, stops) ->
                        found.add(
                                new Finding(
                                        one.rule(),
                                        lifter.getOrDefault(
                                                one,
                                                stops.isEmpty() ? NOBODY : stops.getLast().by()),
                                        one.subject(),
                                        stops.size(),
                                        nothing,
                                        List.of(),
                                        lifted.getOrDefault(one, 0))));
        return found;
    }

    /// What was thought done and is not, the day it became known.
    private List<Finding> notMet(List<TillEvent.NotMet> answers) {
        var nothing = limits.highReturn().withMinor(0);
        return answers.stream()
                .map(
                        one ->
                                new Finding(
                                        one.rule().id(),
                                        one.by(),
                                        one.subject(),
                                        1,
                                        nothing,
                                        one.documents(),
                                        0))
                .toList();
    }

    private static final OperatorId NOBODY = new OperatorId("0000");

    private static <E> List<E> of(Class<E> kind, List<TillEvent> day) {
        return day.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Those that have one, by it, in the order in which they happened.
    private static <E> Map<String, List<E>> by(
            List<E> events, Function<E, Optional<String>> subject) {
        return events.stream()
                .filter(one -> subject.apply(one).isPresent())
                .collect(
                        Collectors.groupingBy(
                                one -> subject.apply(one).orElseThrow(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }
}
