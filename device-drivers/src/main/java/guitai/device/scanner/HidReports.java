package guitai.device.scanner;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The input reports of a scanner in the mode USB has for it (usage page 0x8C): report 2, a length,
/// three characters of AIM identifier, up to 56 of data, and in the last byte whether more follows.
///
/// Written from the specification of USB's point-of-sale usages and tried with a simulated device
/// only, never with one that reads.
final class HidReports implements ScanBytes {
    private static final int REPORT = 64;
    private static final int ID = 2;
    private static final int AIM_AT = 2;
    private static final int DATA_AT = 5;
    private static final int MOST_DATA = 56;
    private static final int LAST = 63;
    private static final int CONTINUED = 1;

    private final ScanFramer framer = new ScanFramer(Suffix.LINE);
    private boolean continuing;

    @Override
    public List<Scanned> take(byte[] bytes, int count, long nanos) {
        var scans = new ArrayList<Scanned>();
        for (int at = 0; at + REPORT <= count; at += REPORT) {
            report(bytes, at, nanos, scans);
        }
        if (count % REPORT != 0) {
            scans.add(new Unreadable(Unreadable.Why.GARBAGE, "", nanos));
        }
        return scans;
    }

    private void report(byte[] bytes, int at, long nanos, List<Scanned> scans) {
        int length = bytes[at + 1] & 0xFF;
        if (bytes[at] != ID) {
            return;
        }
        if (length > MOST_DATA) {
            scans.add(new Unreadable(Unreadable.Why.GARBAGE, "", nanos));
            return;
        }
        var text = new ByteArrayOutputStream();
        if (!continuing && bytes[at + AIM_AT] == ']') {
            text.write(bytes, at + AIM_AT, DATA_AT - AIM_AT);
        }
        for (int i = 0; i < length; i++) {
            byte b = bytes[at + DATA_AT + i];
            // A line break within a QR code is data here, and would end the code in the framer.
            if (b != '\r' && b != '\n') {
                text.write(b);
            }
        }
        continuing = (bytes[at + LAST] & CONTINUED) != 0;
        if (!continuing) {
            text.write('\r');
        }
        scans.addAll(framer.take(text.toByteArray(), text.size(), nanos));
    }

    @Override
    public Optional<Scanned> idle(long nanos) {
        var ended = framer.idle(nanos);
        if (ended.isPresent()) {
            continuing = false;
        }
        return ended;
    }
}
