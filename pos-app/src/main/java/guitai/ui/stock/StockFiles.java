package guitai.ui.stock;

import guitai.stock.StockBook;
import guitai.time.BusinessDate;
import guitai.ui.reconciliation.Exports.Form;
import guitai.ui.reconciliation.Exports.Told;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// Port: what of the stock takes long, done beside the till's thread, so that no scan waits for it.
/// Returns at once and tells on any thread.
public interface StockFiles {

    /// Writes a list to a file a person can send.
    ///
    /// @param today the trading day it is made for
    /// @param days of the turnover, today among them
    void write(StockScreen.Tab list, LocalDate today, int days, Form form, Consumer<Told> back);

    /// Reads the turnover: seconds at a million sales.
    ///
    /// @param most rows, 1 to 100,000
    void turnover(BusinessDate from, BusinessDate to, int most, Consumer<Turned> back);

    /// What came of reading the turnover.
    sealed interface Turned {
        record Read(List<StockBook.Figures> figures) implements Turned {}

        record Failed(String why) implements Turned {}
    }

    /// Nowhere to write to, nothing to read.
    StockFiles NONE =
            new StockFiles() {
                @Override
                public void write(
                        StockScreen.Tab list,
                        LocalDate today,
                        int days,
                        Form form,
                        Consumer<Told> back) {
                    back.accept(new Told.Failed("no place for files"));
                }

                @Override
                public void turnover(
                        BusinessDate from, BusinessDate to, int most, Consumer<Turned> back) {
                    back.accept(new Turned.Read(List.of()));
                }
            };
}
