package guitai.ui.work;

import guitai.flow.Paper;
import guitai.flow.Refusal;
import guitai.slip.PrintJob;

import java.util.Optional;

/// What "print again" means: first the paper nobody knows the fate of, then the last receipt.
public final class Reprint {

    private Reprint() {}

    /// On the till's thread. What comes out is marked as a copy: the first may exist after all.
    public static Optional<Refusal> again(Paper paper) {
        return paper.uncertain().stream()
                .filter(job -> job.state() instanceof PrintJob.State.Unknown)
                .findFirst()
                .map(job -> paper.printAgain(job.id()))
                .orElseGet(paper::reprintLast);
    }
}
