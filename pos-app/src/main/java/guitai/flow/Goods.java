package guitai.flow;

import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.money.Money;
import guitai.scan.GoodsMarks;
import guitai.scan.Scan;

import java.util.Optional;
import java.util.OptionalLong;

/// Goods that were found, and what their code said of this very package.
///
/// @param code what was scanned or typed
/// @param scanned the trade item number they were found by, if by one
/// @param label what one of our scales printed
record Goods(
        Item item,
        String code,
        Optional<Gtin> scanned,
        Optional<GoodsMarks> marks,
        Optional<Scan.ScaleLabel> label) {

    /// Found by a number that says nothing more.
    static Goods of(Item item, String code) {
        return new Goods(item, code, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Goods scanned(Item item, Gtin gtin, Optional<GoodsMarks> marks) {
        return new Goods(item, gtin.shortest(), Optional.of(gtin), marks, Optional.empty());
    }

    static Goods labelled(Item item, String code, Scan.ScaleLabel label) {
        return new Goods(item, code, Optional.empty(), Optional.empty(), Optional.of(label));
    }

    /// Whether the code itself says how heavy it is or what it costs.
    boolean isLabelled() {
        return label.isPresent() || (item.weighed() && grams().isPresent());
    }

    OptionalLong grams() {
        if (label.isPresent()) return label.get().grams();
        return marks.isPresent() ? marks.get().grams() : OptionalLong.empty();
    }

    Optional<Money> price() {
        return label.isPresent() ? label.get().amount() : marks.flatMap(GoodsMarks::price);
    }

    /// In one package; at least 1.
    long pieces() {
        return marks.isPresent() ? marks.get().pieces().orElse(1) : 1;
    }
}
