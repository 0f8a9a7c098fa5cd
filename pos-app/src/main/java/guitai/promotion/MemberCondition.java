package guitai.promotion;

import java.util.Set;

/// Who an offer is for.
///
/// @param tiers empty for members of any tier, and for those who are none
/// @param birthday only on the member's birthday, in the zone of the programme
public record MemberCondition(Set<String> tiers, boolean newOnly, boolean birthday) {

    public static final MemberCondition ANYONE = new MemberCondition(Set.of(), false, false);

    public MemberCondition {
        tiers = Set.copyOf(tiers);
    }

    boolean needsMember() {
        return !tiers.isEmpty() || newOnly || birthday;
    }
}
