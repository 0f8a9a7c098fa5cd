package guitai.app;

import guitai.command.OpenTill;
import guitai.flow.CouponIntake;
import guitai.flow.CouponOffice;
import guitai.importing.CouponFile;
import guitai.importing.CouponStockFile;
import guitai.report.CouponStockReports;
import guitai.ui.coupon.CouponFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Files of coupons, away from the window.
final class CouponListFiles implements CouponFiles {
    private final OpenTill till;
    private final Executor away;

    /// @param away may wait for the disk
    CouponListFiles(OpenTill till, Executor away) {
        this.till = till;
        this.away = away;
    }

    @Override
    public void read(String path, Consumer<Told> back) {
        run(() -> read(path), back);
    }

    @Override
    public void write(CouponOffice.Sheet sheet, Consumer<Told> back) {
        run(() -> written(sheet), back);
    }

    private void run(Supplier<Told> work, Consumer<Told> back) {
        try {
            away.execute(() -> back.accept(work.get()));
        } catch (RejectedExecutionException busy) {
            back.accept(new Told.Failed("too much is under way"));
        }
    }

    private Told read(String path) {
        try {
            var file = till.store().home().resolve(path);
            var name = String.valueOf(file.getFileName());
            var offers = till.store().offers();
            var currency = till.settings().currency();
            return new Told.Read(
                    CouponFile.listsCodes(file)
                            ? CouponFile.read(file)
                            : CouponStockFile.read(
                                    file, id -> CouponIntake.newest(offers, currency, id)),
                    name);
        } catch (InvalidPathException | IOException e) {
            return new Told.Failed(e.getClass().getSimpleName() + " " + path);
        }
    }

    private Told written(CouponOffice.Sheet sheet) {
        var file = till.store().home().resolve("reports").resolve("coupon-stocks.csv");
        try {
            Files.createDirectories(file.getParent());
            var language = till.settings().receiptLanguage();
            try (var out = Files.newOutputStream(file)) {
                CouponStockReports.csv(
                        sheet.stocks().stream().map(CouponOffice.Line::stock).toList(),
                        sheet.figures(),
                        language,
                        out);
            }
            return new Told.Written(file.toString());
        } catch (IOException e) {
            return new Told.Failed(String.valueOf(e.getMessage()));
        }
    }
}
