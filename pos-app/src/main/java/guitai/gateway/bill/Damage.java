package guitai.gateway.bill;

import guitai.reconciliation.StatementSource.Reading;

/// A bill that cannot be believed: where, and why. It never leaves the gateway packages; the port
/// says [Reading.Refused] instead.
public final class Damage extends Exception {
    private static final long serialVersionUID = 1;

    // Enough to recognise a cell by, too little to fill a screen with.
    private static final int MOST_SHOWN = 40;

    private final long row;
    private final String reason;

    /// @param row of the file, counted from 1
    public Damage(long row, String reason) {
        super(reason, null, false, false);
        this.row = row;
        this.reason = reason;
    }

    public Reading.Refused refused() {
        return new Reading.Refused(row, reason);
    }

    /// What a file says, fit to be shown: without control characters, and short.
    static String shown(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= MOST_SHOWN ? clean : clean.substring(0, MOST_SHOWN) + "…";
    }
}
