package guitai.flow;

import guitai.catalog.Item;
import guitai.scan.Scan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which goods somebody meant who scanned or typed something about the stock.
public sealed interface FoundGoods {
    /// @param expires the last day it may be sold, if the code says so
    /// @param batch if the code says so
    record One(Item item, Optional<LocalDate> expires, Optional<String> batch)
            implements FoundGoods {}

    record Choices(List<Item> items) implements FoundGoods {}

    record Nothing(String shown) implements FoundGoods {}

    record Unreadable(String shown, Scan.Refusal why) implements FoundGoods {}
}
