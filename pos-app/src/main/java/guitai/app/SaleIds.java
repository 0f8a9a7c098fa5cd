package guitai.app;

import guitai.sale.SaleId;

import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Makes sale numbers: 48 bits of milliseconds and 80 random bits in Crockford's base 32, the form
/// of a ULID. They sort by time and never meet, on any till.
final class SaleIds implements Supplier<SaleId> {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private final InstantSource clock;
    private final RandomGenerator random;

    SaleIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public SaleId get() {
        var text = new char[26];
        var time = clock.millis();
        for (int i = 9; i >= 0; i--) {
            text[i] = DIGITS[(int) (time & 31)];
            time >>>= 5;
        }
        for (int i = 10; i < 26; i++) text[i] = DIGITS[random.nextInt(32)];
        return new SaleId(new String(text));
    }
}
