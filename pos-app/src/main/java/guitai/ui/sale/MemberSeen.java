package guitai.ui.sale;

import guitai.flow.Counter;
import guitai.flow.CouponChoice;
import guitai.flow.MemberCard;
import guitai.flow.PayerDesk;
import guitai.loyalty.MemberKey;
import guitai.ui.sale.MemberSide.Card;
import guitai.ui.work.MemberKindWords;

import java.util.List;
import java.util.Optional;

/// Whom the till knows at the counter, as it was read at one moment.
///
/// @param looking whether somebody elsewhere is being asked
/// @param payer whose payment code was read, and is no member
/// @param coupons of the member, and those that were shown
/// @param gifts whether the member may be given stamps or draw
/// @param sold whether stored value can be sold now: a top-up stands alone
record MemberSeen(
        boolean here,
        boolean looking,
        Optional<MemberCard> card,
        Optional<PayerDesk.Invitation> payer,
        List<CouponChoice> coupons,
        boolean gifts,
        boolean sold) {

    /// On the till's thread.
    static MemberSeen at(Counter counter) {
        var desk = counter.members();
        var card = desk.card();
        return new MemberSeen(
                desk.here(),
                desk.lookingUp(),
                card,
                counter.payers().invitation().filter(one -> !one.paid()),
                counter.coupons().choices(),
                card.isPresent() && counter.gifts().ofMember().any(),
                counter.purse().sellsNow());
    }

    /// @param stranger who was asked for, and is no member
    /// @param shown coupons of the member, and those that were shown
    Card card(Optional<MemberKey> stranger, int shown) {
        if (!here) return new Card.Closed();
        if (card.isPresent()) return MemberWords.card(card.get(), shown, gifts, sold);
        var named = stranger.map(MemberKey::masked).orElse("");
        if (looking) return new Card.Looking(named);
        if (stranger.isPresent()) return new Card.Stranger(named);
        return payer.<Card>map(one -> new Card.Payer(MemberKindWords.of(one.kind())))
                .orElseGet(Card.Nobody::new);
    }
}
