package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.tier.TierState;
import guitai.loyalty.value.Purse;
import guitai.loyalty.value.PurseSum;
import guitai.privacy.Consent;
import guitai.time.BusinessDate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Everything that is known of one member, in one file for that person (rule CP-14).
///
/// The files lie in the home's folder `exports` and are removed after a week, and when somebody is
/// erased (rule CP-18): whoever made one hands it over before.
final class MemberExports {
    private static final String FOLDER = "exports";
    private static final Duration KEPT = Duration.ofDays(7);
    // Of one person, for years.
    private static final int MOST_SALES = 100_000;

    private final Disk disk;
    private final FactCodec codec;

    MemberExports(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    /// @return the file
    Path write(MemberFile file, BusinessDate today) throws IOException {
        var folder = Files.createDirectories(disk.home().resolve(FOLDER));
        var target = folder.resolve("member-" + file.id() + "-" + today + ".json");
        return Files.writeString(target, text(file, today), StandardCharsets.UTF_8);
    }

    /// What stands in the file, in this order.
    ///
    /// @param currency of every amount, in its smallest unit
    record Everything(
            MemberId member,
            BusinessDate asOf,
            String currency,
            LocalDate joined,
            List<Key> keys,
            Optional<String> name,
            Optional<String> birthday,
            TierState tier,
            List<Consent> consents,
            long pointsBalance,
            List<PointsEntry> points,
            List<Right> coupons,
            PurseSum storedValue,
            List<Purse.Act> storedValueActs,
            List<Purchase> purchases) {}

    record Key(String kind, String value) {}

    record Right(String code, CouponTerms terms, CouponState state) {}

    record Purchase(String document, String date) {}

    private String text(MemberFile file, BusinessDate today) {
        return codec.written(
                new Everything(
                        file.id(),
                        today,
                        codec.currency().getCurrencyCode(),
                        file.joined(),
                        file.keys().stream()
                                .map(key -> new Key(key.kind().name(), key.secret()))
                                .toList(),
                        file.name(),
                        file.birthday().map(day -> day.toString().substring(2)),
                        file.tier(),
                        file.consents().said(),
                        file.points().balance(),
                        List.copyOf(file.points().entries()),
                        file.coupons().stream()
                                .map(c -> new Right(c.code().secret(), c.terms(), c.state()))
                                .toList(),
                        file.purse().left(),
                        file.purse().acts(),
                        purchases(file.id())));
    }

    private List<Purchase> purchases(MemberId member) {
        return disk.read(
                in ->
                        in.query(
                                PersonalTables.FAMILY
                                        + "SELECT s.no, s.date FROM family f CROSS JOIN member_sale"
                                        + " s ON s.member = f.id ORDER BY s.date, s.no LIMIT ?",
                                row -> new Purchase(row.text("no"), row.text("date")),
                                member.value(),
                                MOST_SALES));
    }

    /// @return false where the disk refused
    static boolean removeAll(Path home) {
        return remove(home, _ -> true);
    }

    static boolean removeOld(Path home, Instant now) {
        return remove(home, file -> modified(file).plus(KEPT).isBefore(now));
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MAX.minus(KEPT);
        }
    }

    private static boolean remove(Path home, Predicate<Path> which) {
        var folder = home.resolve(FOLDER);
        if (!Files.isDirectory(folder)) return true;
        try (var files = Files.list(folder)) {
            for (var file : files.filter(which).toList()) Files.deleteIfExists(file);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
