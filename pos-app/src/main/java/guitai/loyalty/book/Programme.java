package guitai.loyalty.book;

import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.points.EarnTerms;
import guitai.loyalty.tier.TierLadder;
import guitai.loyalty.value.PurseTerms;
import guitai.money.Money;

import java.util.List;
import java.util.Optional;

/// What a shop promises its members: data, read from a file of the shop's and checked when it is
/// read.
///
/// @param consent version of the words a customer agrees to when joining
/// @param earn points for money
/// @param pay money for points
/// @param ladder of tiers
/// @param entitlements by tier: so many of something in a year (rule LY-54)
/// @param campaigns what a payment sets off
/// @param purse what is sold of stored value, and how much may be stored
/// @param pendingDays before earned points can be spent; 0 for at once (rule LY-02)
/// @param secondFactorAbove points worth more than this, and more stored value, ask for a second
///   proof (rules LY-22, RK-06)
/// @param sources of points that no sale earns (rule LY-14)
/// @param alone what holds while whoever decides cannot be asked
public record Programme(
        String consent,
        EarnTerms earn,
        PayTerms pay,
        TierLadder ladder,
        List<Entitlement> entitlements,
        Campaigns campaigns,
        PurseTerms purse,
        int pendingDays,
        Money secondFactorAbove,
        List<Source> sources,
        Alone alone) {

    /// What points pay (rule LY-20).
    ///
    /// @param perThousand what 1,000 points pay for
    /// @param step they are used in multiples of this
    /// @param least fewer are not used at all
    /// @param mostShare of the goods they may pay for, in basis points
    public record PayTerms(Money perThousand, long step, long least, long mostShare) {}

    /// @param name as the shop calls it
    /// @param perYear how many a member of this tier has in the year after the last change of tier
    public record Entitlement(String tier, String name, int perYear) {}

    /// A check-in, a review, an invitation.
    ///
    /// @param points for one
    /// @param perDay of one member; more earn nothing
    public record Source(String name, long points, int perDay) {
        public Source {
            if (name.isBlank() || name.contains(" ") || points <= 0 || perDay < 1) {
                throw new IllegalArgumentException("source " + name);
            }
        }
    }

    /// With what is usual while whoever decides cannot be asked.
    public Programme(
            String consent,
            EarnTerms earn,
            PayTerms pay,
            TierLadder ladder,
            List<Entitlement> entitlements,
            Campaigns campaigns,
            PurseTerms purse,
            int pendingDays,
            Money secondFactorAbove,
            List<Source> sources) {
        this(
                consent,
                earn,
                pay,
                ladder,
                entitlements,
                campaigns,
                purse,
                pendingDays,
                secondFactorAbove,
                sources,
                Alone.USUAL);
    }

    public Programme {
        entitlements = List.copyOf(entitlements);
        sources = List.copyOf(sources);
        if (pendingDays < 0 || pendingDays > 365) throw new IllegalArgumentException("pending");
    }

    /// The same with what a payment sets off.
    public Programme with(Campaigns others) {
        return new Programme(
                consent,
                earn,
                pay,
                ladder,
                entitlements,
                others,
                purse,
                pendingDays,
                secondFactorAbove,
                sources,
                alone);
    }

    /// Nothing, in the currency of the shop.
    public Money nothing() {
        return secondFactorAbove.withMinor(0);
    }

    public Optional<Source> source(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }
}
