/// What settles a sale: kinds of tender, the lines they leave, what is still owed, the change.
///
/// Read [guitai.tender.Settlement] first; what a tender is in the shop's books is
/// [guitai.tender.Postings]. Taking money through a gateway is `payment`; counting a drawer is
/// `shift`.
@NullMarked
package guitai.tender;

import org.jspecify.annotations.NullMarked;
