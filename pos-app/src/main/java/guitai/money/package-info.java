/// Money in whole minor units, its exact sharing and its rounding.
///
/// Read [guitai.money.Money] first. What is owed for goods is `sale`; what is counted in a drawer
/// is `shift`.
@NullMarked
package guitai.money;

import org.jspecify.annotations.NullMarked;
