import guitai.catalog.Item;
import guitai.flow.Checkout;
import guitai.flow.ScanResult;
import guitai.importing.SampleShop;
import guitai.scan.ScanReader.Origin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Sells five goods for exact cash, again and again, and times what becomes durable.
///
/// `CommitBench HOME SALES`
final class CommitBench {
    public static void main(String[] args) throws IOException {
        var home = Path.of(args[0]);
        int sales = Integer.parseInt(args[1]);
        var items = SampleShop.load().items();
        var goods =
                items.stream()
                        .filter(i -> !i.weighed() && i.flags().isEmpty() && !i.gtins().isEmpty())
                        .toList();
        long before;
        try (var till = new BenchTill(home, items, sales + 100)) {
            till.store.backup(home.resolveSibling("before.db"));
            before = Files.size(home.resolveSibling("before.db"));
            sell(till, goods, sales);
            till.sales.say("commit");
            till.keeps.say("keep");
            till.store.backup(home.resolveSibling("after.db"));
        }
        long after = Files.size(home.resolveSibling("after.db"));
        Figures.say("disk.sale", (after - before) / (double) sales);
    }

    private static void sell(BenchTill till, List<Item> goods, int sales) {
        var random = new Random(7);
        for (int sale = 0; sale < sales; sale++) {
            for (int line = 0; line < 5; line++) {
                var code = goods.get(random.nextInt(goods.size())).gtins().getFirst().shortest();
                var result = till.counter.basket().scan(code, Origin.SCANNER);
                if (!(result instanceof ScanResult.Added)) throw new IllegalStateException(code);
            }
            var result = till.counter.checkout().exactCash();
            if (!(result instanceof Checkout.Result.Completed)) {
                throw new IllegalStateException(result.toString());
            }
        }
    }
}
