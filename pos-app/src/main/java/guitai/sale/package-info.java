/// One customer's purchase: its lines, its states, its parked and its finished form.
///
/// Read [guitai.sale.Sale] first: the whole state space is on one screen. What was paid with is
/// `tender`; taking goods back is `refund`; which promotion changed a price is `promotion`, which
/// leaves [guitai.sale.PriceModifier]s here.
@NullMarked
package guitai.sale;

import org.jspecify.annotations.NullMarked;
