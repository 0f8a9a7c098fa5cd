/// Cards: the payment terminal that takes them, the acquirer behind it, and what the acquirer
/// writes about a day.
///
/// Read [guitai.gateway.card.TerminalClient] first: what goes to a terminal and to the acquirer,
/// and what their answers mean. Card numbers only the terminal sees; what it stores offline passes
/// through here sealed for the acquirer. For the day's files read [guitai.gateway.card.ColumnMap]:
/// there is no standard for them, so which column is what is data; `standard.properties` beside it
/// is the one this till's own acquirer uses, and the example to copy for another. Then
/// [guitai.gateway.card.CardBills].
@NullMarked
package guitai.gateway.card;

import org.jspecify.annotations.NullMarked;
