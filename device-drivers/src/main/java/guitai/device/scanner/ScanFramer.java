package guitai.device.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts the bytes of a scanner into scans. Pure: time comes in with the bytes. Not thread-safe.
final class ScanFramer implements ScanBytes {
    /// The silence that ends a code of a scanner without a suffix; a byte takes 1 ms at 9600 baud.
    static final Duration PAUSE = Duration.ofMillis(60);

    /// A code whose suffix has not come by then was cut off; its rest must not be glued to the next
    /// code.
    static final Duration GIVEN_UP = Duration.ofMillis(500);

    private static final char SEPARATOR = 0x1D;
    private static final Charset CHINESE = Charset.forName("GB18030");

    // UTF-8 needs at most three bytes for what is one char here.
    private static final int MOST_BYTES = Scanned.LONGEST * 3;

    private final Suffix suffix;
    private final byte[] held = new byte[MOST_BYTES];
    private int length;
    private boolean overflown;
    private long last;

    ScanFramer(Suffix suffix) {
        this.suffix = suffix;
    }

    @Override
    public List<Scanned> take(byte[] bytes, int count, long nanos) {
        var scans = new ArrayList<Scanned>();
        idle(nanos).ifPresent(scans::add);
        for (int i = 0; i < count; i++) {
            if (ends(bytes[i])) {
                finish(nanos).ifPresent(scans::add);
            } else if (length == MOST_BYTES) {
                overflown = true;
            } else {
                held[length++] = bytes[i];
            }
        }
        last = nanos;
        return scans;
    }

    @Override
    public Optional<Scanned> idle(long nanos) {
        if (length == 0) {
            return Optional.empty();
        }
        long quiet = nanos - last;
        return switch (suffix) {
            case SILENCE -> quiet >= PAUSE.toNanos() ? finish(nanos) : Optional.empty();
            case LINE, TAB -> quiet >= GIVEN_UP.toNanos() ? giveUp(nanos) : Optional.empty();
        };
    }

    private boolean ends(byte b) {
        return b == '\r' || b == '\n' || (b == '\t' && suffix == Suffix.TAB);
    }

    private Optional<Scanned> giveUp(long nanos) {
        var raw = clean(new String(held, 0, length, StandardCharsets.ISO_8859_1));
        clear();
        return Optional.of(new Unreadable(Unreadable.Why.CUT_OFF, shorten(raw), nanos));
    }

    // CR LF ends twice; the second end has nothing before it and says nothing.
    private Optional<Scanned> finish(long nanos) {
        if (length == 0) {
            return Optional.empty();
        }
        var decoded = decode();
        boolean tooLong = overflown;
        clear();
        if (decoded.isEmpty()) {
            return Optional.of(new Unreadable(Unreadable.Why.GARBAGE, "", nanos));
        }
        var text = clean(decoded.get());
        if (tooLong || text.length() > Scanned.LONGEST) {
            return Optional.of(new Unreadable(Unreadable.Why.TOO_LONG, shorten(text), nanos));
        }
        if (text.isEmpty() || text.length() * 2 < decoded.get().length()) {
            // Mostly control characters: no scanner sends that, a wrong line setting does.
            return Optional.of(new Unreadable(Unreadable.Why.GARBAGE, shorten(text), nanos));
        }
        return Optional.of(new Scan(text, nanos));
    }

    private void clear() {
        length = 0;
        overflown = false;
    }

    // Scanners in China send QR text in either; strict UTF-8 is hardly ever right by chance.
    private Optional<String> decode() {
        return decode(StandardCharsets.UTF_8).or(() -> decode(CHINESE));
    }

    private Optional<String> decode(Charset charset) {
        try {
            // A code that was cut at the limit may end in half a character; what is left of it is
            // only shown.
            int whole = overflown ? length - 3 : length;
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(held, 0, whole)).toString());
        } catch (CharacterCodingException e) {
            return overflown
                    ? Optional.of(new String(held, 0, length, StandardCharsets.ISO_8859_1))
                    : Optional.empty();
        }
    }

    private static String clean(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == SEPARATOR || !Character.isISOControl(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String shorten(String text) {
        return text.length() <= Scanned.LONGEST ? text : text.substring(0, Scanned.LONGEST);
    }
}
