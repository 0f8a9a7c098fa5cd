package guitai.app;

import guitai.slip.PrintJob;
import guitai.slip.Slip;
import guitai.slip.SlipPrinter;

import java.util.function.Consumer;

/// A till that was set up without a printer.
final class NoPrinter implements SlipPrinter {
    @Override
    public Readiness readiness() {
        return new Readiness.NoPrinter();
    }

    @Override
    public Outcome print(Slip slip, int copy, long job, Consumer<Outcome> later) {
        return new Outcome.Held(PrintJob.Trouble.NO_PRINTER);
    }
}
