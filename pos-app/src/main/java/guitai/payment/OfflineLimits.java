package guitai.payment;

import guitai.money.Money;

import java.time.Duration;

/// How much the shop risks while the line is down. Data: a shop agrees them with its acquirer and
/// its issuer.
///
/// @param cards whether the acquirer's contract allows storing cards at all
/// @param perCard one card payment
/// @param stored all card payments that wait, on this till
/// @param perShift all card payments stored in one shift, forwarded or not
/// @param most how many may wait
/// @param contact how long ago the line must have worked
/// @param alarm age of the oldest from which everybody is told
/// @param stop age of the oldest from which nothing more is stored
/// @param perSpend one payment by stored value, whatever its token allows
/// @param revocations how old the list of revoked accounts may be
public record OfflineLimits(
        boolean cards,
        Money perCard,
        Money stored,
        Money perShift,
        int most,
        Duration contact,
        Duration alarm,
        Duration stop,
        Money perSpend,
        Duration revocations) {

    /// The same, with cards allowed by contract.
    public OfflineLimits withCards() {
        return new OfflineLimits(
                true, perCard, stored, perShift, most, contact, alarm, stop, perSpend, revocations);
    }

    /// What holds until a shop has agreed on something else: no cards, little stored value. Within
    /// what other makers of tills let a shop choose (documented limits of Adyen, Square, Toast).
    public static OfflineLimits conservative() {
        return new OfflineLimits(
                false,
                Money.cny(300_00),
                Money.cny(5_000_00),
                Money.cny(5_000_00),
                100,
                Duration.ofHours(24),
                Duration.ofHours(12),
                Duration.ofHours(72),
                Money.cny(200_00),
                Duration.ofHours(24));
    }
}
