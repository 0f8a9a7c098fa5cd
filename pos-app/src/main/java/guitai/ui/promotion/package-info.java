/// Offers in the window: the list, the form that writes one, what it would do to a real basket, and
/// the calendar of what is open when.
///
/// Read [guitai.ui.promotion.OffersScreen] first: four pages in one place. The form is text until
/// [guitai.ui.promotion.FormReader] makes an offer of it; what an offer does is `promotion`'s
/// business, and what may be done with one `flow.OfferDesk`'s.
@NullMarked
package guitai.ui.promotion;

import org.jspecify.annotations.NullMarked;
