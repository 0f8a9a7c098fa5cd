package guitai.ui.coupon;

import guitai.flow.CouponOffice;
import guitai.loyalty.coupon.ImportedCoupons;

import java.util.function.Consumer;

/// Port: reads stocks, packs and coupons from a file, and writes what became of the stocks. Returns
/// at once and tells on any thread.
public interface CouponFiles {

    /// @param path as a person typed it; a name alone is looked for in the till's home
    void read(String path, Consumer<Told> back);

    void write(CouponOffice.Sheet sheet, Consumer<Told> back);

    sealed interface Told {
        record Read(ImportedCoupons coupons, String file) implements Told {}

        /// @param where the file lies, as a person finds it
        record Written(String where) implements Told {}

        /// @param why in the words of the machine
        record Failed(String why) implements Told {}
    }

    /// Nowhere to read from.
    CouponFiles NONE =
            new CouponFiles() {
                @Override
                public void read(String path, Consumer<Told> back) {
                    back.accept(new Told.Failed("no place for files"));
                }

                @Override
                public void write(CouponOffice.Sheet sheet, Consumer<Told> back) {
                    back.accept(new Told.Failed("no place for files"));
                }
            };
}
