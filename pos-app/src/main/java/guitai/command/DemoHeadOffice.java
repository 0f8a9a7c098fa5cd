package guitai.command;

import guitai.journal.Written;
import guitai.storage.TillStore;

/// The last entry of the journal, here and at head office: number and hash.
record DemoHeadOffice(long entries, String here, String there) {

    static DemoHeadOffice of(TillStore store, DemoPartners partners, String workstation) {
        var queue = store.journalQueue();
        var last = queue.entry(queue.last()).map(Written::hash).orElse("");
        var here = queue.last() + " " + last;
        return new DemoHeadOffice(queue.last(), here, partners.atHeadOffice(workstation));
    }

    /// The hash is that of everything before it, too.
    boolean agrees() {
        return here.equals(there);
    }
}
