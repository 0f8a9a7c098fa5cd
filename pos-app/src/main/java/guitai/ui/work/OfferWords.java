package guitai.ui.work;

import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.Priced;
import guitai.promotion.Reason;
import guitai.ui.text.Name;
import guitai.ui.text.Words;

import java.util.List;
import java.util.function.Function;

/// Offers, and why one did not apply, in words.
public final class OfferWords {

    private OfferWords() {}

    public static Name name(Offer offer) {
        return new Name(offer.nameZh(), offer.nameEn());
    }

    /// What it took off, and what is left of it where there is a limited amount.
    public static Words applies(Priced.Applied applied) {
        return applied.left() == OfferLimits.UNLIMITED
                ? Words.of("offers.applies", applied.amount())
                : Words.of(
                        "offers.appliesLeft", applied.amount(), Integer.toString(applied.left()));
    }

    /// @param names of the offers that a reason points at
    public static Words of(Reason why, Function<OfferId, Name> names) {
        return switch (why) {
            case Reason.Window() -> Words.of("why.window");
            case Reason.Store() -> Words.of("why.store");
            case Reason.Channel() -> Words.of("why.channel");
            case Reason.NoMember() -> Words.of("why.noMember");
            case Reason.Tier() -> Words.of("why.tier");
            case Reason.NewOnly() -> Words.of("why.newOnly");
            case Reason.Birthday() -> Words.of("why.birthday");
            case Reason.Limit() -> Words.of("why.limit");
            case Reason.UsedUp(var today) -> Words.of(today ? "why.usedUpToday" : "why.usedUp");
            case Reason.NothingInScope() -> Words.of("why.nothingInScope");
            case Reason.Threshold(var missing) -> Words.of("why.threshold", missing);
            case Reason.Pieces(var missing) -> Words.of("why.pieces", Integer.toString(missing));
            case Reason.NoStock() -> Words.of("why.noStock");
            case Reason.SavesNothing() -> Words.of("why.savesNothing");
            case Reason.ExcludedBy(var offer) -> Words.of("why.excludedBy", names.apply(offer));
            case Reason.CouponLimit() -> Words.of("why.couponLimit");
            case Reason.WorseThan(var offers) ->
                    offers.isEmpty()
                            ? Words.of("why.savesNothing")
                            : Words.of("why.worseThan", all(offers, names));
        };
    }

    private static Words all(List<OfferId> offers, Function<OfferId, Name> names) {
        var said = Words.of("why.one", names.apply(offers.getFirst()));
        for (var offer : offers.subList(1, offers.size())) {
            said = Words.of("why.and", said, names.apply(offer));
        }
        return said;
    }
}
