package guitai.storage;

import guitai.store.migration.Migration;
import guitai.store.projection.Projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The steps of the schema: the SQL files beside this package, in order. One that was released
/// never changes; a further step is a further file.
final class Schema {
    private static final List<String> STEPS =
            List.of(
                    "cash-day",
                    "payments",
                    "offline",
                    "reconciliation",
                    "goods",
                    "stock",
                    "recalls",
                    "returns",
                    "prices",
                    "offers",
                    "staff-cards",
                    "offer-given",
                    "members",
                    "coupon-stocks",
                    "gifts",
                    "purse");

    private Schema() {}

    static List<Migration> migrations() {
        var migrations = new ArrayList<Migration>();
        for (var name : STEPS) {
            var version = migrations.size() + 1;
            migrations.add(
                    new Migration(version, name, sql("%03d-%s.sql".formatted(version, name))));
        }
        return List.copyOf(migrations);
    }

    /// What keeps its tables in step with the journal.
    static List<Projection> projections(FactCodec codec) {
        return List.of(
                new BooksProjection(codec),
                new ReconciliationProjection(codec),
                new StockProjection(codec),
                new OfferProjection(codec),
                new MemberProjection(codec),
                new CouponProjection(codec),
                new GiftProjection(codec));
    }

    private static String sql(String file) {
        try (var in = Schema.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("not in this program: " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
