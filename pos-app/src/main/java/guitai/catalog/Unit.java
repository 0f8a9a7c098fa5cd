package guitai.catalog;

/// How an item is counted and what its price is for.
public sealed interface Unit {
    /// Sold by the piece. The word (瓶, 盒, …) is data of the item.
    record Each() implements Unit {}

    /// Sold by weight; the price is for this many grams: 1000 (公斤), 500 (斤), 100, 50 (两).
    record Weighed(int grams) implements Unit {
        public Weighed {
            if (grams != 1000 && grams != 500 && grams != 100 && grams != 50) {
                throw new IllegalArgumentException("no price is for " + grams + " g");
            }
        }
    }

    Unit EACH = new Each();
}
