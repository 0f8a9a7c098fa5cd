package guitai.soak;

import guitai.device.virtual.VirtualPrinter;

import java.io.IOException;
import java.util.random.RandomGenerator;

/// A printer on the network, and all that happens to printers.
final class RoughPrinter implements Trouble {
    private static final int SLOW = 400;

    private final Papers papers;
    private final int port;
    private VirtualPrinter printer;
    private boolean off;

    RoughPrinter(Papers papers) throws IOException {
        this.papers = papers;
        this.printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
        this.port = printer.port();
    }

    @Override
    public String[] settings() {
        return new String[] {
            "printer = tcp:" + printer.host() + ":" + port, "printer.profile = epson-80"
        };
    }

    @Override
    public synchronized String strike(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> {
                printer.runOutOfPaper();
                yield "out of paper";
            }
            case 1 -> {
                printer.runOutOfPaperAfter(random.nextInt(200));
                yield "soon out of paper";
            }
            case 2 -> {
                printer.cover(true);
                yield "cover open";
            }
            case 3 -> {
                printer.offline(true);
                yield "off line";
            }
            case 4 -> {
                printer.cutConnection();
                yield "cable pulled";
            }
            case 5 -> {
                printer.cutConnectionAfter(random.nextInt(3_000));
                yield "cable pulled soon";
            }
            case 6 -> {
                printer.babble(true);
                yield "talks rubbish";
            }
            case 7 -> {
                printer.hang(true);
                yield "hangs";
            }
            case 8 -> {
                printer.speed(SLOW);
                yield "slow";
            }
            default -> {
                switchOff();
                yield "switched off";
            }
        };
    }

    private void switchOff() {
        // What is under way is not in the tray yet, and never will be.
        printer.close();
        papers.off(printer);
        off = true;
    }

    @Override
    public synchronized void heal() throws IOException {
        if (off) {
            printer = VirtualPrinter.start(port, VirtualPrinter.DOTS_80);
            off = false;
        }
        printer.babble(false);
        printer.hang(false);
        printer.speed(0);
        printer.offline(false);
        printer.cover(false);
        printer.refill();
        printer.closeDrawer();
        // A cut that has not come yet.
        printer.cutConnectionAfter(Long.MAX_VALUE);
    }

    synchronized void look() {
        if (!off) papers.look(printer);
    }

    @Override
    public synchronized void close() {
        if (!off) switchOff();
    }
}
