package guitai.promotion;

import java.util.Optional;
import java.util.regex.Pattern;

/// The part of a limited amount that one till gives out by itself (rule SC-08): whatever happens to
/// the line between them, all tills together give out no more than there is.
///
/// @param till its place among the tills, from 1
/// @param of so many tills
public record Slice(int till, int of) {
    public static final Slice WHOLE = new Slice(1, 1);
    private static final int MOST = 999;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3})/([0-9]{1,3})");

    public Slice {
        if (till < 1 || of > MOST || till > of) {
            throw new IllegalArgumentException("till " + till + " of " + of);
        }
    }

    /// @param text such as `2/3`
    public static Optional<Slice> parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) return Optional.empty();
        int till = Integer.parseInt(form.group(1));
        int of = Integer.parseInt(form.group(2));
        return till < 1 || till > of ? Optional.empty() : Optional.of(new Slice(till, of));
    }

    /// What does not divide goes to the first tills; a till with nothing has the offer closed.
    public int part(int whole) {
        if (whole == OfferLimits.UNLIMITED) return whole;
        return whole / of + (till <= whole % of ? 1 : 0);
    }

    Offer part(Offer offer) {
        var limits = offer.limits();
        if (!limits.counted() || equals(WHOLE)) return offer;
        return new Offer(
                offer.id(),
                offer.version(),
                offer.nameZh(),
                offer.nameEn(),
                offer.rule(),
                offer.scope(),
                offer.window(),
                offer.stores(),
                offer.channels(),
                offer.member(),
                limits.inAll(part(limits.total()), part(limits.totalPerDay())),
                offer.priority(),
                offer.group(),
                offer.exclusive(),
                offer.excludes(),
                offer.onlyFullPrice(),
                offer.funder());
    }
}
