/// The members' book: what happened in their affairs, what they have, and who decides about it.
///
/// Read [guitai.loyalty.book.Authority] first: a question that needs its answer before a sale is
/// paid, a telling that is never lost after it. Then [guitai.loyalty.book.MemberEvent], all that
/// can happen, which holds no personal data and is journaled, and [guitai.loyalty.book.MemberFile],
/// what a member has after it. What personal data changes is [guitai.loyalty.book.Personal]: kept
/// in tables that can be wiped, and in nothing else. The rules of points, tiers, coupons, campaigns
/// and purses live in the packages beside this one.
@NullMarked
package guitai.loyalty.book;

import org.jspecify.annotations.NullMarked;
