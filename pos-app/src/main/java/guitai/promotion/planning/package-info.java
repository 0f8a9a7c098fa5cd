/// What a manager does with offers before and after they hold: drafts, versions, what stands in
/// each other's way.
///
/// Read [guitai.promotion.planning.OfferRecords] first, then [guitai.promotion.planning.Edition]:
/// how a changed offer becomes its next version. How an offer is priced is
/// [guitai.promotion.Offers]'s work, the file it came in `importing`'s.
@NullMarked
package guitai.promotion.planning;

import org.jspecify.annotations.NullMarked;
