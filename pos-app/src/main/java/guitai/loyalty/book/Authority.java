package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponAnswer;
import guitai.loyalty.coupon.CouponCode;
import guitai.privacy.Consent;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// The one who decides about balances, the states of coupons, quotas and who is a member.
///
/// A till of a shop with one till is its own authority; in a chain it is elsewhere. What is needed
/// before a sale is paid is asked here and has to be answered; when nobody answers in time it is
/// [Looked.Unreachable] or [Held.Unreachable], never a guess. What happened is told, and never
/// lost: an own authority decides at once, another one is due to be told. Every message has a
/// number made here and may be repeated.
///
/// Blocking, bounded by the implementation; one's own only reads the disk, and may be called from
/// the till's thread. The decisions it returns become durable with the caller's commit.
public interface Authority {

    Looked look(MemberKey key, BusinessDate today);

    Looked look(MemberId member, BusinessDate today);

    /// A coupon somebody shows.
    Shown show(CouponCode code);

    /// Makes somebody a member. Consent to membership must be among what was said (rule SC-01).
    Joining enrol(Enrolment wish);

    /// Holds points and coupons for a sale that is about to be paid; the same number again is the
    /// same hold.
    Held hold(Hold wish);

    Answer tell(Telling telling);

    sealed interface Looked {
        /// @param asOf when it was so
        record Found(MemberFile file, Instant asOf) implements Looked {}

        record NotKnown() implements Looked {}

        /// @param kept what this machine remembers of the member, not older than a day (rule LY-41)
        record Unreachable(Optional<Found> kept) implements Looked {}
    }

    sealed interface Shown {
        record Known(Coupon coupon) implements Shown {}

        record NotKnown() implements Shown {}

        record Unreachable() implements Shown {}
    }

    /// @param number of the message
    /// @param said what the customer agreed to, on the customer's own screen
    record Enrolment(
            String number,
            List<MemberKey> keys,
            Optional<String> name,
            Optional<MonthDay> birthday,
            List<Consent> said,
            String channel,
            BusinessDate date) {
        public Enrolment {
            keys = List.copyOf(keys);
            said = List.copyOf(said);
            if (keys.isEmpty()) throw new IllegalArgumentException("nothing to be found by");
        }
    }

    sealed interface Joining {
        record Joined(MemberId member, Decision decision) implements Joining {}

        /// One of the keys finds this member already.
        record Already(MemberFile file) implements Joining {}

        /// Membership was not agreed to.
        record NoConsent() implements Joining {}

        record Unreachable() implements Joining {}
    }

    /// @param number of the message
    /// @param points to be used; 0 for none
    record Hold(
            String number,
            String sale,
            String store,
            Optional<MemberId> member,
            long points,
            List<CouponCode> coupons,
            Instant at,
            BusinessDate date) {
        public Hold {
            coupons = List.copyOf(coupons);
        }
    }

    sealed interface Held {
        record Granted(Decision decision) implements Held {}

        /// @param points whether there were fewer than asked
        /// @param coupons which cannot be used, and why
        record Refused(boolean points, List<NotUsable> coupons) implements Held {
            public Refused {
                coupons = List.copyOf(coupons);
            }
        }

        record Unreachable() implements Held {}

        record NotUsable(CouponCode code, CouponAnswer.Why why) {}
    }

    sealed interface Answer {
        /// What follows, to be written down together with what was told.
        record Decided(Decision decision) implements Answer {}

        /// Somebody else decides: to be told, until it has been heard.
        record ToBeTold(Telling telling) implements Answer {}
    }
}
