package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// A change of what is known of persons, or could be used by whoever reads it.
///
/// Becomes durable in the commit of the event it belongs to, in tables that can be wiped; never in
/// the journal, a log or a message (rules CP-10, CP-14).
public sealed interface Personal {

    /// From now on this key finds this member; one that found another before is moved.
    record Tie(MemberId member, MemberKey key) implements Personal {}

    record Loose(MemberId member, MemberKey key) implements Personal {}

    /// @param name as the person wants to be called; at most [#LONGEST_NAME] characters
    record Known(MemberId member, Optional<String> name, Optional<MonthDay> birthday)
            implements Personal {
        public static final int LONGEST_NAME = 40;

        public Known {
            if (name.filter(text -> text.isBlank() || text.length() > LONGEST_NAME).isPresent()) {
                throw new IllegalArgumentException("a name");
            }
        }

        @Override
        public String toString() {
            return "Known[" + member + ", ****]";
        }
    }

    /// Everything that is known of the person is wiped, the codes of open coupons too.
    record Wipe(MemberId member) implements Personal {}

    /// What the customer shows to use a coupon that was issued in this commit.
    record Code(CouponCode code) implements Personal {}

    /// The codes of coupons that ended are no longer kept (rule CP-15).
    record CodesEnded(List<CouponId> coupons) implements Personal {
        public CodesEnded {
            coupons = List.copyOf(coupons);
        }
    }
}
