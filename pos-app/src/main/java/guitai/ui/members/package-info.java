/// Members, for a manager: found by anything that finds them, one member's page, campaigns and what
/// they brought.
///
/// Here: lists, one member's page, both masked. Not here: the card beside the basket (`ui.sale`)
/// and what a customer sees (`ui.customer`). Read [guitai.ui.members.MembersScreen] first.
@NullMarked
package guitai.ui.members;

import org.jspecify.annotations.NullMarked;
