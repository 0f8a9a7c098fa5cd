package guitai.promotion;

/// What has been given out of an offer so far: finished sales less what came back (rule PR-16).
///
/// Counted in what [OfferRule#counts] says, over all versions of the offer.
///
/// @param today on the business date
public record Given(int today, int ever) {
    public static final Given NOTHING = new Given(0, 0);
}
