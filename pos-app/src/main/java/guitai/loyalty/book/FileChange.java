package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.points.PointsAccount;
import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.TierState;
import guitai.loyalty.value.Purse;
import guitai.money.Money;
import guitai.privacy.ConsentLog;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one event makes of one member's file, as the book on disk will say it.
final class FileChange {
    private FileChange() {}

    static MemberFile joined(MemberEvent.Joined joined, Money nothing) {
        return new MemberFile(
                joined.member(),
                joined.on(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                joined.tier(),
                PointsAccount.empty(),
                List.of(),
                List.of(),
                Purse.empty(nothing),
                ConsentLog.SILENT,
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    /// Whose file an event changes; of a merge, the one who is kept.
    static Optional<MemberId> member(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Joined e -> Optional.of(e.member());
            case MemberEvent.KeyTied e -> Optional.of(e.member());
            case MemberEvent.KeyLoosed e -> Optional.of(e.member());
            case MemberEvent.Said e -> Optional.of(e.member());
            case MemberEvent.Merged e -> Optional.of(e.kept());
            case MemberEvent.MergeUndone e -> Optional.of(e.kept());
            case MemberEvent.Erased e -> Optional.of(e.member());
            case MemberEvent.PointsPosted e -> Optional.of(e.member());
            case MemberEvent.TierMoved e -> Optional.of(e.member());
            case MemberEvent.Spent e -> Optional.of(e.member());
            case MemberEvent.EntitlementUsed e -> Optional.of(e.member());
            case MemberEvent.PurseMoved e -> Optional.of(e.member());
            case MemberEvent.CouponIssued e -> e.member();
            case MemberEvent.CampaignFired e -> e.member();
            case MemberEvent.Drew e -> Optional.of(e.member());
            case MemberEvent.Stamped e -> Optional.of(e.member());
            case MemberEvent.Touched e -> Optional.of(e.member());
            case MemberEvent.CouponMoved _,
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
                    MemberEvent.MessageDue _,
                    MemberEvent.MessageEnded _,
                    MemberEvent.Remark _,
                    MemberEvent.ToTell _,
                    MemberEvent.Heard _ ->
                    Optional.empty();
        };
    }

    static MemberFile after(MemberFile file, MemberEvent event) {
        return switch (event) {
            case MemberEvent.Said said -> agreed(file, file.consents().with(said.consent()));
            case MemberEvent.Merged merged -> at(file, merged.tier());
            case MemberEvent.MergeUndone undone -> at(file, undone.tier());
            case MemberEvent.TierMoved moved -> at(file, moved.tier());
            case MemberEvent.PointsPosted posted ->
                    posted(file, file.points().with(List.of(posted.entry())));
            case MemberEvent.Spent spent -> spent(file, spent.spend());
            case MemberEvent.EntitlementUsed used -> used(file, used.entitlement());
            case MemberEvent.PurseMoved moved -> paying(file, moved.act());
            case MemberEvent.Joined _,
                    MemberEvent.KeyTied _,
                    MemberEvent.KeyLoosed _,
                    MemberEvent.Erased _,
                    MemberEvent.CouponIssued _,
                    MemberEvent.CouponMoved _,
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
                    file;
        };
    }

    static MemberFile with(MemberFile file, MemberKey key) {
        var keys = new ArrayList<>(file.keys());
        if (!keys.contains(key)) keys.add(key);
        return person(file, keys, file.name(), file.birthday());
    }

    static MemberFile without(MemberFile file, MemberKey key) {
        var keys = new ArrayList<>(file.keys());
        return keys.remove(key) ? person(file, keys, file.name(), file.birthday()) : file;
    }

    static MemberFile known(MemberFile file, Personal.Known known) {
        return person(file, file.keys(), known.name(), known.birthday());
    }

    static Coupon issued(CouponCode code, MemberEvent.CouponIssued event) {
        return Coupon.issued(code, event.member().map(MemberId::value), event.terms());
    }

    static Coupon moved(Coupon coupon, MemberEvent.CouponMoved moved) {
        var old = coupon.terms();
        var terms =
                new CouponTerms(
                        old.stock(),
                        old.offer(),
                        old.version(),
                        old.first(),
                        moved.last(),
                        old.stores());
        return new Coupon(coupon.code(), coupon.member(), terms, moved.state());
    }

    /// With this coupon in its new state: used up and expired ones are not in the file.
    static MemberFile having(MemberFile file, Coupon coupon) {
        var coupons = new ArrayList<>(file.coupons());
        coupons.removeIf(one -> one.code().equals(coupon.code()));
        switch (coupon.state()) {
            case CouponState.Issued _, CouponState.Reserved _, CouponState.Returned _ ->
                    coupons.add(coupon);
            case CouponState.Redeemed _, CouponState.Expired _ -> {}
        }
        coupons.sort(Comparator.comparing(one -> one.terms().last()));
        var next = new Parts(file);
        next.coupons = coupons;
        return next.file();
    }

    private static MemberFile person(
            MemberFile file,
            List<MemberKey> keys,
            Optional<String> name,
            Optional<MonthDay> birthday) {
        var next = new Parts(file);
        next.keys = keys;
        next.name = name;
        next.birthday = birthday;
        return next.file();
    }

    private static MemberFile agreed(MemberFile file, ConsentLog consents) {
        var next = new Parts(file);
        next.consents = consents;
        return next.file();
    }

    private static MemberFile at(MemberFile file, TierState tier) {
        var next = new Parts(file);
        next.tier = tier;
        return next.file();
    }

    private static MemberFile posted(MemberFile file, PointsAccount points) {
        var next = new Parts(file);
        next.points = points;
        return next.file();
    }

    private static MemberFile spent(MemberFile file, Spend spend) {
        var next = new Parts(file);
        next.spends = new ArrayList<>(file.spends());
        next.spends.add(spend);
        var day = spend.purchased();
        if (!spend.net().isNegative()) {
            next.last = Optional.of(file.last().filter(last -> last.isAfter(day)).orElse(day));
        }
        return next.file();
    }

    private static MemberFile used(MemberFile file, String entitlement) {
        var next = new Parts(file);
        next.entitlementsUsed = new HashMap<>(file.entitlementsUsed());
        next.entitlementsUsed.merge(entitlement, 1, Integer::sum);
        return next.file();
    }

    private static MemberFile paying(MemberFile file, Purse.Act act) {
        var acts = new ArrayList<>(file.purse().acts());
        acts.add(act);
        var nothing = file.purse().left().principal().withMinor(0);
        var next = new Parts(file);
        next.purse = Purse.of(nothing, acts);
        return next.file();
    }

    /// A file taken apart, to be put together again with some parts exchanged.
    private static final class Parts {
        private final MemberFile file;
        private List<MemberKey> keys;
        private Optional<String> name;
        private Optional<MonthDay> birthday;
        private TierState tier;
        private PointsAccount points;
        private List<Spend> spends;
        private List<Coupon> coupons;
        private Purse purse;
        private ConsentLog consents;
        private Map<String, Integer> entitlementsUsed;
        private Optional<LocalDate> last;

        Parts(MemberFile file) {
            this.file = file;
            keys = file.keys();
            name = file.name();
            birthday = file.birthday();
            tier = file.tier();
            points = file.points();
            spends = file.spends();
            coupons = file.coupons();
            purse = file.purse();
            consents = file.consents();
            entitlementsUsed = file.entitlementsUsed();
            last = file.last();
        }

        MemberFile file() {
            return new MemberFile(
                    file.id(),
                    file.joined(),
                    keys,
                    name,
                    birthday,
                    tier,
                    points,
                    spends,
                    coupons,
                    purse,
                    consents,
                    file.usage(),
                    entitlementsUsed,
                    last);
        }
    }
}
