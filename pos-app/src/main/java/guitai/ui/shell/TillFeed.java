package guitai.ui.shell;

import guitai.slip.Waiting;

/// Port: what waits for a device of this till, asked once a second on the till's thread.
public interface TillFeed {

    /// Print jobs that wait.
    Waiting paper();
}
