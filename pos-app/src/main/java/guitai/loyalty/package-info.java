/// Members: who they are to the shop, and how a till knows them.
///
/// Read [guitai.loyalty.MemberId] and [guitai.loyalty.MemberKey] first: one member, one random id
/// that may stand anywhere, and many keys (phone, card, wallet) that stand in no journal and no
/// log. What members have is below: `points`, `tier`, `coupon`, `campaign`, `value`. Consent,
/// masking and erasure are `guitai.privacy`'s; which offers a member gets is `promotion`'s.
@NullMarked
package guitai.loyalty;

import org.jspecify.annotations.NullMarked;
