package guitai.slip;

import java.util.List;
import java.util.Optional;

/// Port: the durable queue of print jobs. Jobs are added by the commit that caused them.
///
/// Each change is on disk before the method returns. Called by the print thread and the till
/// thread.
public interface PrintJobs {
    /// The oldest job that is QUEUED or HELD.
    Optional<PrintJob> next();

    void change(long id, PrintJob.State state);

    /// Jobs in Sent, Stalled or Unknown: for start-up and for the person who decides; at most 100.
    List<PrintJob> uncertain();

    /// How many wait, and since when the oldest does.
    Waiting waiting();

    Optional<PrintJob> find(long id);

    /// The newest job for a document, of any state.
    Optional<PrintJob> latest(Slip.Kind kind, String document);

    /// How many copies of a document have been asked for: 0 when only the original was.
    int copies(Slip.Kind kind, String document);

    /// What the job shows, read from the journal.
    ///
    /// @return empty if the record cannot be read: the job goes to the list of exceptions
    Optional<Slip> load(Slip.Request request);
}
