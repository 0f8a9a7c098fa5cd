package guitai.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import guitai.catalog.Category;
import guitai.catalog.Item;
import guitai.catalog.Plu;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.scan.ScanSettings;
import guitai.staff.OperatorId;
import guitai.staff.Pin;
import guitai.staff.Role;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/// The shop of training mode: goods nobody makes, people nobody employs.
///
/// Trade item numbers begin with 952, which GS1 keeps for demonstrations. The PINs are in the clear
/// and known to everyone: never load these people where real money is taken.
///
/// @param items in the order of the shelves; the quick keys are among them
/// @param labels what the shop's scales printed today, ready to be scanned
public record SampleShop(
        List<Item> items, List<Category> categories, List<Label> labels, List<Trainee> people) {

    /// One label of 13 digits.
    ///
    /// @param grams what was weighed, where the label carries the weight
    /// @param amount what it costs at the sample's prices
    public record Label(String code, Plu plu, OptionalLong grams, Money amount) {}

    /// Someone who can sign on in training mode only.
    public record Trainee(OperatorId id, String name, Role role, Pin trainingPin) {}

    public SampleShop {
        items = List.copyOf(items);
        categories = List.copyOf(categories);
        labels = List.copyOf(labels);
        people = List.copyOf(people);
    }

    /// The settings by which the sample's labels are read.
    public static ScanSettings scanSettings() {
        return ScanSettings.STANDARD;
    }

    /// Reads the sample from this program; takes some tens of milliseconds.
    ///
    /// @throws IllegalStateException if the program was built with a broken sample
    public static SampleShop load() {
        return load(Money.CNY);
    }

    /// The same numbers as prices in another currency: 3.50 is 350 of its smallest unit.
    public static SampleShop load(Currency currency) {
        var amounts = Amounts.sample(currency);
        var plan = CatalogueFile.read(resource("catalogue.csv"), amounts);
        if (!plan.clean()) throw new IllegalStateException("sample catalogue: " + plan.refused());
        return new SampleShop(
                plan.items(),
                rows("categories.csv", SampleShop::category),
                rows("labels.csv", row -> label(row, amounts)),
                rows("people.csv", SampleShop::trainee));
    }

    /// What the training shop advertises: one offer of each common kind, always open.
    public static List<Offer> offers(Currency currency, ZoneId zone) {
        var plan = OfferFile.sample(resource("promotions.csv"), currency, zone);
        if (!plan.clean()) throw new IllegalStateException("sample offers: " + plan.refused());
        return plan.offers();
    }

    private static Category category(NamedCsvRecord row) {
        return new Category(row.getField("code"), row.getField("name_zh"), row.getField("name_en"));
    }

    private static Label label(NamedCsvRecord row, Amounts amounts) {
        var grams = row.getField("grams");
        return new Label(
                row.getField("code"),
                new Plu(row.getField("plu")),
                grams.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(grams)),
                amounts.read(row.getField("amount")).orElseThrow());
    }

    private static Trainee trainee(NamedCsvRecord row) {
        return new Trainee(
                new OperatorId(row.getField("id")),
                row.getField("name"),
                Role.valueOf(row.getField("role").toUpperCase(Locale.ROOT)),
                Pin.of(row.getField("training_pin")).orElseThrow());
    }

    private static <T> List<T> rows(String name, Function<NamedCsvRecord, T> read) {
        var in = new ByteArrayInputStream(resource(name));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return csv.stream().map(read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (var in = SampleShop.class.getResourceAsStream("/guitai/sample/" + name)) {
            if (in == null) throw new IllegalStateException("no sample " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
