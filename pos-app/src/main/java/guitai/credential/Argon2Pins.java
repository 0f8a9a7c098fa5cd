package guitai.credential;

import guitai.staff.Pin;
import guitai.staff.PinHash;
import guitai.staff.PinHashing;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// PINs hashed with Argon2id: salted, and slow and large enough that guessing them costs.
///
/// Thread-safe. Takes tens of milliseconds and 19 MiB a call. A PIN has few digits, so a hash that
/// left the till can still be guessed in the end; what protects it first is that it stays there.
public final class Argon2Pins implements PinHashing {
    // OWASP Password Storage Cheat Sheet: Argon2id with at least 19 MiB, 2 passes, 1 lane.
    private static final Cost OWASP = new Cost(19 * 1024, 2, 1);
    private static final int SALT = 16;
    private static final int HASH = 32;

    // The PHC string format; the version is 0x13.
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final SecureRandom random;
    private final Cost cost;

    /// @param random where the salts come from
    public Argon2Pins(SecureRandom random) {
        this(random, OWASP);
    }

    Argon2Pins(SecureRandom random, Cost cost) {
        this.random = random;
        this.cost = cost;
    }

    /// @param kib memory
    record Cost(int kib, int passes, int lanes) {
        // A stored hash may be another program's; what it asks for has a bound all the same.
        private static final int MOST_KIB = 256 * 1024;

        /// Whether Argon2 is defined for it, and this till would not choke on it.
        boolean bearable() {
            return passes >= 1
                    && passes <= 20
                    && lanes >= 1
                    && lanes <= 16
                    && kib >= 8 * lanes
                    && kib <= MOST_KIB;
        }
    }

    /// A hash as it is kept, taken apart.
    private static final class Stored {
        private final Cost cost;
        private final byte[] salt;
        private final byte[] hash;

        private Stored(Cost cost, byte[] salt, byte[] hash) {
            this.cost = cost;
            this.salt = salt;
            this.hash = hash;
        }

        static Optional<Stored> read(String encoded) {
            var m = FORM.matcher(encoded);
            if (!m.matches()) return Optional.empty();
            var cost =
                    new Cost(
                            Integer.parseInt(m.group(1)),
                            Integer.parseInt(m.group(2)),
                            Integer.parseInt(m.group(3)));
            if (!cost.bearable()) return Optional.empty();
            try {
                var decoder = Base64.getDecoder();
                return Optional.of(
                        new Stored(cost, decoder.decode(m.group(4)), decoder.decode(m.group(5))));
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        }
    }

    @Override
    public PinHash hash(Pin pin) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var hash = argon2(pin, salt, cost, HASH);
        var encoder = Base64.getEncoder().withoutPadding();
        return new PinHash(
                "$argon2id$v=19$m="
                        + cost.kib()
                        + ",t="
                        + cost.passes()
                        + ",p="
                        + cost.lanes()
                        + "$"
                        + encoder.encodeToString(salt)
                        + "$"
                        + encoder.encodeToString(hash));
    }

    /// A stored hash that is not one matches nothing: whoever has it gets a new PIN.
    @Override
    public boolean matches(Pin pin, PinHash hash) {
        var stored = Stored.read(hash.encoded());
        if (stored.isEmpty()) return false;
        var expected = stored.get().hash;
        var typed = argon2(pin, stored.get().salt, stored.get().cost, expected.length);
        return MessageDigest.isEqual(expected, typed);
    }

    private static byte[] argon2(Pin pin, byte[] salt, Cost cost, int length) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.kib())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        var secret = pin.secret().getBytes(StandardCharsets.UTF_8);
        var hash = new byte[length];
        argon2.generateBytes(secret, hash);
        Arrays.fill(secret, (byte) 0);
        return hash;
    }
}
