package guitai.sandbox.card;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/// The banks behind the cards: what they say is told by the card's last four digits.
public final class Issuers {
    public static final String GOOD = "1234";
    public static final String REFUSED = "0005";
    public static final String POOR = "0051";

    /// Is good for a payment that is asked for online, and poor when it was stored.
    public static final String POOR_LATER = "0151";

    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("yyMM");

    private Issuers() {}

    /// @return a response code as in ISO 8583 field 39; 00 is yes
    static String ask(Card card, boolean stored, Instant now) {
        var until = YearMonth.parse(card.expiry(), EXPIRY);
        if (YearMonth.from(now.atZone(guitai.sandbox.book.BillDays.CHINA)).isAfter(until)) {
            return "54";
        }
        return switch (card.pan().substring(12)) {
            case REFUSED -> "05";
            case POOR -> "51";
            case POOR_LATER -> stored ? "51" : "00";
            default -> "00";
        };
    }
}
