package guitai.ui.shell;

import guitai.slip.Waiting;
import guitai.ui.status.Backlog;

/// Port: queues of this till, asked once a second on the till's thread.
public interface TillFeed {

    /// Print jobs that wait.
    Waiting paper();

    /// What others have not been told yet.
    Backlog toSend();
}
