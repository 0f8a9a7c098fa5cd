package guitai.store.journal;

import java.util.regex.Pattern;

/// What somebody wants remembered; the journal adds number, time and hash.
///
/// The body is not copied: do not change it afterwards.
public record EntryDraft(String type, int version, String id, byte[] body) {
    // Plain ASCII, so that no two encodings of one text exist and a changed byte always shows.
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");

    // A receipt is about 1 kB; SQLite itself ends at 1 GB. What is larger belongs in a file.
    private static final int LONGEST_BODY = 1 << 20;

    public EntryDraft {
        if (!TYPE.matcher(type).matches())
            throw new IllegalArgumentException("not an entry type: " + type);
        if (type.equals(Entry.CLOCK))
            throw new IllegalArgumentException("the journal writes CLOCK entries itself");
        if (version < 1) throw new IllegalArgumentException("versions begin at 1: " + version);
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("not an entry id: " + id);
        if (body.length > LONGEST_BODY)
            throw new IllegalArgumentException(
                    "a body of " + body.length + " bytes; " + LONGEST_BODY + " is the most");
    }

    /// Without the body: it may hold what a log must not.
    @Override
    public String toString() {
        return type + " v" + version + " " + id + " (" + body.length + " bytes)";
    }
}
