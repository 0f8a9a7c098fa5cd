package guitai.ui.report;

import guitai.refund.ReturnReasons;
import guitai.ui.reconciliation.Exports.Told;

import java.util.function.Consumer;

/// Port: writes why goods came back to a file a person can send. Returns at once and tells on any
/// thread.
@FunctionalInterface
public interface ReturnFiles {

    void write(ReturnReasons reasons, Consumer<Told> back);

    /// Nowhere to write to.
    ReturnFiles NONE = (_, back) -> back.accept(new Told.Failed("no place for files"));
}
