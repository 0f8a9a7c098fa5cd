/// What a shop gives besides points and what a payment sets off: to bring somebody back, for a
/// birthday, for a full card, by a draw. All of it is data.
///
/// Read [guitai.loyalty.gift.GiftTerms] first. Nothing here gives anything: that is the authority's
/// (`loyalty.book`), which asks [guitai.loyalty.gift.GiftBook] what was given before. What a
/// payment sets off at once is a campaign (`loyalty.campaign`).
@NullMarked
package guitai.loyalty.gift;

import org.jspecify.annotations.NullMarked;
