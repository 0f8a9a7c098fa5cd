package guitai.promotion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Prices a small basket by trying everything, written from the rules and not from the engine:
/// every unit with every offer or none, every set of the others, one sum after the other.
///
/// Windows and members are not looked at; limits are, for a member who has used nothing.
final class BruteForce {
    private final PricingRequest request;
    private final ByTheRules rules;
    private final List<Offer> onUnits;
    private final List<Offer> onSums;
    private final int[][] counts;
    private Optional<Found> best = Optional.empty();

    /// @param amounts of the applied, in the order of their turns
    /// @param shares by applied offer and line
    /// @param used by applied offer on units and line
    record Found(List<Offer> applied, List<Long> amounts, List<long[]> shares, List<int[]> used) {
        long saving() {
            return amounts.stream().mapToLong(amount -> amount).sum();
        }
    }

    BruteForce(PricingRequest request) {
        this.request = request;
        rules = new ByTheRules(request);
        var inTurn = request.offers().stream().sorted(BruteForce::turn).toList();
        onUnits = inTurn.stream().filter(o -> o.stage() == Stage.LINE).toList();
        onSums = inTurn.stream().filter(o -> o.stage() != Stage.LINE).toList();
        counts = new int[onUnits.size()][request.lines().size()];
    }

    Found best() {
        assign(0, 0, request.lines().isEmpty() ? 0 : rules.units(0));
        return best.orElseThrow();
    }

    private static int turn(Offer one, Offer two) {
        int stage = one.stage().compareTo(two.stage());
        return stage != 0 ? stage : priority(one, two);
    }

    private static int priority(Offer one, Offer two) {
        if (one.priority() != two.priority()) return two.priority() - one.priority();
        return one.id().value().compareTo(two.id().value());
    }

    /// Every way to give the units of each line to the offers.
    private void assign(int line, int offer, int left) {
        if (line == request.lines().size()) {
            subsets(0, new ArrayList<>());
            return;
        }
        if (offer == onUnits.size()) {
            assign(line + 1, 0, line + 1 < request.lines().size() ? rules.units(line + 1) : 0);
            return;
        }
        boolean may =
                rules.inScope(onUnits.get(offer), line)
                        && !request.lines().get(line).manual().isPositive();
        for (int count = 0; count <= (may ? left : 0); count++) {
            counts[offer][line] = count;
            assign(line, offer + 1, left - count);
        }
        counts[offer][line] = 0;
    }

    private void subsets(int next, List<Offer> chosen) {
        if (next == onSums.size()) {
            evaluate(chosen);
            return;
        }
        subsets(next + 1, chosen);
        var more = new ArrayList<>(chosen);
        more.add(onSums.get(next));
        subsets(next + 1, more);
    }

    private void evaluate(List<Offer> sums) {
        var applied = new ArrayList<Offer>();
        var amounts = new ArrayList<Long>();
        var shares = new ArrayList<long[]>();
        var used = new ArrayList<int[]>();
        for (int i = 0; i < onUnits.size(); i++)
            if (ByTheRules.sum(counts[i]) > 0) applied.add(onUnits.get(i));
        applied.addAll(sums);
        if (!valid(applied)) return;
        int lines = request.lines().size();
        var net = new long[lines];
        var touched = new boolean[lines];
        for (int i = 0; i < lines; i++) {
            var line = request.lines().get(i);
            net[i] = line.gross().minor() - line.manual().minor();
            touched[i] = line.manual().isPositive();
        }
        for (int i = 0; i < onUnits.size(); i++) {
            if (ByTheRules.sum(counts[i]) == 0) continue;
            var off = rules.unitShares(onUnits.get(i), counts[i]);
            if (off.isEmpty()) return;
            take(net, off.get(), touched);
            amounts.add(ByTheRules.sum(off.get()));
            shares.add(off.get());
            used.add(counts[i].clone());
        }
        for (var offer : sums) {
            var off = new long[lines];
            long amount = rules.sumShares(offer, net, touched, off);
            if (amount <= 0) return;
            take(net, off, new boolean[lines]);
            amounts.add(amount);
            shares.add(off);
        }
        var found = new Found(applied, amounts, shares, used);
        if (best.isEmpty() || better(found, best.get())) best = Optional.of(found);
    }

    private static void take(long[] net, long[] off, boolean[] touched) {
        for (int i = 0; i < net.length; i++) {
            net[i] -= off[i];
            if (net[i] < 0) throw new AssertionError("below nothing");
            touched[i] |= off[i] > 0;
        }
    }

    private boolean valid(List<Offer> applied) {
        var groups = new HashSet<String>();
        for (var offer : applied) {
            if (offer.exclusive() && applied.size() > 1) return false;
            if (offer.group().isPresent() && !groups.add(offer.group().get())) return false;
            for (var other : applied) {
                if (!other.equals(offer) && offer.excludes().contains(other.id())) return false;
            }
        }
        return coupons(applied) <= request.maxCoupons();
    }

    private static long coupons(List<Offer> applied) {
        return applied.stream().filter(offer -> offer.stage() == Stage.COUPON).count();
    }

    private boolean better(Found one, Found two) {
        if (one.saving() != two.saving()) return one.saving() > two.saving();
        long coupons = coupons(one.applied) - coupons(two.applied);
        if (coupons != 0) return coupons < 0;
        if (one.applied.size() != two.applied.size())
            return one.applied.size() < two.applied.size();
        var mine = list(one);
        var theirs = list(two);
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            int order = priority(mine.get(i), theirs.get(i));
            if (order != 0) return order < 0;
        }
        if (mine.size() != theirs.size()) return mine.size() < theirs.size();
        for (var offer : request.offers().stream().sorted(BruteForce::turn).toList()) {
            long more = amount(one, offer) - amount(two, offer);
            if (more != 0) return more > 0;
        }
        for (var offer : onUnits) {
            for (int line = 0; line < request.lines().size(); line++) {
                int more = used(one, offer, line) - used(two, offer, line);
                if (more != 0) return more > 0;
            }
        }
        return false;
    }

    private static List<Offer> list(Found found) {
        return found.applied.stream()
                .filter(offer -> offer.stage() != Stage.LINE)
                .sorted(BruteForce::priority)
                .toList();
    }

    private static long amount(Found found, Offer offer) {
        int at = found.applied.indexOf(offer);
        return at < 0 ? 0 : found.amounts.get(at);
    }

    private static int used(Found found, Offer offer, int line) {
        int at = found.applied.indexOf(offer);
        return at < 0 ? 0 : found.used.get(at)[line];
    }
}
