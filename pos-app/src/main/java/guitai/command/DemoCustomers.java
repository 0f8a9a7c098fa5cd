package guitai.command;

import guitai.catalog.AgeKind;
import guitai.catalog.Item;
import guitai.importing.SampleShop;
import guitai.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What the customers of a played day put on the counter, and which notes they hand over.
final class DemoCustomers {
    private final Random random;
    private final List<Item> scanned;
    private final List<Item> quickKeys;
    private final List<Item> weighed;
    private final List<SampleShop.Label> labels;

    DemoCustomers(SampleShop shop, long seed) {
        random = new Random(seed);
        labels = shop.labels();
        scanned = shop.items().stream().filter(i -> !i.gtins().isEmpty() && !i.weighed()).toList();
        quickKeys = shop.items().stream().filter(i -> i.quickKey().isPresent()).toList();
        weighed = shop.items().stream().filter(Item::weighed).toList();
    }

    /// One thing the cashier does to get something into the sale.
    sealed interface Step {
        record Scan(String code) implements Step {}

        record Typed(String text) implements Step {}

        record QuickKey(Item item) implements Step {}

        record Weighed(Item item, long grams) implements Step {}
    }

    boolean chance(int inThousand) {
        return random.nextInt(1000) < inThousand;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    List<Step> basket() {
        var steps = new ArrayList<Step>();
        // Most people buy a little, some buy for the week.
        int lines = 1 + Math.min(random.nextInt(6), random.nextInt(6)) + (chance(80) ? 8 : 0);
        for (int i = 0; i < lines; i++) steps.add(step());
        return steps;
    }

    private Step step() {
        int kind = random.nextInt(100);
        if (kind < 68) return new Step.Scan(pick(scanned).gtins().getFirst().shortest());
        if (kind < 78) {
            return new Step.Typed(
                    (2 + random.nextInt(4)) + "*" + pick(plain()).gtins().getFirst().shortest());
        }
        if (kind < 88) return new Step.QuickKey(pick(plainKeys()));
        if (kind < 95 && !labels.isEmpty()) return new Step.Scan(pick(labels).code());
        return new Step.Weighed(pick(weighed), 120 + random.nextInt(2400));
    }

    /// One thing that is surely on file.
    Step something() {
        return new Step.Scan(pick(plain()).gtins().getFirst().shortest());
    }

    /// A code that is not in the catalogue, or is damaged.
    String badCode() {
        return switch (random.nextInt(3)) {
            case 0 -> "9529999999993";
            case 1 -> "6901234567893";
            default -> "95200" + random.nextInt(10);
        };
    }

    /// What a customer hands over for an amount: exact, or the next handy notes.
    Money given(Money due) {
        if (chance(250)) return due;
        long[] notes = {500, 1000, 2000, 5000, 10_000};
        var note = notes[random.nextInt(notes.length)];
        return due.withMinor((due.minor() + note - 1) / note * note);
    }

    private List<Item> plain() {
        return scanned.stream().filter(i -> AgeKind.of(i.flags()).isEmpty()).toList();
    }

    private List<Item> plainKeys() {
        return quickKeys.stream().filter(i -> !i.weighed()).toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
