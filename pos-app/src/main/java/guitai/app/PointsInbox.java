package guitai.app;

import guitai.flow.MemberOffice;
import guitai.importing.PointsFile;
import guitai.loyalty.book.EarnedList;
import guitai.loyalty.coupon.ImportedCoupons.Refused;
import guitai.staff.OperatorId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes points of other sources from files that other programs of the shop put into the folder
/// `import/points` of the home (rule LY-14): a mini-program's check-ins and reviews, say.
///
/// A file has points and keys of persons: once it is taken it is deleted, and a report beside it
/// says what became of it, by lines. Whoever writes one writes it under another ending and renames
/// it to `.csv` when it is whole. One file at a time, little by little.
///
/// [#tick] is called on the till's thread and returns at once; files are read and deleted
/// elsewhere. A file that cannot be read or deleted ends it until the next start: it would come
/// again for ever, and bring nothing.
final class PointsInbox {
    private static final System.Logger LOG = System.getLogger(PointsInbox.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final int MOST_REPORTS = 100;

    private final Path folder;
    private final MemberOffice office;
    private final Executor away;
    private final Executor turn;
    private final InstantSource clock;
    private Instant looked = Instant.MIN;
    private Optional<Taking> taking = Optional.empty();
    private boolean busy;
    private boolean ended;

    /// One file, and how far it was taken.
    private static final class Taking {
        final Path file;
        final EarnedList list;
        int next;
        EarnedList.Taken taken = EarnedList.Taken.NONE;

        Taking(Path file, EarnedList list) {
            this.file = file;
            this.list = list;
        }
    }

    /// @param away may wait for the disk
    /// @param turn of the till's thread
    PointsInbox(Path home, MemberOffice office, Executor away, Executor turn, InstantSource clock) {
        this.folder = home.resolve("import").resolve("points");
        this.office = office;
        this.away = away;
        this.turn = turn;
        this.clock = clock;
    }

    void tick() {
        if (busy || ended) return;
        if (taking.isPresent()) goOn(taking.get());
        else if (looked.plus(BETWEEN_LOOKS).isBefore(clock.instant())) look();
    }

    private void look() {
        looked = clock.instant();
        run(
                () -> {
                    try {
                        var found = first();
                        turn.execute(() -> found(found));
                    } catch (IOException unreadable) {
                        LOG.log(System.Logger.Level.WARNING, "points cannot be read", unreadable);
                        turn.execute(() -> idle(false));
                    }
                });
    }

    private void found(Optional<Taking> found) {
        idle(true);
        taking = found;
    }

    private void idle(boolean usable) {
        busy = false;
        ended = !usable;
    }

    /// The oldest name that is there.
    private Optional<Taking> first() throws IOException {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (var files = Files.list(folder)) {
            var file =
                    files.filter(one -> name(one).toLowerCase(Locale.ROOT).endsWith(".csv"))
                            .filter(Files::isRegularFile)
                            .min(Comparator.naturalOrder());
            if (file.isEmpty()) return Optional.empty();
            return Optional.of(new Taking(file.get(), PointsFile.read(file.get())));
        }
    }

    private void goOn(Taking file) {
        if (file.next < file.list.rows().size()) {
            var step = office.earned(file.list, file.next, OperatorId.PROGRAM);
            if (step.isEmpty()) {
                ended = true;
                return;
            }
            file.next = step.get().next();
            file.taken = file.taken.and(step.get().taken());
            return;
        }
        taking = Optional.empty();
        run(
                () -> {
                    var done = finished(file);
                    turn.execute(() -> idle(done));
                });
    }

    private void run(Runnable work) {
        busy = true;
        try {
            away.execute(work);
        } catch (RejectedExecutionException later) {
            busy = false;
        }
    }

    /// @return whether the file is gone
    private boolean finished(Taking file) {
        try {
            var report = folder.resolve(name(file.file) + ".txt");
            Files.writeString(report, words(file));
            Files.delete(file.file);
            forgetOld();
            return true;
        } catch (IOException full) {
            LOG.log(System.Logger.Level.WARNING, "a file of points cannot be put away", full);
            return false;
        }
    }

    private static String words(Taking file) {
        var refused = new ArrayList<>(file.list.refused());
        refused.addAll(file.taken.refused());
        var text =
                new StringBuilder(
                        "taken %d, points %d, unchanged %d, refused %d%n"
                                .formatted(
                                        file.taken.earned(),
                                        file.taken.points(),
                                        file.taken.nothing(),
                                        refused.size()));
        for (var one : refused) text.append(line(one)).append(System.lineSeparator());
        return text.toString();
    }

    private static String line(Refused one) {
        return Stream.of("line " + one.line(), one.column(), one.reason().name(), one.shown())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void forgetOld() throws IOException {
        List<Path> reports;
        try (var files = Files.list(folder)) {
            reports =
                    files.filter(one -> name(one).endsWith(".csv.txt"))
                            .sorted(Comparator.comparing(PointsInbox::written))
                            .toList();
        }
        for (var old : reports.subList(0, Math.max(0, reports.size() - MOST_REPORTS))) {
            Files.deleteIfExists(old);
        }
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
