package guitai.ui.price;

import guitai.price.ImportedPrices;
import guitai.price.ShelfLabel;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Port: price lists from a file, and labels to one. Returns at once and tells on any thread.
public interface PriceFiles {
    /// Files that are shown of a folder, the newest first.
    int MOST = 200;

    /// What lies in the folder for imports.
    void list(Consumer<Told> back);

    /// @param path as a person typed it, or of a file that was listed
    void read(String path, Consumer<Told> back);

    void write(List<ShelfLabel> labels, Consumer<Told> back);

    /// A file that could be read.
    ///
    /// @param path to give to [#read]
    record Found(String name, String path, long bytes, Instant at) {}

    sealed interface Told {
        /// @param folder where the files lie, as a person finds it
        /// @param files the newest first, at most [PriceFiles#MOST]
        record Listed(String folder, List<Found> files) implements Told {
            public Listed {
                files = List.copyOf(files);
            }
        }

        /// @param file its name without the folder
        record Read(ImportedPrices plan, String file) implements Told {}

        /// @param where the file lies, as a person finds it
        record Written(String where) implements Told {}

        /// @param why in the words of the machine
        record Failed(String why) implements Told {}
    }

    /// Nowhere to read from or write to.
    PriceFiles NONE =
            new PriceFiles() {
                @Override
                public void list(Consumer<Told> back) {
                    back.accept(new Told.Listed("", List.of()));
                }

                @Override
                public void read(String path, Consumer<Told> back) {
                    back.accept(new Told.Failed("no place for files"));
                }

                @Override
                public void write(List<ShelfLabel> labels, Consumer<Told> back) {
                    back.accept(new Told.Failed("no place for files"));
                }
            };
}
