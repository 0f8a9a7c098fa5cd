package guitai.app;

import guitai.device.virtual.Chip;
import guitai.device.virtual.Paper;
import guitai.device.virtual.ScalePan.Condition;
import guitai.device.virtual.VirtualPrinter;
import guitai.device.virtual.VirtualScale;
import guitai.peripheral.SoftDevices;
import guitai.ui.bench.Bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// The virtual devices of training mode, played by a trainer. What waits or draws runs away from
/// the window.
final class VirtualBench implements Bench {
    private static final System.Logger LOG = System.getLogger(VirtualBench.class.getName());

    // Thirty lines take half a minute: slow enough to be annoyed.
    private static final int SLOW = 100;
    private static final int FULL_SPEED = 0;

    // A person holds a card for about a second; one that does not answer, until somebody says so.
    private static final Duration TAP = Duration.ofSeconds(1);
    private static final Duration PUZZLED = Duration.ofSeconds(5);
    private static final Duration TOO_SHORT = Duration.ofMillis(20);

    // Made up; members' and operators' cards have numbers like these.
    private static final String MEMBERS_NUMBER = "04112233445566";
    private static final String STAFF_NUMBER = "04A1B2C3D4E5F6";
    private static final int CHUNK = 59;

    private final Set<Part> parts;
    private final Optional<VirtualPrinter> printer;
    private final SoftDevices soft;
    private final Executor away;
    private final Path folder;
    private final List<Goods> goods;
    private final List<Heap> heaps;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);

    /// @param parts which devices of the till are made of software
    /// @param away may wait
    /// @param folder where paper is kept
    VirtualBench(
            Set<Part> parts,
            Optional<VirtualPrinter> printer,
            SoftDevices soft,
            Executor away,
            Path folder,
            List<Goods> goods,
            List<Heap> heaps) {
        this.parts = Set.copyOf(parts);
        this.printer = printer;
        this.soft = soft;
        this.away = away;
        this.folder = folder;
        this.goods = List.copyOf(goods);
        this.heaps = List.copyOf(heaps);
    }

    /// What waits on a thread of its own, and can be interrupted.
    private interface Deed {
        void done() throws InterruptedException;
    }

    private void run(Deed deed) {
        try {
            away.execute(
                    () -> {
                        try {
                            deed.done();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                    });
        } catch (RejectedExecutionException busy) {
            LOG.log(System.Logger.Level.DEBUG, "the bench is busy", busy);
        }
    }

    @Override
    public synchronized Look look() {
        return new Look(
                parts,
                newest().map(Paper::number).orElse(0),
                printer.map(VirtualPrinter::drawerOpen).orElse(false),
                troubles,
                soft.scale().pan().grams(),
                soft.glass(),
                soft.cards().held());
    }

    private Optional<Paper> newest() {
        return printer.map(VirtualPrinter::papers).filter(all -> !all.isEmpty()).map(List::getLast);
    }

    @Override
    public void sheet(Consumer<Sheet> back) {
        run(() -> newest().ifPresent(last -> back.accept(new Sheet(last.number(), last.png()))));
    }

    @Override
    public void save(Consumer<String> back) {
        run(() -> back.accept(newest().map(this::kept).orElse("")));
    }

    private String kept(Paper paper) {
        var file = folder.resolve("paper-%04d.png".formatted(paper.number()));
        try {
            Files.createDirectories(folder);
            Files.write(file, paper.png());
            return file.toString();
        } catch (IOException full) {
            LOG.log(System.Logger.Level.WARNING, "the paper could not be kept", full);
            return "";
        }
    }

    @Override
    public synchronized void trouble(Trouble trouble, boolean on) {
        if (on) troubles.add(trouble);
        else troubles.remove(trouble);
        switch (trouble.part()) {
            case PRINTER -> printer.ifPresent(one -> printer(one, trouble, on));
            case SCALE -> scale(trouble, on);
            case SCANNER, DISPLAY, CARD_READER -> cables(trouble, on);
        }
    }

    private static void printer(VirtualPrinter printer, Trouble trouble, boolean on) {
        switch (trouble) {
            case PRINTER_PULLED -> printer.pull(on);
            case PAPER_OUT -> {
                if (on) printer.runOutOfPaper();
                else printer.refill();
            }
            case NEAR_END -> printer.paperNearEnd(on);
            case COVER_OPEN -> printer.cover(on);
            case OFFLINE -> printer.offline(on);
            case SLOW -> printer.speed(on ? SLOW : FULL_SPEED);
            case GARBAGE -> printer.babble(on);
            case SILENT -> printer.hang(on);
            default -> throw new IllegalArgumentException(trouble.name());
        }
    }

    private void scale(Trouble trouble, boolean on) {
        switch (trouble) {
            case SCALE_PULLED -> soft.scale().cable().pull(on);
            case SCALE_SLOW -> soft.scale().cable().slow(on);
            case SCALE_GARBAGE -> soft.scale().cable().noise(on);
            case SCALE_SILENT ->
                    soft.scale().have(on ? VirtualScale.Trouble.MUTE : VirtualScale.Trouble.NONE);
            default -> {
                // A pan is in one condition at a time.
                if (on) troubles.removeIf(one -> one != trouble && condition(one).isPresent());
                lie();
            }
        }
    }

    private void lie() {
        soft.scale()
                .become(
                        troubles.stream()
                                .flatMap(one -> condition(one).stream())
                                .findFirst()
                                .orElse(Condition.STILL));
    }

    private static Optional<Condition> condition(Trouble trouble) {
        return switch (trouble) {
            case MOVING -> Optional.of(Condition.SWINGING);
            case OVERLOADED -> Optional.of(Condition.OVERLOADED);
            case BELOW_ZERO -> Optional.of(Condition.LIFTED);
            case ZERO_LOST -> Optional.of(Condition.ZERO_LOST);
            default -> Optional.empty();
        };
    }

    private void cables(Trouble trouble, boolean on) {
        switch (trouble) {
            case SCANNER_PULLED -> soft.scanner().cable().pull(on);
            case SCANNER_SLOW -> soft.scanner().cable().slow(on);
            case SCANNER_GARBAGE -> soft.scanner().cable().noise(on);
            case DISPLAY_PULLED -> {
                soft.display().cable().pull(on);
                soft.digits().cable().pull(on);
            }
            case DISPLAY_GARBAGE -> {
                soft.display().cable().noise(on);
                soft.digits().cable().noise(on);
            }
            case READER_PULLED -> soft.cards().pull(on);
            case SERVICE_STOPPED -> soft.cards().stop(on);
            case CARD_SLOW -> soft.cards().slow(on);
            default -> throw new IllegalArgumentException(trouble.name());
        }
    }

    @Override
    public void tearOff() {
        run(
                () -> {
                    if (printer.isPresent()) printer.get().tearOff();
                });
    }

    @Override
    public void closeDrawer() {
        printer.ifPresent(VirtualPrinter::closeDrawer);
    }

    @Override
    public boolean scan(String code) {
        return soft.scanner().read(code);
    }

    @Override
    public int burst(List<String> codes) {
        return (int) codes.stream().filter(this::scan).count();
    }

    @Override
    public synchronized void put(long grams) {
        soft.scale().put(grams);
        lie();
    }

    @Override
    public void hold(Card card) {
        switch (card) {
            case MEMBER -> soft.cards().hold(Chip.numbered(MEMBERS_NUMBER), TAP);
            case STAFF -> soft.cards().hold(Chip.numbered(STAFF_NUMBER), TAP);
            case GOODS -> soft.cards().hold(written(), TAP);
            case BANK -> soft.cards().hold(Chip.bank(), TAP);
            case MUTE -> soft.cards().holdMute(Chip.numbered(MEMBERS_NUMBER), PUZZLED);
            case SHORT -> soft.cards().hold(Chip.numbered(MEMBERS_NUMBER), TOO_SHORT);
        }
    }

    private Chip written() {
        var code = goods.isEmpty() ? "" : goods.getFirst().code();
        return Chip.written(MEMBERS_NUMBER, Chip.text(code), CHUNK);
    }

    @Override
    public List<Goods> goods() {
        return goods;
    }

    @Override
    public List<Heap> heaps() {
        return heaps;
    }
}
