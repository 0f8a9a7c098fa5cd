package guitai.command;

import guitai.flow.CouponIntake;
import guitai.importing.CouponFile;
import guitai.importing.CouponStockFile;
import guitai.loyalty.book.CouponPlan;
import guitai.loyalty.coupon.ImportedCoupons.Refused;
import guitai.staff.OperatorId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// `import coupons FILE`: stocks and packs of coupons, or coupons that were issued elsewhere; all
/// or nothing, every bad row named.
///
/// What is there in the same form already is left alone, so a file can be imported again.
final class ImportCoupons {
    private static final OperatorId TECHNICIAN = new OperatorId("technician");
    private final TillStarter starter;
    private final Path home;
    private final Path file;
    private final boolean skipBad;

    ImportCoupons(TillStarter starter, Path home, Path file, boolean skipBad) {
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
        try {
            var offers = till.store().offers();
            var currency = till.settings().currency();
            var read =
                    CouponFile.listsCodes(file)
                            ? CouponFile.read(file)
                            : CouponStockFile.read(
                                    file, id -> CouponIntake.newest(offers, currency, id));
            var date = till.settings().calendar().dateOf(starter.clock().instant());
            var book = till.store().members();
            return written(till, CouponPlan.of(read, book, date, "IMPORT " + file.getFileName()));
        } catch (IOException unreadable) {
            return Opened.refused(file + " cannot be read: " + unreadable, "check the file");
        }
    }

    private int written(OpenTill till, CouponPlan plan) {
        for (var one : plan.refused()) System.out.println("refused " + words(one));
        int refused = plan.refused().size();
        if (refused > 0 && !skipBad) {
            System.out.println("taken 0, refused " + refused);
            return Opened.refused(
                    "nothing was imported: " + refused + " fields are bad",
                    "correct them, or use --skip-bad");
        }
        for (var commit : CouponIntake.commits(plan, TECHNICIAN))
            till.store().books().write(commit);
        System.out.println(
                "taken %d, unchanged %d, refused %d"
                        .formatted(plan.events().size(), plan.there(), refused));
        return Exit.GOOD;
    }

    /// One refusal, for a person.
    static String words(Refused one) {
        return (one.line() > 0 ? "line " + one.line() : "file")
                + (one.column().isEmpty() ? "" : ", " + one.column())
                + ": "
                + one.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (one.shown().isEmpty() ? "" : " ('" + one.shown() + "')");
    }
}
