package guitai.reconciliation;

import java.util.Arrays;

/// Texts of several sorts, each kept once and numbered from 0 in the order they came: a set of keys
/// without an object a key.
///
/// Open addressing over the exact texts; a hash alone never decides.
final class PackedKeys {
    static final int NONE = -1;

    private final PackedBytes bytes = new PackedBytes();
    private final PackedBytes.Reader reader = bytes.reader();
    private int[] records = new int[1 << 10];
    private int[] hashes = new int[1 << 10];
    private int[] slots = empty(1 << 11);
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
        if (slots[slot] != NONE) return slots[slot];
        if (size == records.length) {
            records = Arrays.copyOf(records, size + size / 2);
            hashes = Arrays.copyOf(hashes, size + size / 2);
        }
        records[size] = bytes.begin();
        bytes.small(sort);
        bytes.text(text);
        hashes[size] = hash;
        slots[slot] = size++;
        if (size > slots.length / 2) grow();
        return size - 1;
    }

    /// @return its number, or [#NONE]
    int find(int sort, String text) {
        return slots[slot(hash(sort, text), sort, text)];
    }

    int sort(int key) {
        return reader.seek(records[key]).small();
    }

    String text(int key) {
        var from = reader.seek(records[key]);
        from.small();
        return from.text();
    }

    /// Where this key is, or where it would go.
    private int slot(int hash, int sort, String text) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != NONE) {
            int key = slots[slot];
            if (hashes[key] == hash && sort(key) == sort && reader.sameText(text)) return slot;
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = empty(slots.length * 2);
        int mask = slots.length - 1;
        for (int key = 0; key < size; key++) {
            int slot = hashes[key] & mask;
            while (slots[slot] != NONE) slot = slot + 1 & mask;
            slots[slot] = key;
        }
    }

    // Numbers that differ in their last digits must not stand beside each other.
    private static int hash(int sort, String text) {
        int mixed = (text.hashCode() + sort) * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    private static int[] empty(int length) {
        var slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
