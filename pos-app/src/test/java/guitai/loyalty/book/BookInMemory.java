package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.points.PointsAccount;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.tier.Spend;
import guitai.money.Money;
import guitai.time.BusinessDate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A book without a disk: what was decided, in order, read again for every question.
public final class BookInMemory implements MemberBook {
    private final List<MemberEvent> events = new ArrayList<>();
    private final Map<MemberKey, MemberId> keys = new HashMap<>();
    private final Map<MemberId, Personal.Known> persons = new HashMap<>();
    private final Map<MemberId, MemberId> kept = new HashMap<>();
    private final Map<CouponId, CouponCode> codes = new HashMap<>();

    /// As the commit of the caller does.
    public void write(Decision decision) {
        events.addAll(decision.events());
        for (var event : decision.events()) {
            if (event instanceof MemberEvent.Merged(var to, var gone, _, _)) kept.put(gone, to);
            if (event instanceof MemberEvent.MergeUndone(_, var gone, _, _)) kept.remove(gone);
        }
        for (var change : decision.personal()) {
            switch (change) {
                case Personal.Tie(var member, var key) -> keys.put(key, member);
                case Personal.Loose(_, var key) -> keys.remove(key);
                case Personal.Known known -> persons.put(known.member(), known);
                case Personal.Code(var code) -> codes.put(CouponId.of(code), code);
                case Personal.CodesEnded _ -> {}
                case Personal.Wipe(var member) -> {
                    keys.values().removeIf(member::equals);
                    persons.remove(member);
                }
            }
        }
    }

    public List<MemberEvent> events() {
        return List.copyOf(events);
    }

    private CouponCode code(CouponId coupon) {
        var code = codes.get(coupon);
        if (code == null) throw new IllegalStateException("no code of " + coupon);
        return code;
    }

    private MemberId now(MemberId member) {
        var id = member;
        while (kept.containsKey(id)) id = kept.get(id);
        return id;
    }

    @Override
    public Optional<MemberId> find(MemberKey key) {
        return Optional.ofNullable(keys.get(key)).map(this::now);
    }

    @Override
    public Optional<MemberFile> file(MemberId member, BusinessDate today) {
        var id = now(member);
        var draft = new Draft(new NoMembers(), today, Money.cny(0));
        var spent = new ArrayList<MemberEvent>();
        for (var event : events) {
            var of = FileChange.member(event);
            if (of.isEmpty()) {
                if (event instanceof MemberEvent.CouponMoved) draft.add(event);
            } else if (of.get().equals(id)) {
                draft.add(event);
            } else if (event instanceof MemberEvent.Spent && now(of.get()).equals(id)) {
                spent.add(event);
            } else if (event instanceof MemberEvent.PurseMoved moved && now(of.get()).equals(id)) {
                draft.add(new MemberEvent.PurseMoved(id, moved.act()));
            }
            if (event instanceof MemberEvent.CouponIssued issued && of.equals(Optional.of(id))) {
                draft.add(new Personal.Code(code(issued.coupon())));
            }
            if (event instanceof MemberEvent.Erased(var gone, _) && gone.equals(id)) {
                return Optional.empty();
            }
        }
        var file = draft.file(id);
        for (var event : spent) {
            file =
                    file.map(
                            f ->
                                    FileChange.after(
                                            f,
                                            new MemberEvent.Spent(
                                                    id,
                                                    ((MemberEvent.Spent) event).document(),
                                                    ((MemberEvent.Spent) event).spend())));
        }
        for (var key : keys.entrySet()) {
            if (now(key.getValue()).equals(id)) {
                file = file.map(f -> FileChange.with(f, key.getKey()));
            }
        }
        return file.map(f -> persons.containsKey(id) ? FileChange.known(f, persons.get(id)) : f);
    }

    @Override
    public Optional<MergedAway> mergedAway(MemberId gone) {
        if (!kept.containsKey(gone)) return Optional.empty();
        var entries = new ArrayList<PointsEntry>();
        var spends = new ArrayList<Spend>();
        var purse = new ArrayList<guitai.loyalty.value.Purse.Act>();
        var tier = Optional.<guitai.loyalty.tier.TierState>empty();
        for (var event : events) {
            if (!FileChange.member(event).equals(Optional.of(gone))) continue;
            if (event instanceof MemberEvent.PointsPosted posted) entries.add(posted.entry());
            if (event instanceof MemberEvent.Spent spent) spends.add(spent.spend());
            if (event instanceof MemberEvent.PurseMoved moved) purse.add(moved.act());
            if (event instanceof MemberEvent.Joined joined) tier = Optional.of(joined.tier());
            if (event instanceof MemberEvent.TierMoved moved) tier = Optional.of(moved.tier());
        }
        return Optional.of(
                new MergedAway(
                        kept.get(gone),
                        tier.orElseThrow(),
                        PointsAccount.of(entries),
                        spends,
                        purse));
    }

    @Override
    public CouponBook coupons() {
        return new CouponsInMemory(() -> events);
    }

    @Override
    public boolean booked(String document) {
        return events.stream()
                .anyMatch(
                        event ->
                                event instanceof MemberEvent.Spent spent
                                        && spent.document().equals(document));
    }

    @Override
    public List<MemberFile> search(String typed, int most, BusinessDate today) {
        return List.of();
    }

    @Override
    public Optional<Coupon> coupon(CouponCode code) {
        return coupon(CouponId.of(code));
    }

    @Override
    public Optional<Coupon> coupon(CouponId coupon) {
        var draft = new Draft(new NoMembers(), BusinessDate.parse("2026-01-01"), Money.cny(0));
        for (var event : events) {
            draft.add(event);
            if (event instanceof MemberEvent.CouponIssued issued
                    && issued.coupon().equals(coupon)) {
                draft.add(new Personal.Code(code(coupon)));
            }
        }
        return draft.coupon(coupon);
    }

    @Override
    public Campaigns.Counts counts() {
        return new NoMembers().counts();
    }

    @Override
    public List<MemberEvent.CampaignFired> firedFor(String payment) {
        return List.of();
    }
}
