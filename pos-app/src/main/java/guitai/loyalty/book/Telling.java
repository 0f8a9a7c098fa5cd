package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.value.PurseMove;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.List;

/// What an authority must be told, after it happened: it cannot say no to the fact, only decide
/// what follows from it.
///
/// Its number is made here and stays the same in every repetition; an authority that hears one
/// again answers as it did and does nothing (rule LY-40).
public sealed interface Telling {
    String number();

    /// What it is about, oldest first; none for what needs no document.
    default List<String> documents() {
        return switch (this) {
            case Paid(_, var sale) -> List.of(sale.document());
            case CameBack(_, var back) -> List.of(back.document());
            case Exchanged(_, var back, var sale) -> List.of(back.document(), sale.document());
            case LetGo _, Earned _, Stamped _, Drawing _, StoredValue _ -> List.of();
        };
    }

    /// @param sale paid and on disk
    record Paid(String number, PaidSale sale) implements Telling {}

    record CameBack(String number, GoodsBack back) implements Telling {}

    /// Goods came back and others were sold for them, in one go.
    record Exchanged(String number, GoodsBack back, PaidSale sale) implements Telling {}

    /// A sale was given up: what was held for it is free.
    record LetGo(String number, String sale, List<CouponId> coupons, BusinessDate date)
            implements Telling {
        public LetGo {
            coupons = List.copyOf(coupons);
        }
    }

    /// Points of another source: a check-in, a review, an invitation (rule LY-14).
    ///
    /// @param source as the programme names it
    record Earned(
            String number,
            MemberId member,
            String source,
            long points,
            Instant at,
            BusinessDate date)
            implements Telling {}

    /// A stamp was given, or somebody checked in (rule SC-09).
    ///
    /// @param card as the programme names it
    record Stamped(String number, MemberId member, CampaignId card, Instant at, BusinessDate date)
            implements Telling {}

    /// Somebody takes part in a draw (rule SC-05).
    ///
    /// @param draw as the programme names it
    record Drawing(String number, MemberId member, CampaignId draw, Instant at, BusinessDate date)
            implements Telling {}

    /// Stored value was sold, used, or came back (rule LY-60).
    record StoredValue(
            String number, MemberId member, PurseMove move, Instant at, BusinessDate date)
            implements Telling {}
}
