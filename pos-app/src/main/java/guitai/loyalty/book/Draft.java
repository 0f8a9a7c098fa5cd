package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.money.Money;
import guitai.time.BusinessDate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A decision while it is being made: what it adds is seen at once by whatever is decided next.
///
/// One message's; not shared.
final class Draft {
    private final MemberBook book;
    private final BusinessDate today;
    private final Money nothing;
    private final Map<MemberId, MemberFile> files = new HashMap<>();
    private final Map<CouponId, Coupon> coupons = new HashMap<>();
    private final Map<CouponId, MemberEvent.CouponIssued> issued = new HashMap<>();
    private final List<MemberEvent> events = new ArrayList<>();
    private final List<Personal> personal = new ArrayList<>();

    /// @param today of the message: what the day's limits count for
    /// @param nothing in the programme's currency
    Draft(MemberBook book, BusinessDate today, Money nothing) {
        this.book = book;
        this.today = today;
        this.nothing = nothing;
    }

    MemberBook book() {
        return book;
    }

    BusinessDate today() {
        return today;
    }

    /// The member as this draft leaves it; of one who became another, that one (rule LY-42).
    Optional<MemberFile> file(MemberId member) {
        var here = files.get(member);
        if (here != null) return Optional.of(here);
        var found = book.file(member, today);
        // Whoever was merged into another has that one's id here, and may be in this draft.
        found.ifPresent(file -> files.putIfAbsent(file.id(), file));
        return found.map(file -> files.getOrDefault(file.id(), file));
    }

    Optional<MemberId> find(MemberKey key) {
        for (var file : files.values()) {
            if (file.keys().contains(key)) return Optional.of(file.id());
        }
        return book.find(key);
    }

    Optional<Coupon> coupon(CouponId id) {
        var here = Optional.ofNullable(coupons.get(id));
        return here.isPresent() ? here : book.coupon(id);
    }

    Optional<Coupon> coupon(CouponCode code) {
        var here = Optional.ofNullable(coupons.get(CouponId.of(code)));
        return here.isPresent() ? here : book.coupon(code);
    }

    List<MemberEvent> events() {
        return List.copyOf(events);
    }

    Decision decision() {
        return new Decision(events, personal);
    }

    void add(MemberEvent event) {
        events.add(event);
        switch (event) {
            case MemberEvent.Joined joined ->
                    files.put(joined.member(), FileChange.joined(joined, nothing));
            case MemberEvent.CouponIssued coupon -> issued.put(coupon.coupon(), coupon);
            case MemberEvent.CouponMoved moved ->
                    coupon(moved.coupon())
                            .ifPresent(coupon -> put(FileChange.moved(coupon, moved)));
            case MemberEvent.KeyTied _,
                    MemberEvent.KeyLoosed _,
                    MemberEvent.Said _,
                    MemberEvent.Merged _,
                    MemberEvent.MergeUndone _,
                    MemberEvent.Erased _,
                    MemberEvent.PointsPosted _,
                    MemberEvent.TierMoved _,
                    MemberEvent.Spent _,
                    MemberEvent.EntitlementUsed _,
                    MemberEvent.PurseMoved _,
                    MemberEvent.CampaignFired _,
                    MemberEvent.RewardTakenBack _,
                    MemberEvent.StockPublished _,
                    MemberEvent.PackPublished _,
                    MemberEvent.CouponRefused _,
                    MemberEvent.CouponFunded _,
                    MemberEvent.CouponGiven _,
                    MemberEvent.WalletCouponDue _,
                    MemberEvent.WalletCouponTold _,
                    MemberEvent.SaleClaimed _,
                    MemberEvent.PotOpened _,
                    MemberEvent.Drew _,
                    MemberEvent.Stamped _,
                    MemberEvent.Touched _,
                    MemberEvent.MessageDue _,
                    MemberEvent.MessageEnded _,
                    MemberEvent.Remark _,
                    MemberEvent.ToTell _,
                    MemberEvent.Heard _ ->
                    FileChange.member(event)
                            .flatMap(this::file)
                            .ifPresent(file -> files.put(file.id(), FileChange.after(file, event)));
        }
    }

    void add(Personal change) {
        personal.add(change);
        switch (change) {
            case Personal.Code(var code) -> {
                var coupon = issued.get(CouponId.of(code));
                if (coupon != null) put(FileChange.issued(code, coupon));
            }
            case Personal.Tie(var member, var key) -> {
                files.replaceAll((_, file) -> FileChange.without(file, key));
                file(member).ifPresent(f -> files.put(f.id(), FileChange.with(f, key)));
            }
            case Personal.Loose(var member, var key) ->
                    file(member).ifPresent(f -> files.put(f.id(), FileChange.without(f, key)));
            case Personal.Known known ->
                    file(known.member())
                            .ifPresent(f -> files.put(f.id(), FileChange.known(f, known)));
            case Personal.CodesEnded _ -> {}
            case Personal.Wipe(var member) -> files.remove(member);
        }
    }

    private void put(Coupon coupon) {
        var id = CouponId.of(coupon.code());
        coupons.put(id, coupon);
        coupon.member()
                .map(MemberId::new)
                .flatMap(this::file)
                .ifPresent(file -> files.put(file.id(), FileChange.having(file, coupon)));
    }
}
