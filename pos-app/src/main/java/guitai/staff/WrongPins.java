package guitai.staff;

import java.time.Instant;

/// How often in a row a PIN was wrong, and when last.
public record WrongPins(int inARow, Instant last) {
    public static final WrongPins NONE = new WrongPins(0, Instant.EPOCH);
}
