package guitai.promotion;

import guitai.money.Money;

/// Points the customer wants to pay with, and the programme's terms (rules PR-25, LY-20).
///
/// @param asked how many at most
/// @param perThousand what 1,000 points pay for
/// @param step they are used in multiples of this
/// @param least fewer are not used at all
/// @param mostShare of the goods they may pay for, in basis points
public record PointsRequest(long asked, Money perThousand, long step, long least, long mostShare) {
    public PointsRequest {
        if (asked < 0 || !perThousand.isPositive() || step < 1 || least < 0) {
            throw new IllegalArgumentException("terms of points");
        }
        if (mostShare < 0 || mostShare > 10_000) {
            throw new IllegalArgumentException(mostShare + " basis points");
        }
    }
}
