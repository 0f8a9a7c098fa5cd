package guitai.sale;

import java.util.List;

/// The member a sale is counted for.
///
/// @param id random; says nothing about the person
/// @param tier when the sale was priced
/// @param asked points the customer wants to pay with, at most
/// @param used points that paid for goods; their worth stands at the lines
/// @param earned by the sale, once it is paid
/// @param later whether whoever keeps the points could not be asked: they are booked when it can
/// @param lines where `used` and `earned` belong, once it is paid; lines with neither are left out
public record SaleMember(
        String id,
        String tier,
        Proof proof,
        long asked,
        long used,
        long earned,
        boolean later,
        List<LinePoints> lines) {

    /// How a member was known: what may be done with it depends on that (rule LY-22).
    public enum Proof {
        /// A code that a phone shows now, or a challenge that was answered: earns and pays.
        LIVE,
        /// The customer's wallet, in the payment itself: earns and pays.
        WALLET,
        /// A number that others may know, a picture, a printed card: earns only.
        NAMED;

        public boolean pays() {
            return this != NAMED;
        }
    }

    /// One line's part: what moves when a part of it comes back (rule PR-33).
    public record LinePoints(int line, long used, long earned) {}

    public SaleMember {
        lines = List.copyOf(lines);
        if (id.isBlank() || asked < 0 || used < 0 || earned < 0) {
            throw new IllegalArgumentException("a member's part of a sale");
        }
    }

    public static SaleMember attached(String id, String tier, Proof proof, boolean later) {
        return new SaleMember(id, tier, proof, 0, 0, 0, later, List.of());
    }

    public SaleMember asking(long points) {
        return new SaleMember(id, tier, proof, points, used, earned, later, lines);
    }

    public SaleMember using(long points) {
        return new SaleMember(id, tier, proof, asked, points, earned, later, lines);
    }

    /// As the sale was paid.
    public SaleMember earning(long points, List<LinePoints> byLine) {
        return new SaleMember(id, tier, proof, asked, used, points, later, byLine);
    }
}
