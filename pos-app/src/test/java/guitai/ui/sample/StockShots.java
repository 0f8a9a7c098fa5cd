package guitai.ui.sample;

import guitai.ui.stock.PaperScreen;
import guitai.ui.stock.PaperView;
import guitai.ui.stock.StockScreen;
import guitai.ui.stock.StockView;

import java.util.List;

/// Every screen of the stock.
final class StockShots {

    private StockShots() {}

    static List<Shot<?>> all() {
        return List.of(
                stock("stock-levels", StockSamples.levels()),
                stock("stock-dates", StockSamples.dates()),
                stock("stock-turnover", StockSamples.turnover()),
                stock("stock-moves", StockSamples.moves()),
                paper("stock-receiving", StockSamples.receiving()),
                paper("stock-cost", StockSamples.cost()),
                paper("stock-counting", StockSamples.counting()),
                paper("stock-write-off", StockSamples.writeOff()),
                paper("stock-differences", StockSamples.differences()));
    }

    private static Shot<StockScreen> stock(String name, StockScreen screen) {
        return Shot.shot(name, kit -> new StockView(kit, _ -> {}), screen);
    }

    private static Shot<PaperScreen> paper(String name, PaperScreen screen) {
        return Shot.shot(name, kit -> new PaperView(kit, screen.kind(), _ -> {}), screen);
    }
}
