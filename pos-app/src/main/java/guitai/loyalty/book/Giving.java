package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.RedPackets;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.gift.GiftBook;
import guitai.loyalty.gift.GiftTerms;
import guitai.loyalty.gift.PacketOffer;
import guitai.loyalty.points.LotTerms;
import guitai.loyalty.points.PointsKey;
import guitai.loyalty.points.PointsKind;
import guitai.loyalty.points.Posted;
import guitai.promotion.OfferId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Gives what a campaign, a birthday or a full card promises, once an occasion, and takes back what
/// was not used of it (rule SC-02).
///
/// The occasion is a payment, or what stands in its place: it is the key of everything given.
final class Giving {
    private static final String PACKETS = "红包";
    private static final String VOUCHERS = "礼品券";

    private final GiftTerms terms;
    private final CouponIssue coupons;
    private final Random random;

    /// @param random must be a cryptographic one outside tests
    Giving(GiftTerms terms, Random random) {
        this.terms = terms;
        this.coupons = new CouponIssue(random);
        this.random = random;
    }

    /// Nothing happens where the occasion was answered before, where there is nothing left to give,
    /// or where points are promised to somebody unknown.
    void give(
            CampaignId campaign,
            String occasion,
            Optional<MemberId> member,
            Reward reward,
            Draft draft) {
        if (answered(campaign, occasion, draft)) return;
        switch (reward) {
            case Reward.OfPoints(var points) -> {
                if (!points(campaign, occasion, member, points, draft)) return;
                fired(campaign, occasion, member, reward, draft);
            }
            case Reward.OfCoupon(var stock) -> {
                var codes = coupons.give(stock, member, campaign.value(), draft).codes();
                if (codes.isEmpty()) return;
                for (var code : codes) given(campaign, occasion, code, draft);
                fired(campaign, occasion, member, reward, draft);
            }
            case Reward.OfRedPacket packet -> packet(campaign, occasion, member, packet, draft);
            case Reward.OfPot(var total, var packets) ->
                    open(campaign, new RedPackets.Pot(total, packets), draft)
                            .ifPresent(one -> packet(campaign, occasion, member, one, draft));
            case Reward.OfGoods(var sku, var pieces) -> {
                for (int i = 0; i < pieces; i++) {
                    voucher(campaign, occasion, member, VOUCHERS, PacketOffer.goods(sku), draft);
                }
                fired(campaign, occasion, member, reward, draft);
            }
        }
    }

    private static boolean answered(CampaignId campaign, String occasion, Draft draft) {
        return draft.book().counts().answered(campaign, occasion)
                || draft.events().stream()
                        .anyMatch(
                                event ->
                                        event instanceof MemberEvent.CampaignFired fired
                                                && fired.campaign().equals(campaign)
                                                && fired.payment().equals(occasion));
    }

    private static boolean points(
            CampaignId campaign,
            String occasion,
            Optional<MemberId> member,
            long points,
            Draft draft) {
        var file = member.flatMap(draft::file);
        if (file.isEmpty()) return false;
        var day = draft.today().day();
        var posted =
                file.get().points().earn(act(campaign, occasion), points, day, LotTerms.from(day));
        if (!(posted instanceof Posted.Done(_, var entry))) return false;
        PointsPart.post(file.get(), entry, campaign.value(), draft);
        return true;
    }

    private static String act(CampaignId campaign, String occasion) {
        return occasion + " " + campaign;
    }

    private void packet(
            CampaignId campaign,
            String occasion,
            Optional<MemberId> member,
            Reward.OfRedPacket packet,
            Draft draft) {
        var offer = PacketOffer.packet(packet.amount());
        voucher(campaign, occasion, member, PACKETS, offer, draft);
        fired(campaign, occasion, member, packet, draft);
    }

    /// The next packet of the campaign's pot; the first draws the seed that all of them follow
    /// from. Empty when all are given.
    private Optional<Reward.OfRedPacket> open(
            CampaignId campaign, RedPackets.Pot pot, Draft draft) {
        var known = draft.book().gifts().pot(campaign);
        var given = known.map(GiftBook.Pot::given).orElse(0);
        if (given >= pot.packets()) return Optional.empty();
        long seed = known.map(GiftBook.Pot::seed).orElseGet(() -> (long) random.nextInt(1 << 30));
        if (known.isEmpty()) {
            draft.add(
                    new MemberEvent.PotOpened(
                            campaign, pot.total(), pot.packets(), seed, draft.today().day()));
        }
        return Optional.of(new Reward.OfRedPacket(pot.packet(given, seed)));
    }

    private void voucher(
            CampaignId campaign,
            String occasion,
            Optional<MemberId> member,
            String stock,
            OfferId offer,
            Draft draft) {
        var day = draft.today().day();
        var code = CouponCode.random(random);
        draft.add(
                new MemberEvent.CouponIssued(
                        CouponId.of(code),
                        member,
                        new CouponTerms(
                                stock,
                                offer,
                                PacketOffer.VERSION,
                                day,
                                day.plusDays(terms.packetDays() - 1L),
                                Set.of()),
                        campaign.value()));
        draft.add(new Personal.Code(code));
        given(campaign, occasion, code, draft);
    }

    private static void given(CampaignId campaign, String occasion, CouponCode code, Draft draft) {
        draft.add(new MemberEvent.CouponGiven(campaign, occasion, CouponId.of(code)));
    }

    private static void fired(
            CampaignId campaign,
            String occasion,
            Optional<MemberId> member,
            Reward reward,
            Draft draft) {
        draft.add(
                new MemberEvent.CampaignFired(
                        campaign, occasion, member, draft.today().day(), reward));
    }

    /// The payment came back in full: what it gave and nobody has used goes.
    ///
    /// @param document of the return
    void takeBack(MemberEvent.CampaignFired fired, String document, Draft draft) {
        switch (fired.reward()) {
            case Reward.OfPoints _ -> pointsBack(fired, document, draft);
            case Reward.OfCoupon _, Reward.OfRedPacket _, Reward.OfPot _, Reward.OfGoods _ ->
                    couponsBack(fired, draft);
        }
        var day = draft.today().day();
        draft.add(new MemberEvent.RewardTakenBack(fired.campaign(), fired.payment(), day));
    }

    /// As many as its lot still has: what was spent was spent.
    private static void pointsBack(MemberEvent.CampaignFired fired, String document, Draft draft) {
        var file = fired.member().flatMap(draft::file);
        if (file.isEmpty()) return;
        var act = act(fired.campaign(), fired.payment());
        var earned = new PointsKey(PointsKind.EARN, act);
        long left =
                file.get().points().lots().stream()
                        .filter(lot -> lot.id().opener().equals(earned))
                        .mapToLong(lot -> lot.left())
                        .sum();
        if (left == 0) return;
        var back =
                file.get()
                        .points()
                        .takeBack(act(fired.campaign(), document), act, left, draft.today().day());
        if (back instanceof Posted.Done(_, var entry)) {
            PointsPart.post(file.get(), entry, fired.campaign().value(), draft);
        }
    }

    private static void couponsBack(MemberEvent.CampaignFired fired, Draft draft) {
        var day = draft.today().day();
        List<CouponId> given = draft.book().gifts().given(fired.campaign(), fired.payment());
        for (var id : given) {
            var coupon = draft.coupon(id);
            if (coupon.isEmpty()) continue;
            switch (coupon.get().state()) {
                case CouponState.Issued _, CouponState.Returned _ ->
                        draft.add(expired(id, day, coupon.get().terms().last()));
                case CouponState.Reserved _, CouponState.Redeemed _, CouponState.Expired _ -> {}
            }
        }
    }

    private static MemberEvent expired(CouponId id, LocalDate day, LocalDate last) {
        return new MemberEvent.CouponMoved(id, new CouponState.Expired(day), last);
    }
}
