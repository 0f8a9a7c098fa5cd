/// Cards: what a shop's acquirer writes about a day.
///
/// Read [guitai.gateway.card.ColumnMap] first: there is no standard for such files, so which column
/// is what is data; `standard.properties` beside it is the one this till's own acquirer uses, and
/// the example to copy for another. Then [guitai.gateway.card.CardBills].
@NullMarked
package guitai.gateway.card;

import org.jspecify.annotations.NullMarked;
