package guitai.gateway.bill;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One line cut into cells. Used again for every line; what is asked for is read where it lies.
///
/// Every question about a cell that is not what it should be ends in a [Damage] that names the row
/// and the column.
public final class Cells {
    // A heading's most, and what a goods name may hold of separators besides.
    private static final int MOST = 256;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST_DIGITS = 12;
    private static final int MOST_ID = 64;
    private static final long SECONDS_A_DAY = 86_400;

    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private final Lines lines;
    private final byte[] bytes;
    private final boolean wide;
    private int count;
    private int knownDate = -1;
    private long knownDay;

    public Cells(Lines lines) {
        this.lines = lines;
        this.bytes = lines.buffer();
        this.wide = lines.charset().equals(GB18030);
    }

    /// Cuts the line as WeChat Pay writes it: a backtick before every value, no quoting.
    public void backticked() throws Damage {
        int from = lines.from();
        int last = lines.to() - 1;
        if (from > last || bytes[from] != '`') throw lines.damage("a row without backticks");
        count = 0;
        int start = from + 1;
        for (int i = start; i < last; i++) {
            if (bytes[i] == ',' && bytes[i + 1] == '`') {
                add(start, i);
                start = i + 2;
            }
        }
        add(start, lines.to());
    }

    /// Cuts the line at a separator, with the quoting of CSV; spaces and TABs around a value are
    /// none of it.
    ///
    /// @param separator of ASCII; in GB18030 a letter's second byte may look like one of them
    public void separated(byte separator) throws Damage {
        int to = lines.to();
        int at = lines.from();
        count = 0;
        while (true) {
            while (at < to && blank(bytes[at])) at++;
            int start = at;
            int end;
            if (at < to && bytes[at] == '"') {
                start = ++at;
                end = closing(at, to);
                at = end + 1;
                while (at < to && blank(bytes[at])) at++;
                if (at < to && bytes[at] != separator) throw lines.damage("text behind a quote");
            } else {
                while (at < to && bytes[at] != separator) at += width(at);
                at = Math.min(at, to);
                end = at;
            }
            while (end > start && blank(bytes[end - 1])) end--;
            while (start < end && blank(bytes[start])) start++;
            add(start, end);
            if (at >= to) return;
            at++;
        }
    }

    /// How many bytes the letter here has, as far as cutting goes: in UTF-8 no byte of a letter
    /// looks like a separator.
    private int width(int at) {
        if (bytes[at] >= 0 || !wide) return 1;
        boolean four = at + 1 < bytes.length && digit(at + 1);
        return four ? 4 : 2;
    }

    private int closing(int from, int to) throws Damage {
        int at = from;
        while (at < to) {
            boolean quote = bytes[at] == '"';
            if (quote && (at + 1 == to || bytes[at + 1] != '"')) return at;
            at += quote ? 2 : 1;
        }
        throw lines.damage("a quote that does not end");
    }

    private static boolean blank(byte value) {
        return value == ' ' || value == '\t';
    }

    private void add(int from, int to) throws Damage {
        if (count == MOST) throw lines.damage("more than " + MOST + " columns");
        starts[count] = from;
        ends[count] = to;
        count++;
    }

    public int count() {
        return count;
    }

    /// The cells as texts: for headings.
    public List<String> texts() {
        var texts = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) texts.add(text(starts[i], ends[i]));
        return texts;
    }

    /// @throws Damage if a row has not as many cells as its heading; more, where there is free text
    public void fit(Columns columns) throws Damage {
        if (count < columns.size() || (count > columns.size() && !columns.hasFree())) {
            throw lines.damage(count + " columns, the heading has " + columns.size());
        }
    }

    private int place(Column column) {
        return column.fromRight() ? count - column.at() : column.at();
    }

    /// A text of the other side's.
    public String text(Column column) {
        if (!column.isThere()) return "";
        int place = place(column);
        return text(starts[place], ends[place]);
    }

    private String text(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) return new String(bytes, from, to - from, lines.charset());
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// A number of an order or a refund: letters, digits and signs of ASCII; may be empty.
    public String id(Column column) throws Damage {
        if (!column.isThere()) return "";
        int place = place(column);
        int from = starts[place];
        int to = ends[place];
        if (to - from > MOST_ID) throw wrong(column, "is too long");
        for (int i = from; i < to; i++) {
            if (bytes[i] <= ' ' || bytes[i] == 0x7F) throw wrong(column, "is no number");
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// @throws Damage also if it is empty
    public String neededId(Column column) throws Damage {
        var id = id(column);
        if (id.isEmpty()) throw wrong(column, "is empty");
        return id;
    }

    public boolean is(Column column, byte[] word) {
        if (!column.isThere()) return false;
        int place = place(column);
        int from = starts[place];
        if (ends[place] - from != word.length) return false;
        for (int i = 0; i < word.length; i++) {
            if (bytes[from + i] != word[i]) return false;
        }
        return true;
    }

    public boolean isEmpty(Column column) {
        return !column.isThere() || starts[place(column)] == ends[place(column)];
    }

    /// An exact decimal number, as a whole number of its last place; never rounded. An empty cell
    /// is nothing.
    ///
    /// @param decimals at most so many; zeros behind them are nothing
    public long decimal(Column column, int decimals) throws Damage {
        if (!column.isThere()) return 0;
        int place = place(column);
        int at = starts[place];
        int to = ends[place];
        if (at == to) return 0;
        boolean below = bytes[at] == '-';
        if (below || bytes[at] == '+') at++;
        int first = at;
        long value = 0;
        for (; at < to && digit(at); at++) value = value * 10 + (bytes[at] - '0');
        if (at == first || at - first > MOST_DIGITS) throw wrong(column, "is no amount");
        int places = 0;
        if (at < to) {
            if (bytes[at++] != '.' || at == to) throw wrong(column, "is no amount");
            for (; at < to && digit(at); at++) {
                if (places < decimals) {
                    value = value * 10 + (bytes[at] - '0');
                    places++;
                } else if (bytes[at] != '0') {
                    throw wrong(column, "has more than " + decimals + " decimals");
                }
            }
            if (at < to) throw wrong(column, "is no amount");
        }
        for (; places < decimals; places++) value *= 10;
        return below ? -value : value;
    }

    /// A count: digits only.
    public long whole(Column column) throws Damage {
        if (isEmpty(column)) throw wrong(column, "is empty");
        return decimal(column, 0);
    }

    /// `2026-11-20 13:35:25`, in seconds since 1970 on the clock it was written by.
    public long moment(Column column) throws Damage {
        int at = starts[place(column)];
        if (ends[place(column)] - at != 19
                || bytes[at + 4] != '-'
                || bytes[at + 7] != '-'
                || bytes[at + 10] != ' ') {
            throw wrong(column, "is no time");
        }
        int date = number(column, at, 4) * 10_000;
        date += number(column, at + 5, 2) * 100 + number(column, at + 8, 2);
        return day(column, date) * SECONDS_A_DAY + clock(column, at + 11, 1);
    }

    /// `20261120` or `2026-11-20` in one column and `133525` or `13:35:25` in another.
    public long moment(Column date, Column time) throws Damage {
        int at = starts[place(date)];
        int long10 = ends[place(date)] - at == 10 ? 1 : 0;
        if (ends[place(date)] - at != 8 + 2 * long10) throw wrong(date, "is no date");
        int value = number(date, at, 4) * 10_000;
        value += number(date, at + 4 + long10, 2) * 100;
        value += number(date, at + 6 + 2 * long10, 2);
        int clock = starts[place(time)];
        int colons = ends[place(time)] - clock == 8 ? 1 : 0;
        if (ends[place(time)] - clock != 6 + 2 * colons) throw wrong(time, "is no time");
        return day(date, value) * SECONDS_A_DAY + clock(time, clock, colons);
    }

    private long clock(Column column, int at, int gap) throws Damage {
        if (gap == 1 && (bytes[at + 2] != ':' || bytes[at + 5] != ':')) {
            throw wrong(column, "is no time");
        }
        int hour = number(column, at, 2);
        int minute = number(column, at + 2 + gap, 2);
        int second = number(column, at + 4 + 2 * gap, 2);
        if (hour > 23 || minute > 59 || second > 59) throw wrong(column, "is no time");
        return hour * 3600L + minute * 60L + second;
    }

    /// Nearly all rows of a bill are of one day.
    private long day(Column column, int date) throws Damage {
        if (date == knownDate) return knownDay;
        try {
            knownDay = LocalDate.of(date / 10_000, date / 100 % 100, date % 100).toEpochDay();
        } catch (DateTimeException noSuchDay) {
            throw wrong(column, "is no day of the calendar");
        }
        knownDate = date;
        return knownDay;
    }

    private int number(Column column, int at, int digits) throws Damage {
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            if (!digit(i)) throw wrong(column, "is no time");
            value = value * 10 + (bytes[i] - '0');
        }
        return value;
    }

    private boolean digit(int at) {
        return bytes[at] >= '0' && bytes[at] <= '9';
    }

    /// @param how `is no amount`
    public Damage wrong(Column column, String how) {
        return lines.damage(column.name() + " " + how + ": " + Damage.shown(text(column)));
    }
}
