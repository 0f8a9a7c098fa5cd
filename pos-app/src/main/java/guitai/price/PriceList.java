package guitai.price;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.OfferWindow;
import guitai.sale.Quantity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// One version of a list of prices that hold somewhere, some time, for somebody.
///
/// A version never changes; another form is another version. A price depends on store, channel,
/// time, tier, quantity and the age of the package, and on nothing about the person (rule CP-08).
///
/// @param stores empty for all
/// @param channels empty for all
/// @param tiers member tiers it is for; empty for everybody, members or not
/// @param override beats the item's own price and every list that does not override, even when it
///   is higher
/// @param nearDays only for packages that expire in so many days or fewer
/// @param prices by item; each item has at least one step, by falling need
public record PriceList(
        String id,
        int version,
        String nameZh,
        String nameEn,
        Set<String> stores,
        Set<String> channels,
        OfferWindow window,
        Set<String> tiers,
        boolean override,
        OptionalInt nearDays,
        Map<Sku, List<Step>> prices) {
    public static final int MOST_STEPS = 10;
    public static final int MOST_NEAR_DAYS = 365;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    /// What one costs (or the grams of its unit) from this quantity on.
    ///
    /// @param from of the item in the whole basket; [Quantity#ONE] or less is from the first on
    public record Step(Quantity from, Money price) {
        public Step {
            if (from.milli() < 1) throw new IllegalArgumentException("from " + from.milli());
            if (!price.isPositive()) throw new IllegalArgumentException("price " + price);
        }

        /// Whether a single piece gets it.
        public boolean fromTheFirst() {
            return from.milli() <= Quantity.ONE.milli();
        }
    }

    public PriceList {
        if (!isId(id)) throw new IllegalArgumentException("not a price list's id: '" + id + "'");
        if (version < 1) throw new IllegalArgumentException(id + " version " + version);
        if (nearDays.isPresent()
                && (nearDays.getAsInt() < 0 || nearDays.getAsInt() > MOST_NEAR_DAYS)) {
            throw new IllegalArgumentException(id + " near " + nearDays.getAsInt());
        }
        stores = Set.copyOf(stores);
        channels = Set.copyOf(channels);
        tiers = Set.copyOf(tiers);
        prices = sorted(id, prices);
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static Map<Sku, List<Step>> sorted(String id, Map<Sku, List<Step>> prices) {
        var copy = new TreeMap<Sku, List<Step>>(Comparator.comparing(Sku::value));
        for (var entry : prices.entrySet()) {
            var steps = entry.getValue();
            if (steps.isEmpty() || steps.size() > MOST_STEPS) {
                throw new IllegalArgumentException(id + " " + entry.getKey() + " " + steps.size());
            }
            copy.put(
                    entry.getKey(),
                    steps.stream()
                            .sorted(Comparator.comparingLong(step -> step.from.milli()))
                            .toList());
        }
        // A hash of its own finds an item faster than a tree does.
        return Map.copyOf(copy);
    }

    /// The same as another version.
    public PriceList numbered(int other) {
        return new PriceList(
                id, other, nameZh, nameEn, stores, channels, window, tiers, override, nearDays,
                prices);
    }

    /// The same terms with other prices.
    PriceList withPrices(Map<Sku, List<Step>> others) {
        return new PriceList(
                id, version, nameZh, nameEn, stores, channels, window, tiers, override, nearDays,
                others);
    }

    /// What it has for an item, by rising need; nothing for an item it does not have.
    public List<Step> steps(Sku sku) {
        return prices.getOrDefault(sku, List.of());
    }

    /// The lowest price of this item that so many of it reach.
    public Optional<Money> price(Sku sku, Quantity inBasket) {
        var steps = prices.get(sku);
        if (steps == null) return Optional.empty();
        Optional<Money> lowest = Optional.empty();
        for (var step : steps) {
            if (step.from.milli() > inBasket.milli() && !step.fromTheFirst()) continue;
            if (lowest.isEmpty() || step.price.compareTo(lowest.get()) < 0) {
                lowest = Optional.of(step.price);
            }
        }
        return lowest;
    }

    /// How many prices it has, each step of each item.
    public long count() {
        return prices.values().stream().mapToLong(List::size).sum();
    }

    /// Whether anybody gets its prices who comes while it is open.
    public boolean forEverybody() {
        return tiers.isEmpty() && nearDays.isEmpty();
    }

    /// SHA-256 over everything it says, two bytes a character, in hexadecimal: the same for the
    /// same list anywhere.
    public String fingerprint() {
        var said = new StringBuilder();
        for (var part : List.of(id, version, nameZh, nameEn, new TreeSet<>(stores))) {
            said.append(part).append('\n');
        }
        for (var part : List.of(new TreeSet<>(channels), new TreeSet<>(tiers), override)) {
            said.append(part).append('\n');
        }
        said.append(window.from()).append(window.to()).append(new TreeSet<>(window.days()));
        said.append(window.spans()).append(nearDays).append('\n');
        var skus = new TreeMap<String, List<Step>>();
        prices.forEach((sku, steps) -> skus.put(sku.value(), steps));
        skus.forEach((sku, steps) -> said.append(sku).append(steps).append('\n'));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < said.length(); i++) {
                digest.update((byte) (said.charAt(i) >> 8));
                digest.update((byte) said.charAt(i));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean holdsIn(Circumstances in) {
        return (stores.isEmpty() || stores.contains(in.store()))
                && (channels.isEmpty() || channels.contains(in.channel()))
                && (tiers.isEmpty() || in.tier().filter(tiers::contains).isPresent())
                && window.open(in.now());
    }

    /// The name in the language of a screen.
    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isBlank() ? nameZh : nameEn;
    }

    /// `MEMBER v3`, for people who look into the books.
    @Override
    public String toString() {
        return id + " v" + version;
    }
}
