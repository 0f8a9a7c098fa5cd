package guitai.store.table;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// One row of an answer, read by column name. Valid only inside the [RowReader] it is given to.
///
/// A column that is not in the answer, or is NULL where the method does not say `optional`, is a
/// bug and throws `IllegalStateException` with its name.
public interface Row {
    long getLong(String column);

    /// @throws ArithmeticException the number does not fit
    default int getInt(String column) {
        return Math.toIntExact(getLong(column));
    }

    /// False for 0, true for anything else.
    default boolean flag(String column) {
        return getLong(column) != 0;
    }

    /// A moment stored as milliseconds since 1970.
    default Instant instant(String column) {
        return Instant.ofEpochMilli(getLong(column));
    }

    String text(String column);

    byte[] bytes(String column);

    OptionalLong optionalLong(String column);

    Optional<String> optionalText(String column);

    Optional<byte[]> optionalBytes(String column);

    default Optional<Instant> optionalInstant(String column) {
        var millis = optionalLong(column);
        return millis.isPresent()
                ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
                : Optional.empty();
    }
}
