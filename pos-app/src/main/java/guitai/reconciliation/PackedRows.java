package guitai.reconciliation;

import guitai.reconciliation.StatementLine.State;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The bill's rows that agree with a line of ours, packed: only what the line does not say itself.
/// One a line at most.
final class PackedRows {
    private static final List<State> STATES = List.of(State.values());
    private static final int NONE = -1;
    private static final int MOST_CODES = 100;

    private final PackedBytes bytes = new PackedBytes();
    private final PackedBytes.Reader reader = bytes.reader();
    private final List<String> codes = new ArrayList<>();
    private final Map<String, Integer> codeNumbers = new HashMap<>();
    private final int[] records;

    /// @param lines how many lines of ours there are
    PackedRows(int lines) {
        records = new int[lines];
        Arrays.fill(records, NONE);
    }

    boolean has(int line) {
        return records[line] != NONE;
    }

    /// @return whether it could be packed; the odd row that cannot is kept as it is
    boolean put(int line, StatementLine row) {
        var refund = row.kind() == StatementLine.Kind.REFUND;
        var code = code(row.code());
        // A payment's number is the line's own, which fits.
        if (code < 0 || !OurLine.fits(row.reference())) return false;
        if (refund && !OurLine.fits(row.number())) return false;
        records[line] = bytes.begin();
        bytes.small(code);
        bytes.constant(row.state());
        bytes.text(row.reference());
        if (refund) bytes.text(row.number());
        bytes.number(row.settled().minor());
        bytes.number(row.fee());
        bytes.number(row.row());
        bytes.instant(row.at());
        return true;
    }

    /// The row again, as it was; it is here no more.
    StatementLine take(int line, OurLine ours) {
        var row = get(line, ours);
        records[line] = NONE;
        return row;
    }

    StatementLine get(int line, OurLine ours) {
        reader.seek(records[line]);
        var code = codes.get(reader.small());
        var state = reader.constant(STATES);
        var reference = reader.text();
        var refund = ours.kind() == OurLine.Kind.REFUND;
        var number = refund ? reader.text() : ours.number();
        var settled = ours.order().withMinor(reader.number());
        long fee = reader.number();
        long row = reader.number();
        var at = reader.instant();
        return new StatementLine(
                row,
                refund ? StatementLine.Kind.REFUND : StatementLine.Kind.PAYMENT,
                number,
                ours.refund(),
                reference,
                at,
                ours.order(),
                settled,
                ours.coupon(),
                fee,
                state,
                code);
    }

    /// The channel's words are few; each is kept once.
    private int code(String word) {
        var known = codeNumbers.get(word);
        if (known != null) return known;
        if (codes.size() == MOST_CODES) return NONE;
        codes.add(word);
        codeNumbers.put(word, codes.size() - 1);
        return codes.size() - 1;
    }
}
