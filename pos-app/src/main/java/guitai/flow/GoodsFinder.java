package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.Sku;
import guitai.scan.Scan;
import guitai.scan.ScanReader;
import guitai.scan.ScanReader.Origin;

import java.time.LocalDate;
import java.util.Optional;

/// Finds the goods a text is about, without selling them.
final class GoodsFinder {
    private static final int MOST_CHOICES = 50;

    private final Catalogue catalogue;
    private final ScanReader reader;

    GoodsFinder(Catalogue catalogue, ScanReader reader) {
        this.catalogue = catalogue;
        this.reader = reader;
    }

    FoundGoods find(String text, Origin origin) {
        return switch (reader.read(text, origin, ScanReader.State.SALE)) {
            case Scan.Goods(var gtin, var alsoTry) -> {
                var first = catalogue.find(gtin);
                yield first instanceof Lookup.NotOnFile && alsoTry.isPresent()
                        ? found(catalogue.find(alsoTry.get()), gtin.shortest())
                        : found(first, gtin.shortest());
            }
            case Scan.MarkedGoods(var gtin, var marks) ->
                    found(catalogue.find(gtin), gtin.shortest(), marks.lastDay(), marks.batch());
            case Scan.Publication(var gtin, _) -> found(catalogue.find(gtin), gtin.shortest());
            case Scan.ShortNumber(var plu) -> found(catalogue.find(plu), plu.digits());
            case Scan.ScaleLabel label -> found(catalogue.find(label.plu()), label.plu().digits());
            case Scan.Words(var words) -> words(words);
            case Scan.Refused(var shown, var why) -> new FoundGoods.Unreadable(shown, why);
            // Codes that are somebody's money, somebody's paper or somebody's right, and no goods.
            case Scan.PaymentRequest _, Scan.StoredValue _, Scan.ReceiptNumber _, Scan.Claim _ ->
                    new FoundGoods.Nothing("");
        };
    }

    private static FoundGoods found(Lookup lookup, String shown) {
        return found(lookup, shown, Optional.empty(), Optional.empty());
    }

    private static FoundGoods found(
            Lookup lookup, String shown, Optional<LocalDate> expires, Optional<String> batch) {
        return switch (lookup) {
            case Lookup.Found(var item) -> new FoundGoods.One(item, expires, batch);
            case Lookup.NotOnFile(_) -> new FoundGoods.Nothing(shown);
        };
    }

    private FoundGoods words(String words) {
        if (words.matches("[!-~]{1,32}")
                && catalogue.find(new Sku(words)) instanceof Lookup.Found(var item)) {
            return new FoundGoods.One(item, Optional.empty(), Optional.empty());
        }
        var items = catalogue.search(words, MOST_CHOICES);
        if (items.isEmpty()) return new FoundGoods.Nothing(words);
        return items.size() == 1
                ? new FoundGoods.One(items.getFirst(), Optional.empty(), Optional.empty())
                : new FoundGoods.Choices(items);
    }
}
