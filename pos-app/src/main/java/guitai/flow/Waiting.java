package guitai.flow;

import guitai.catalog.AgeKind;
import guitai.sale.Weighing;

import java.util.Optional;

/// Weighed goods that wait for a weight, or age-checked goods that wait for a yes.
///
/// @param age the kind of goods, where the buyer must be looked at; else they want a weight
record Waiting(Goods goods, Optional<AgeKind> age, long pieces, Optional<Weighing> held) {
    static Waiting forAge(Goods goods, AgeKind kind, long pieces, Optional<Weighing> held) {
        return new Waiting(goods, Optional.of(kind), pieces, held);
    }

    static Waiting forWeight(Goods goods) {
        return new Waiting(goods, Optional.empty(), 1, Optional.empty());
    }
}
