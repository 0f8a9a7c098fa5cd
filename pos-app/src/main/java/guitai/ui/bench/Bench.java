package guitai.ui.bench;

import guitai.ui.text.Name;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Port: the virtual devices of a training till. Every call returns at once.
public interface Bench {

    /// How the devices are now.
    Look look();

    /// Tells the newest sheet that came out of the printer, as a PNG, on any thread; not at all
    /// while there is none.
    void sheet(Consumer<Sheet> back);

    /// Brings a trouble about, or ends it.
    void trouble(Trouble trouble, boolean on);

    /// Pulls the printer's cable and puts it back; the till finds the printer again by itself.
    void pullCable();

    /// Tears off what hangs out of the printer.
    void tearOff();

    void closeDrawer();

    /// Holds one code before the scanner.
    void scan(String code);

    /// Holds all of these before the scanner, ten a second.
    void burst(List<String> codes);

    /// Goods of the sample shop, to choose from.
    List<Goods> goods();

    /// @param code as its barcode says it
    record Goods(Name name, String code) {}

    /// @param sheets how many came out so far
    /// @param troubles those that last now
    record Look(int sheets, boolean drawerOpen, Set<Trouble> troubles) {

        public Look {
            troubles = Set.copyOf(troubles);
        }
    }

    /// One sheet of paper; two of the same number are the same.
    final class Sheet {
        private final int number;
        private final byte[] png;

        /// @param number counted from 1
        public Sheet(int number, byte[] png) {
            this.number = number;
            this.png = png.clone();
        }

        public byte[] png() {
            return png.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sheet sheet && sheet.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /// What can be wrong with the printer.
    enum Trouble {
        PAPER_OUT("bench.paperOut"),
        NEAR_END("bench.nearEnd"),
        COVER_OPEN("bench.coverOpen"),
        OFFLINE("bench.offline"),
        SLOW("bench.slow"),
        GARBAGE("bench.garbage"),
        /// Connected, and says nothing.
        SILENT("bench.silent");

        private final String label;

        Trouble(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
