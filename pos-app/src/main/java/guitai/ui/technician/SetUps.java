package guitai.ui.technician;

import java.util.List;
import java.util.function.Consumer;

/// Port: the set-up of this till as one file. Every call returns at once and tells on any thread.
public interface SetUps {

    /// Where a set-up is written unless another place is typed.
    String usualPlace();

    void export(String path, Consumer<Told> back);

    /// Reads a set-up and works out what it would change; nothing is changed.
    void plan(String path, Consumer<Told> back);

    /// Does what was planned last.
    void apply(Consumer<Told> back);

    /// One setting or file that would be different.
    record Change(String name, String before, String after) {}

    /// One fault of a set-up, as the program's commands say it.
    record Fault(String where, String what) {}

    sealed interface Told {
        /// @param byHand written names of what the next till has for its own
        /// @param keys files to bring by hand
        record Exported(String path, List<String> byHand, List<String> keys) implements Told {}

        record Planned(List<Change> changes, List<String> byHand, List<String> keys)
                implements Told {}

        /// @param names what was changed
        /// @param later those of them that hold only when the till is started again
        record Applied(String source, List<String> names, List<String> kept, List<String> later)
                implements Told {}

        /// Nothing was changed.
        record Refused(List<Fault> faults) implements Told {}
    }

    /// A till that cannot read or write any.
    SetUps NONE =
            new SetUps() {
                @Override
                public String usualPlace() {
                    return "";
                }

                @Override
                public void export(String path, Consumer<Told> back) {
                    back.accept(new Told.Refused(List.of()));
                }

                @Override
                public void plan(String path, Consumer<Told> back) {
                    back.accept(new Told.Refused(List.of()));
                }

                @Override
                public void apply(Consumer<Told> back) {
                    back.accept(new Told.Refused(List.of()));
                }
            };
}
