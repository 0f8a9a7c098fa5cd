package guitai.ui.bench;

import guitai.ui.text.Name;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Port: the virtual devices of a training till. Every call returns at once.
public interface Bench {

    /// What this scale carries, as most on a counter do.
    long MOST_GRAMS = 15_000;

    /// How the devices are now.
    Look look();

    /// Tells the newest sheet that came out of the printer, as a PNG, on any thread; not at all
    /// while there is none.
    void sheet(Consumer<Sheet> back);

    /// Keeps the newest sheet as a file, and tells which, on any thread; empty where that failed,
    /// or there is none.
    void save(Consumer<String> back);

    /// Brings a trouble about, or ends it.
    void trouble(Trouble trouble, boolean on);

    /// Tears off what hangs out of the printer.
    void tearOff();

    void closeDrawer();

    /// Holds one code before the scanner.
    ///
    /// @return whether it was read: not by a scanner without a cable
    boolean scan(String code);

    /// Holds all of these before the scanner, which reads ten a second.
    ///
    /// @return how many it read
    int burst(List<String> codes);

    /// Puts so much on the scale, in the place of what lies there.
    ///
    /// @param grams 0 to [#MOST_GRAMS]
    void put(long grams);

    /// Holds a card to the reader for as long as people do, or a little longer.
    void hold(Card card);

    /// Goods of the sample shop, to choose from.
    List<Goods> goods();

    /// Loose goods of the sample shop, to be put on the scale.
    List<Heap> heaps();

    /// @param code as its barcode says it
    record Goods(Name name, String code) {}

    /// @param number under which it is sold by weight
    record Heap(Name name, String number, long grams) {}

    /// @param parts which devices of this till are made of software
    /// @param sheets how many came out so far
    /// @param troubles those that last now
    /// @param grams what lies on the scale
    /// @param display both lines
    /// @param card whether one is held to the reader
    record Look(
            Set<Part> parts,
            int sheets,
            boolean drawerOpen,
            Set<Trouble> troubles,
            long grams,
            List<String> display,
            boolean card) {

        static final Look NOTHING = new Look(Set.of(), 0, false, Set.of(), 0, List.of(), false);

        public Look {
            parts = Set.copyOf(parts);
            troubles = Set.copyOf(troubles);
            display = List.copyOf(display);
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

    /// A device with a cable of its own; the drawer hangs on the printer's.
    enum Part {
        PRINTER("deviceKind.printer"),
        SCANNER("deviceKind.scanner"),
        SCALE("deviceKind.scale"),
        DISPLAY("deviceKind.display"),
        CARD_READER("deviceKind.cardReader");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// What can be wrong with a device, for as long as it is switched on.
    enum Trouble {
        PRINTER_PULLED(Part.PRINTER, "bench.pulled"),
        PAPER_OUT(Part.PRINTER, "bench.paperOut"),
        NEAR_END(Part.PRINTER, "bench.nearEnd"),
        COVER_OPEN(Part.PRINTER, "bench.coverOpen"),
        OFFLINE(Part.PRINTER, "bench.offline"),
        SLOW(Part.PRINTER, "bench.slow"),
        GARBAGE(Part.PRINTER, "bench.garbled"),
        /// Connected, and says nothing.
        SILENT(Part.PRINTER, "bench.silent"),
        SCANNER_PULLED(Part.SCANNER, "bench.pulled"),
        SCANNER_SLOW(Part.SCANNER, "bench.slow"),
        SCANNER_GARBAGE(Part.SCANNER, "bench.garbled"),
        SCALE_PULLED(Part.SCALE, "bench.pulled"),
        MOVING(Part.SCALE, "bench.moving"),
        OVERLOADED(Part.SCALE, "bench.overloaded"),
        BELOW_ZERO(Part.SCALE, "bench.belowZero"),
        ZERO_LOST(Part.SCALE, "bench.zeroLost"),
        SCALE_SLOW(Part.SCALE, "bench.slow"),
        SCALE_GARBAGE(Part.SCALE, "bench.garbled"),
        SCALE_SILENT(Part.SCALE, "bench.silent"),
        DISPLAY_PULLED(Part.DISPLAY, "bench.pulled"),
        DISPLAY_GARBAGE(Part.DISPLAY, "bench.garbled"),
        READER_PULLED(Part.CARD_READER, "bench.pulled"),
        /// What stands between the till and every reader on this machine.
        SERVICE_STOPPED(Part.CARD_READER, "bench.serviceStopped"),
        CARD_SLOW(Part.CARD_READER, "bench.slow");

        private final Part part;
        private final String label;

        Trouble(Part part, String label) {
            this.part = part;
            this.label = label;
        }

        public Part part() {
            return part;
        }

        public String label() {
            return label;
        }
    }

    /// What people hold to a reader.
    enum Card {
        /// A card that is known by its number, as members have.
        MEMBER("bench.cardMember"),
        /// The same as somebody signs on with, once it was given to them.
        STAFF("bench.cardStaff"),
        /// A tag on which the code of goods is written.
        GOODS("bench.cardGoods"),
        BANK("bench.cardBank"),
        /// Lies there and says nothing.
        MUTE("bench.cardMute"),
        /// Taken away too soon.
        SHORT("bench.cardShort");

        private final String label;

        Card(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
