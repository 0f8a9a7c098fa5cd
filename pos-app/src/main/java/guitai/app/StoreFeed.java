package guitai.app;

import guitai.slip.Waiting;
import guitai.storage.TillStore;
import guitai.ui.shell.TillFeed;

/// What the status strip asks of the books.
record StoreFeed(TillStore store) implements TillFeed {
    @Override
    public Waiting paper() {
        return store.printJobs().waiting();
    }
}
