package guitai.store.journal;

import java.util.regex.Pattern;

/// What somebody wants remembered; the journal adds number, time and hash.
public final class EntryDraft {
    // Plain ASCII, so that no two encodings of one text exist and a changed byte always shows.
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");

    // A receipt is about 1 kB; SQLite itself ends at 1 GB. What is larger belongs in a file.
    private static final int LONGEST_BODY = 1 << 20;

    private final String type;
    private final int version;
    private final String id;
    private final byte[] body;

    /// @param type capitals, digits and `_`, 40 characters at most
    /// @param version of the body's form, from 1
    /// @param id printable ASCII without blanks, 64 characters at most; unique in the journal
    /// @param body 1 MiB at most; not copied, do not change it afterwards
    public EntryDraft(String type, int version, String id, byte[] body) {
        if (!TYPE.matcher(type).matches())
            throw new IllegalArgumentException("not an entry type: " + type);
        if (type.equals(Entry.CLOCK))
            throw new IllegalArgumentException("the journal writes CLOCK entries itself");
        if (version < 1) throw new IllegalArgumentException("versions begin at 1: " + version);
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("not an entry id: " + id);
        if (body.length > LONGEST_BODY)
            throw new IllegalArgumentException(
                    "a body of " + body.length + " bytes; " + LONGEST_BODY + " is the most");
        this.type = type;
        this.version = version;
        this.id = id;
        this.body = body;
    }

    private EntryDraft(String id, byte[] body) {
        this.type = Entry.CLOCK;
        this.version = 1;
        this.id = id;
        this.body = body;
    }

    /// The journal's own entry about a clock that has gone back.
    public static EntryDraft clock(String id, byte[] body) {
        return new EntryDraft(id, body);
    }

    public String type() {
        return type;
    }

    public int version() {
        return version;
    }

    public String id() {
        return id;
    }

    public byte[] body() {
        return body;
    }

    /// Without the body: it may hold what a log must not.
    @Override
    public String toString() {
        return type + " v" + version + " " + id + " (" + body.length + " bytes)";
    }
}
