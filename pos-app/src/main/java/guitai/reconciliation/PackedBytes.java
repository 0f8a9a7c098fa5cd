package guitai.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Small records one after another in big pages: a million lines of a bill are a hundred pages and
/// no million objects. Written at the end, read from anywhere, never changed.
final class PackedBytes {
    private static final int PAGE_BITS = 20;
    private static final int PAGE = 1 << PAGE_BITS;

    /// No record is longer: it has at most four texts and ten numbers.
    private static final int LONGEST = 400;

    private final List<byte[]> pages = new ArrayList<>();
    private byte[] page = new byte[0];
    private int end;

    /// Where the record that is written next will be read.
    int begin() {
        if (end + LONGEST > page.length) {
            if (pages.size() == Integer.MAX_VALUE >> PAGE_BITS) {
                throw new IllegalStateException("more than two billion bytes of lines");
            }
            page = new byte[PAGE];
            pages.add(page);
            end = 0;
        }
        return (pages.size() - 1) << PAGE_BITS | end;
    }

    void small(int value) {
        page[end++] = (byte) value;
    }

    @SuppressWarnings("EnumOrdinal") // nothing packed outlives this process
    void constant(Enum<?> value) {
        small(value.ordinal());
    }

    void instant(Instant at) {
        number(at.getEpochSecond());
        number(at.getNano());
    }

    /// Seven bits a byte, the sign in the lowest.
    void number(long value) {
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            page[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        page[end++] = (byte) rest;
    }

    /// @param value at most 64 characters from space to tilde
    @SuppressWarnings("deprecation") // the one copy of ASCII that makes nothing on its way
    void text(String value) {
        int length = value.length();
        page[end++] = (byte) length;
        value.getBytes(0, length, page, end);
        end += length;
    }

    Reader reader() {
        return new Reader();
    }

    /// A place in the records; one is used for all of them.
    final class Reader {
        private byte[] from = page;
        private int at;

        Reader seek(int record) {
            from = pages.get(record >>> PAGE_BITS);
            at = record & PAGE - 1;
            return this;
        }

        int small() {
            return from[at++];
        }

        <E> E constant(List<E> all) {
            return all.get(small());
        }

        Instant instant() {
            return Instant.ofEpochSecond(number(), number());
        }

        long number() {
            long value = 0;
            int shift = 0;
            byte next;
            do {
                next = from[at++];
                value |= (long) (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            return value >>> 1 ^ -(value & 1);
        }

        @SuppressWarnings("deprecation") // as above, the other way
        String text() {
            int length = from[at++];
            at += length;
            return new String(from, 0, at - length, length);
        }
    }
}
