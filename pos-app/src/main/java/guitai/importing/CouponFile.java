package guitai.importing;

import guitai.importing.NamedRows.Row;
import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.ImportedCoupons;
import guitai.loyalty.coupon.ImportedCoupons.Reason;
import guitai.loyalty.coupon.ImportedCoupons.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads coupons that another system of the shop has issued, from CSV, and says of every row that
/// cannot be taken why.
///
/// A code that is wrong is never shown: it may be one that works somewhere. Blocks for as long as
/// the file takes; at most 16 MB and 100,000 rows. Nothing is stored.
public final class CouponFile {
    private static final Map<String, String> HEADINGS =
            Map.ofEntries(
                    Map.entry("code", "code"),
                    Map.entry("券码", "code"),
                    Map.entry("stock", "stock"),
                    Map.entry("批次", "stock"),
                    Map.entry("member", "member"),
                    Map.entry("会员", "member"),
                    Map.entry("last", "last"),
                    Map.entry("到期日", "last"));
    private static final int HEADING_BYTES = 4_096;
    private static final Pattern MEMBER = Pattern.compile("[0-9A-Za-z_-]{1,32}");

    private CouponFile() {}

    /// Whether a file lists codes; one that does not lists stocks.
    ///
    /// @throws IOException if the file cannot be read
    public static boolean listsCodes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return FileText.of(in.readNBytes(HEADING_BYTES)) instanceof FileText.Read(var text)
                    && text.lines().findFirst().filter(CouponFile::namesCode).isPresent();
        }
    }

    private static boolean namesCode(String heading) {
        return Pattern.compile("[,;\"\\s\ufeff]+")
                .splitAsStream(heading.toLowerCase(Locale.ROOT))
                .anyMatch(word -> "code".equals(HEADINGS.get(word)));
    }

    /// @throws IOException if the file cannot be read
    public static ImportedCoupons read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in.readNBytes((int) NamedRows.MOST_BYTES + 1));
        }
    }

    public static ImportedCoupons read(byte[] bytes) {
        var refused = new ArrayList<Refused>();
        var coupons = new ArrayList<ImportedCoupons.Row>();
        var codes = new HashSet<CouponCode>();
        for (var row : NamedRows.read(bytes, HEADINGS, List.of("code", "stock"), refused)) {
            coupon(row, refused)
                    .ifPresent(
                            one -> {
                                if (codes.add(one.code())) coupons.add(one);
                                else refuse(row, "code", Reason.DUPLICATE, "", refused);
                            });
        }
        return new ImportedCoupons(List.of(), List.of(), coupons, refused);
    }

    private static Optional<ImportedCoupons.Row> coupon(Row row, List<Refused> refused) {
        int before = refused.size();
        var code = CouponCode.read(row.get("code"));
        if (code.isEmpty()) refuse(row, "code", Reason.BAD_CODE, "", refused);
        var stock = row.get("stock");
        if (stock.isEmpty()) refuse(row, "stock", Reason.MISSING_VALUE, "", refused);
        var member = Optional.of(row.get("member")).filter(text -> !text.isEmpty());
        if (member.filter(id -> !MEMBER.matcher(id).matches()).isPresent()) {
            refuse(row, "member", Reason.BAD_ID, "", refused);
        }
        var last = day(row, "last", refused);
        if (refused.size() > before) return Optional.empty();
        return Optional.of(
                new ImportedCoupons.Row(
                        row.line(),
                        code.orElseThrow(),
                        stock,
                        member.map(MemberId::new).map(MemberId::value),
                        last));
    }

    static Optional<LocalDate> day(Row row, String column, List<Refused> refused) {
        var written = row.get(column);
        if (written.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException notADate) {
            refuse(row, column, Reason.BAD_DATE, written, refused);
            return Optional.empty();
        }
    }

    static void refuse(Row row, String column, Reason reason, String shown, List<Refused> refused) {
        refused.add(NamedRows.refusal(row.line(), column, reason, shown));
    }
}
