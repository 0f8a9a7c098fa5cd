package guitai.command;

import guitai.importing.PointsFile;
import guitai.loyalty.book.EarnedList;
import guitai.loyalty.coupon.ImportedCoupons.Refused;
import guitai.staff.OperatorId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `import points FILE`: points of other sources (rule LY-14); every bad row named.
///
/// A number of a source counts once, so a file can be imported again.
final class ImportPoints {
    private final TillStarter starter;
    private final Path home;
    private final Path file;
    private final boolean skipBad;

    ImportPoints(TillStarter starter, Path home, Path file, boolean skipBad) {
        this.starter = starter;
        this.home = home;
        this.file = file;
        this.skipBad = skipBad;
    }

    int call() throws Exception {
        if (!Files.isReadable(file)) {
            return Opened.refused(file + " cannot be read", "check the name");
        }
        return Opened.anyBooks(starter, home, this::take);
    }

    private int take(OpenTill till) {
        EarnedList list;
        try {
            list = PointsFile.read(file);
        } catch (IOException unreadable) {
            return Opened.refused(file + " cannot be read: " + unreadable, "check the file");
        }
        say(list.refused());
        if (!list.refused().isEmpty() && !skipBad) {
            System.out.println("taken 0, refused " + list.refused().size());
            return Opened.refused(
                    "nothing was imported: " + list.refused().size() + " fields are bad",
                    "correct them, or use --skip-bad");
        }
        var all = EarnedList.Taken.NONE;
        for (int next = 0; next < list.rows().size(); ) {
            var step = till.counter().memberOffice().earned(list, next, OperatorId.TECHNICIAN);
            if (step.isEmpty()) {
                return Opened.refused("this shop has no members", "set members.programme");
            }
            next = step.get().next();
            all = all.and(step.get().taken());
        }
        say(all.refused());
        System.out.println(
                "taken %d, points %d, unchanged %d, refused %d"
                        .formatted(
                                all.earned(),
                                all.points(),
                                all.nothing(),
                                all.refused().size() + list.refused().size()));
        return Exit.GOOD;
    }

    private static void say(List<Refused> refused) {
        for (var one : refused) System.out.println("refused " + ImportCoupons.words(one));
    }
}
