package guitai.reconciliation;

import java.util.Arrays;

/// Texts of several sorts, each kept once and numbered from 0 in the order they came, with whatever
/// belongs to each right behind it: a map without an object an entry.
///
/// Open addressing over the exact texts; a hash alone never decides. Looking a key up touches two
/// places in memory: its slot, and its record, where its values are too.
final class PackedKeys {
    static final int NONE = -1;

    private static final long EMPTY = -1;
    private static final int FIRST = 1 << 10;

    private final PackedBytes bytes = new PackedBytes();
    private final PackedBytes.Reader reader = bytes.reader();
    private int[] records = new int[FIRST];

    // The key's hash above, its record below; records are never negative, so EMPTY is no entry.
    private long[] slots = empty(2 * FIRST);
    private int size;

    int size() {
        return size;
    }

    /// @param sort from 0 to 127; the same text of another sort is another key
    /// @param text at most 64 characters from space to tilde
    /// @return its number, new or known
    int add(int sort, String text) {
        int hash = hash(sort, text);
        int slot = slot(hash, sort, text);
        if (slots[slot] != EMPTY) return (int) reader.number();
        if (size == records.length) records = Arrays.copyOf(records, size + size / 2);
        int record = bytes.begin();
        bytes.small(sort);
        bytes.text(text);
        bytes.number(size);
        records[size] = record;
        slots[slot] = (long) hash << 32 | record;
        if (++size > slots.length / 2) grow();
        return size - 1;
    }

    /// Where to write what belongs to the key that was added last.
    PackedBytes behind() {
        return bytes;
    }

    /// @return its number, or [#NONE]; what belongs to it is read next
    int find(int sort, String text) {
        int slot = slot(hash(sort, text), sort, text);
        return slots[slot] == EMPTY ? NONE : (int) reader.number();
    }

    /// The reader behind the key that was found or looked at last.
    PackedBytes.Reader reader() {
        return reader;
    }

    int sort(int key) {
        return reader.seek(records[key]).small();
    }

    /// The text; what belongs to it is read next.
    String text(int key) {
        var from = reader.seek(records[key]);
        from.small();
        var text = from.text();
        from.number();
        return text;
    }

    /// Where this key is, and then the reader is behind its text; or where it would go.
    private int slot(int hash, int sort, String text) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (long entry = slots[slot]; entry != EMPTY; entry = slots[slot]) {
            if ((int) (entry >> 32) == hash && is((int) entry, sort, text)) return slot;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean is(int record, int sort, String text) {
        return reader.seek(record).small() == sort && reader.text().equals(text);
    }

    private void grow() {
        var old = slots;
        slots = empty(old.length * 2);
        int mask = slots.length - 1;
        for (long entry : old) {
            if (entry == EMPTY) continue;
            int slot = (int) (entry >> 32) & mask;
            while (slots[slot] != EMPTY) slot = (slot + 1) & mask;
            slots[slot] = entry;
        }
    }

    // Numbers that differ in their last digits must not stand beside each other.
    private static int hash(int sort, String text) {
        int mixed = (text.hashCode() + sort) * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    private static long[] empty(int length) {
        var slots = new long[length];
        Arrays.fill(slots, EMPTY);
        return slots;
    }
}
