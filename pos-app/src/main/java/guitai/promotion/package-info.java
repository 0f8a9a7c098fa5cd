/// Offers: what a basket costs when the customer gets the best of what is advertised, why, and what
/// is within reach.
///
/// Read [guitai.promotion.Offers] first: one pure function from a [guitai.promotion.PricingRequest]
/// to a [guitai.promotion.Priced]. Which unit price a line has is chosen before (`flow`, rule
/// PR-02); what an offer took off a line is kept with the sale as a price modifier; where offers
/// come from, and how they are stored, is the importer's and `storage`'s business.
@NullMarked
package guitai.promotion;

import org.jspecify.annotations.NullMarked;
