package guitai.app;

import guitai.slip.Waiting;
import guitai.storage.TillStore;
import guitai.ui.shell.TillFeed;
import guitai.ui.status.Backlog;

/// What the status strip asks of the books.
record StoreFeed(TillStore store) implements TillFeed {
    @Override
    public Waiting paper() {
        return store.printJobs().waiting();
    }

    /// Nothing leaves this machine yet.
    @Override
    public Backlog toSend() {
        return Backlog.EMPTY;
    }
}
