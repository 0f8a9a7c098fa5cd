package guitai.ui.price;

import guitai.price.ImportedPrices;
import guitai.price.ShelfLabel;

import java.util.List;
import java.util.function.Consumer;

/// Port: price lists from a file, and labels to one. Returns at once and tells on any thread.
public interface PriceFiles {

    /// @param path as a person typed it
    void read(String path, Consumer<Told> back);

    void write(List<ShelfLabel> labels, Consumer<Told> back);

    sealed interface Told {
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
                public void read(String path, Consumer<Told> back) {
                    back.accept(new Told.Failed("no place for files"));
                }

                @Override
                public void write(List<ShelfLabel> labels, Consumer<Told> back) {
                    back.accept(new Told.Failed("no place for files"));
                }
            };
}
