package guitai.device.printer;

import guitai.device.printer.PrinterStatus.Paper;

/// Puts together what a printer says in bits. Pure; not thread-safe.
final class StatusBits {
    private final boolean drawerOpenWhenHigh;
    private boolean drawerHigh;
    private boolean offline;
    private boolean coverOpen;
    private boolean cutterStuck;
    private boolean broken;
    private Paper paper = Paper.OK;

    StatusBits(boolean drawerOpenWhenHigh) {
        this.drawerOpenWhenHigh = drawerOpenWhenHigh;
    }

    /// Takes the answer to status question 1, 2, 3 or 4.
    void answered(int question, int bits) {
        switch (question) {
            case 1 -> {
                drawerHigh = (bits & 0x04) != 0;
                offline = (bits & 0x08) != 0;
            }
            case 2 -> coverOpen = (bits & 0x04) != 0;
            case 3 -> errors(bits);
            case 4 -> paper((bits & 0x0C) != 0, (bits & 0x60) != 0);
            default -> throw new IllegalArgumentException("no status question " + question);
        }
    }

    void changed(Reply.Changed change) {
        drawerHigh = (change.first() & 0x04) != 0;
        offline = (change.first() & 0x08) != 0;
        coverOpen = (change.first() & 0x20) != 0;
        errors(change.second());
        paper((change.third() & 0x03) != 0, (change.third() & 0x0C) != 0);
    }

    void frame(Reply.Star frame) {
        drawerHigh = (frame.printer() & 0x04) != 0;
        offline = (frame.printer() & 0x08) != 0;
        coverOpen = (frame.printer() & 0x20) != 0;
        cutterStuck = (frame.errors() & 0x08) != 0;
        broken = (frame.errors() & 0x24) != 0;
        paper((frame.paper() & 0x04) != 0, (frame.paper() & 0x08) != 0);
    }

    private void errors(int bits) {
        cutterStuck = (bits & 0x08) != 0;
        broken = (bits & 0x20) != 0;
    }

    private void paper(boolean nearEnd, boolean end) {
        paper = end ? Paper.OUT : nearEnd ? Paper.NEAR_END : Paper.OK;
    }

    PrinterStatus status() {
        return new PrinterStatus(
                !offline,
                paper,
                coverOpen,
                cutterStuck,
                broken,
                drawerHigh == drawerOpenWhenHigh,
                drawerHigh);
    }
}
