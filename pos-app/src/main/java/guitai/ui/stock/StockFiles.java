package guitai.ui.stock;

import guitai.ui.reconciliation.Exports.Form;
import guitai.ui.reconciliation.Exports.Told;

import java.time.LocalDate;
import java.util.function.Consumer;

/// Port: writes a list of the stock to a file a person can send. Returns at once and tells on any
/// thread.
@FunctionalInterface
public interface StockFiles {

    /// @param today the trading day it is made for
    /// @param days of the turnover, today among them
    void write(StockScreen.Tab list, LocalDate today, int days, Form form, Consumer<Told> back);

    /// Nowhere to write to.
    StockFiles NONE = (_, _, _, _, back) -> back.accept(new Told.Failed("no place for files"));
}
