package guitai.gateway.bill;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/// The lines of a file one after another, each where it lies in the buffer.
///
/// Not thread-safe. Ends of lines are CRLF or LF, a byte order mark is passed over. Holds one
/// buffer whatever the file's size.
public final class Lines implements Closeable {
    /// A row of the longest bill known has 0.4 KB; a goods name may be a customer's novel.
    static final int LONGEST = 1 << 16;

    private static final int BUFFER = 1 << 17;
    private static final byte[] BOM_UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] BOM_GB18030 = {(byte) 0x84, 0x31, (byte) 0x95, 0x33};

    private final InputStream in;
    private final Charset charset;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private int next;
    private int filled;
    private long row;
    private boolean over;
    private boolean closed;

    /// @param in closed with this; bounded by whoever opened it
    /// @param charset of what is text; one in which comma, quotation mark, TAB and end of line are
    ///   never a part of another character: UTF-8, GB18030
    public Lines(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
    }

    /// Goes to the next line; `false` after the last one.
    public boolean next() throws IOException, Damage {
        if (row == 0) begin();
        int end = next;
        while (true) {
            while (end < filled && buffer[end] != '\n') end++;
            if (end < filled) break;
            if (over) {
                if (next == filled) return false;
                break;
            }
            end -= next;
            makeRoom();
            fill();
        }
        if (end - next > LONGEST) {
            throw new Damage(row + 1, "a row of more than " + LONGEST + " bytes");
        }
        row++;
        closed = end < filled;
        from = next;
        to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        next = Math.min(end + 1, filled);
        return true;
    }

    /// The line's number, from 1; nothing was read yet at 0.
    public long row() {
        return row;
    }

    /// Whether an end of line stands behind the line: it is missing only behind the last one.
    public boolean closed() {
        return closed;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public boolean startsWith(byte[] word) {
        if (to - from < word.length) return false;
        for (int i = 0; i < word.length; i++) {
            if (buffer[from + i] != word[i]) return false;
        }
        return true;
    }

    public String text() {
        return new String(buffer, from, to - from, charset);
    }

    public Damage damage(String reason) {
        return new Damage(Math.max(1, row), reason);
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    Charset charset() {
        return charset;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void begin() throws IOException, Damage {
        while (!over && filled < BOM_GB18030.length) fill();
        if (begins(BOM_UTF_8)) next = BOM_UTF_8.length;
        else if (begins(BOM_GB18030)) next = BOM_GB18030.length;
        if (next == filled && over) throw new Damage(1, "the file is empty");
    }

    private boolean begins(byte[] mark) {
        if (filled < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if (buffer[i] != mark[i]) return false;
        }
        return true;
    }

    private void makeRoom() throws Damage {
        if (filled - next > LONGEST) {
            throw new Damage(row + 1, "a row of more than " + LONGEST + " bytes");
        }
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= next;
        next = 0;
    }

    private void fill() throws IOException {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) over = true;
        else filled += read;
    }
}
