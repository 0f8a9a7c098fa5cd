package guitai.loyalty.book;

import guitai.time.BusinessDate;

import java.util.List;

/// One part of what an authority decides: coupons, points, tiers, campaigns.
///
/// Each reads what it needs from the draft and adds what follows; the parts before it have added
/// theirs already. A message that is repeated must add nothing (rule LY-40).
interface Part {

    /// Before a sale is paid: holds what it wants to use.
    ///
    /// @return the coupons that cannot be used; with any, the whole draft is thrown away
    default List<Authority.Held.NotUsable> hold(Authority.Hold wish, Draft draft) {
        return List.of();
    }

    void paid(PaidSale sale, Draft draft);

    void back(GoodsBack back, Draft draft);

    default void letGo(Telling.LetGo sale, Draft draft) {}

    /// What is told of neither a sale nor a return: points of another source, a stamp, a draw.
    default void told(Telling telling, Draft draft) {}

    /// The day's job for one member; a second time on one day there is nothing left to do.
    default void day(MemberFile member, BusinessDate today, Draft draft) {}
}
