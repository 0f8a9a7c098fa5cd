package guitai.flow;

import guitai.sale.SaleId;

import java.util.function.Supplier;

/// Sale numbers one after the other.
final class CountedIds implements Supplier<SaleId> {
    private long next = 1;

    @Override
    public SaleId get() {
        return new SaleId("%026d".formatted(next++));
    }
}
