package guitai.device.finding;

import java.util.Set;
import java.util.TreeSet;

/// The usage pages a HID report descriptor names (HID 1.11, 6.2.2). Pure; reads any bytes.
final class HidUsages {
    // HID usage tables: point of sale.
    static final int BAR_CODE_SCANNER = 0x8C;
    static final int SCALE = 0x8D;

    private static final int LONG_ITEM = 0xFE;
    // The high nibble 0 of a global item (type 1).
    private static final int USAGE_PAGE = 0x04;
    private static final int WITHOUT_SIZE = 0xFC;

    private HidUsages() {}

    static Set<Integer> pages(byte[] descriptor) {
        var pages = new TreeSet<Integer>();
        int at = 0;
        while (at < descriptor.length) {
            int head = descriptor[at] & 0xFF;
            if (head == LONG_ITEM) {
                int length = at + 1 < descriptor.length ? descriptor[at + 1] & 0xFF : 0;
                at += 3 + length;
                continue;
            }
            // 0, 1, 2 or 4 bytes of data.
            int size = (head & 3) == 3 ? 4 : head & 3;
            if ((head & WITHOUT_SIZE) == USAGE_PAGE) {
                int page = 0;
                for (int i = Math.min(size, descriptor.length - at - 1); i > 0; i--) {
                    page = (page << 8) | (descriptor[at + i] & 0xFF);
                }
                pages.add(page);
            }
            at += 1 + size;
        }
        return pages;
    }
}
