package guitai.ui.sale;

import guitai.money.Money;
import guitai.ui.text.Name;

import java.util.List;

/// What a typed word found in the catalogue.
///
/// @param asked the text that was looked for; empty while nothing is searched
/// @param selected index into `goods`, or -1 when nothing was found
public record Hits(String asked, List<Hit> goods, int selected) {

    public static final Hits NONE = new Hits("", List.of(), -1);

    public Hits {
        goods = List.copyOf(goods);
    }

    public record Hit(
            String sku, String code, Name name, Money price, Name unit, String category) {}

    public boolean isShown() {
        return !asked.isEmpty();
    }
}
