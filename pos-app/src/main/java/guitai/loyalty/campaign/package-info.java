/// Campaigns: what a payment sets off (支付有礼), red packets, draws within the law, stamps.
///
/// Read [guitai.loyalty.campaign.Campaigns] first: which campaigns fire for one paid sale is a
/// function of the event and of what was given before. What a reward becomes (a coupon, points,
/// money) is decided by those who keep it (`flow`). Basket promotions are `promotion`'s.
@NullMarked
package guitai.loyalty.campaign;

import org.jspecify.annotations.NullMarked;
