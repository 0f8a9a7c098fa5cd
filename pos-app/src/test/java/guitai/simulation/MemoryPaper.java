package guitai.simulation;

import guitai.slip.PrintJob;
import guitai.slip.PrintJobs;
import guitai.slip.Slip;
import guitai.slip.Waiting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Print jobs in memory. The simulated till has no printer: a job stays queued.
final class MemoryPaper implements PrintJobs {
    private final List<PrintJob> jobs = new ArrayList<>();
    private final Map<String, PrintJob> receipts = new HashMap<>();

    void add(Slip.Request request, Instant at) {
        var job = new PrintJob(jobs.size() + 1L, request, new PrintJob.State.Queued(), at);
        jobs.add(job);
        if (request.kind() == Slip.Kind.SALE_RECEIPT) receipts.put(request.document(), job);
    }

    @Override
    public Optional<PrintJob> next() {
        return Optional.empty();
    }

    @Override
    public void change(long id, PrintJob.State state) {
        throw new UnsupportedOperationException("no printer");
    }

    @Override
    public List<PrintJob> uncertain() {
        return List.of();
    }

    @Override
    public Waiting waiting() {
        throw new UnsupportedOperationException("no printer");
    }

    @Override
    public Optional<PrintJob> find(long id) {
        return id < 1 || id > jobs.size() ? Optional.empty() : Optional.of(jobs.get((int) id - 1));
    }

    @Override
    public Optional<PrintJob> latest(Slip.Kind kind, String document) {
        if (kind != Slip.Kind.SALE_RECEIPT) throw new UnsupportedOperationException("no printer");
        return Optional.ofNullable(receipts.get(document));
    }

    @Override
    public int copies(Slip.Kind kind, String document) {
        return 0;
    }

    @Override
    public Optional<Slip> load(Slip.Request request) {
        return Optional.empty();
    }
}
