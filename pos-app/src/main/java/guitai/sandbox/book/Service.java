package guitai.sandbox.book;

import java.util.Locale;

/// Who serves a till besides the wallets.
public enum Service implements Side {
    /// The acquirer of bank cards.
    CARD,
    /// Where the journal goes up.
    HEAD_OFFICE,
    /// The issuer of the shop's own stored value.
    STORED_VALUE;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
