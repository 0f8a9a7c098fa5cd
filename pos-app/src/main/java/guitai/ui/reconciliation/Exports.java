package guitai.ui.reconciliation;

import java.time.LocalDate;
import java.util.function.Consumer;

/// Port: writes a reconciled day to a file a person can send. Returns at once and tells on any
/// thread.
@FunctionalInterface
public interface Exports {

    void write(LocalDate date, Form form, Consumer<Told> back);

    enum Form {
        PDF,
        CSV
    }

    sealed interface Told {
        /// @param where the file lies, as a person finds it
        record Written(String where) implements Told {}

        /// @param why in the words of the machine
        record Failed(String why) implements Told {}
    }

    /// Nowhere to write to.
    Exports NONE = (_, _, back) -> back.accept(new Told.Failed("no place for files"));
}
