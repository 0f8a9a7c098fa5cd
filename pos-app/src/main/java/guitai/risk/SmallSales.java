package guitai.risk;

import guitai.money.Money;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One payer, many small sales at one till within minutes (刷单, rule RK-08).
record SmallSales(RiskLimits limits) {

    List<Finding> findings(List<TillEvent.Sold> sold) {
        var runs = new HashMap<String, ArrayDeque<TillEvent.Sold>>();
        var worst = new LinkedHashMap<String, List<TillEvent.Sold>>();
        for (var sale : sold) {
            if (sale.paid().compareTo(limits.smallSale()) >= 0) continue;
            for (var who : subjects(sale)) {
                var run = runs.computeIfAbsent(who, _ -> new ArrayDeque<>());
                while (!run.isEmpty()
                        && run.peek().at().plus(limits.smallWithin()).isBefore(sale.at())) {
                    run.remove();
                }
                run.add(sale);
                if (run.size() < limits.smallSales()) continue;
                if (worst.getOrDefault(who, List.of()).size() < run.size()) {
                    worst.put(who, List.copyOf(run));
                }
            }
        }
        return findings(worst);
    }

    /// The member before the account: of the same sales the member is listed.
    private static List<String> subjects(TillEvent.Sold sale) {
        return Stream.concat(sale.member().stream(), sale.payer().stream()).toList();
    }

    private static List<Finding> findings(Map<String, List<TillEvent.Sold>> worst) {
        var found = new ArrayList<Finding>();
        var listed = new HashSet<List<TillEvent.Sold>>();
        for (Map.Entry<String, List<TillEvent.Sold>> one : worst.entrySet()) {
            var all = one.getValue();
            if (!listed.add(all)) continue;
            found.add(
                    new Finding(
                            RiskRule.SMALL_SALES.id(),
                            all.getLast().by(),
                            one.getKey(),
                            all.size(),
                            Money.sum(
                                    all.getFirst().paid().currency(),
                                    all.stream().map(TillEvent.Sold::paid).toList()),
                            all.stream().map(TillEvent.Sold::document).toList(),
                            0));
        }
        return found;
    }
}
