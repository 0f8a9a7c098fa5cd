/// Goods come back against a sale, and money goes back the way it came.
///
/// Read [guitai.refund.ReturnPlan] first. Refunds through a gateway are `payment`'s; who may take
/// goods back is checked in `flow`.
@NullMarked
package guitai.refund;

import org.jspecify.annotations.NullMarked;
