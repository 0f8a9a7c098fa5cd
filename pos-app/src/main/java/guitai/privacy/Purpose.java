package guitai.privacy;

/// What personal data may be used for, each asked for by itself (rules CP-09 to CP-13).
public enum Purpose {
    /// To be a member at all: points, tier, coupons.
    MEMBERSHIP,
    /// Messages that are not about an own purchase.
    MARKETING,
    /// Offers chosen by what this person has bought.
    PROFILING,
    /// Handing something to a mall, a platform, a partner; the receiver is named in the text.
    SHARING
}
