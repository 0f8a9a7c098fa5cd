package guitai.simulation;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.stock.Batch;
import guitai.stock.Receiving;
import guitai.stock.StockBook;
import guitai.stock.StockLevel;
import guitai.stock.StockMove;
import guitai.stock.Stocktake;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/// The stock of a till that keeps none.
final class NoStock implements StockBook {
    @Override
    public int unbalanced() {
        return 0;
    }

    @Override
    public StockLevel level(Sku sku) {
        return StockLevel.none(sku, Money.CNY);
    }

    @Override
    public Standing standing(Sku sku) {
        return new Standing(level(sku), OptionalLong.empty());
    }

    @Override
    public List<Standing> levels(int from, int most) {
        return List.of();
    }

    @Override
    public List<Standing> low(int most) {
        return List.of();
    }

    @Override
    public List<StockMove> moves(Sku sku, int most) {
        return List.of();
    }

    @Override
    public List<StockMove> moves(DocumentNumber document) {
        return List.of();
    }

    @Override
    public List<Batch> expiringUpTo(LocalDate day, int most) {
        return List.of();
    }

    @Override
    public List<Figures> turnover(BusinessDate from, BusinessDate to, int most) {
        return List.of();
    }

    @Override
    public Receiving.Draft receiving() {
        return Receiving.Draft.EMPTY;
    }

    @Override
    public void keep(Receiving.Draft draft) {
        throw new IllegalStateException("no stock is kept");
    }

    @Override
    public Stocktake.Draft counting() {
        return Stocktake.Draft.EMPTY;
    }

    @Override
    public void keep(Stocktake.Draft draft) {
        throw new IllegalStateException("no stock is kept");
    }
}
