package guitai.importing;

import static guitai.importing.CouponFile.day;
import static guitai.importing.CouponFile.refuse;

import guitai.importing.NamedRows.Row;
import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.FunderShares;
import guitai.loyalty.coupon.ImportedCoupons;
import guitai.loyalty.coupon.ImportedCoupons.Reason;
import guitai.loyalty.coupon.ImportedCoupons.Refused;
import guitai.loyalty.coupon.Validity;
import guitai.promotion.OfferId;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads stocks of coupons, and packs of them, from CSV, and says of every row that cannot be taken
/// why.
///
/// A row with `pack` is a pack, and lists its stocks between bars; every other row is a stock.
/// Blocks for as long as the file takes; at most 16 MB. Nothing is stored.
public final class CouponStockFile {
    private static final Map<String, String> HEADINGS = headings();
    private static final Pattern SHARE = Pattern.compile("([^:|]+):([0-9]{1,3}(\\.[0-9]{1,2})?)%");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final int MOST = 1_000_000;

    private final ToIntFunction<OfferId> newest;
    private final List<Refused> refused = new ArrayList<>();
    private final List<CouponStock> stocks = new ArrayList<>();
    private final List<CouponPack> packs = new ArrayList<>();

    private CouponStockFile(ToIntFunction<OfferId> newest) {
        this.newest = newest;
    }

    private static Map<String, String> headings() {
        var headings = new HashMap<String, String>();
        for (var column :
                List.of(
                        "id",
                        "name",
                        "name_en",
                        "offer",
                        "version",
                        "days",
                        "after",
                        "from",
                        "to",
                        "stores",
                        "number",
                        "per_member",
                        "new_only",
                        "funders",
                        "pack")) {
            headings.put(column, column);
        }
        headings.putAll(
                Map.of(
                        "批次",
                        "id",
                        "名称",
                        "name",
                        "英文名",
                        "name_en",
                        "优惠",
                        "offer",
                        "有效天数",
                        "days",
                        "起",
                        "from",
                        "止",
                        "to",
                        "门店",
                        "stores",
                        "数量",
                        "number",
                        "每人",
                        "per_member"));
        headings.putAll(Map.of("限新会员", "new_only", "承担", "funders", "券包", "pack"));
        return headings;
    }

    /// @param newest version of an offer that is published as a coupon's; 0 for none
    /// @throws IOException if the file cannot be read
    public static ImportedCoupons read(Path file, ToIntFunction<OfferId> newest)
            throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in.readNBytes((int) NamedRows.MOST_BYTES + 1), newest);
        }
    }

    public static ImportedCoupons read(byte[] bytes, ToIntFunction<OfferId> newest) {
        return new CouponStockFile(newest).all(bytes);
    }

    private ImportedCoupons all(byte[] bytes) {
        var ids = new HashSet<String>();
        for (var row : NamedRows.read(bytes, HEADINGS, List.of("id", "name"), refused)) {
            int before = refused.size();
            var id = row.get("id");
            if (id.isEmpty() || id.length() > CouponStock.LONGEST_ID) {
                refuse(row, "id", Reason.BAD_ID, id, refused);
            } else if (!ids.add(id)) {
                refuse(row, "id", Reason.DUPLICATE, id, refused);
            }
            if (row.get("name").isEmpty()) refuse(row, "name", Reason.MISSING_VALUE, "", refused);
            if (row.get("pack").isEmpty()) stock(row, before);
            else pack(row, before);
        }
        return new ImportedCoupons(stocks, packs, List.of(), refused);
    }

    private void pack(Row row, int before) {
        var names = split(row.get("pack"));
        if (names.isEmpty() || names.size() > CouponPack.MOST || names.contains(row.get("id"))) {
            refuse(row, "pack", Reason.BAD_NUMBER, row.get("pack"), refused);
        }
        if (refused.size() > before) return;
        packs.add(new CouponPack(row.get("id"), row.get("name"), row.get("name_en"), names));
    }

    private static List<String> split(String text) {
        return Pattern.compile("\\|")
                .splitAsStream(text)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private void stock(Row row, int before) {
        var offer = offer(row);
        var version = offer.map(id -> version(row, id)).orElse(0);
        var validity = validity(row);
        var number = number(row, "number", 1);
        var perMember = number(row, "per_member", 1);
        var newOnly = yes(row);
        var funders = funders(row);
        if (refused.size() > before) return;
        stocks.add(
                new CouponStock(
                        row.get("id"),
                        row.get("name"),
                        row.get("name_en"),
                        offer.orElseThrow(),
                        version,
                        validity.orElseThrow(),
                        Set.copyOf(split(row.get("stores"))),
                        boxed(number),
                        boxed(perMember),
                        newOnly,
                        funders));
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private Optional<OfferId> offer(Row row) {
        var written = row.get("offer");
        if (written.isEmpty() || written.length() > CouponStock.LONGEST_ID) {
            refuse(row, "offer", Reason.BAD_ID, written, refused);
            return Optional.empty();
        }
        return Optional.of(new OfferId(written));
    }

    private int version(Row row, OfferId offer) {
        int known = newest.applyAsInt(offer);
        if (known < 1) refuse(row, "offer", Reason.UNKNOWN_OFFER, offer.value(), refused);
        var written = number(row, "version", 1);
        if (written.isPresent() && written.getAsInt() > known && known > 0) {
            refuse(row, "version", Reason.UNKNOWN_OFFER, row.get("version"), refused);
        }
        return written.orElse(known);
    }

    private Optional<Validity> validity(Row row) {
        var from = day(row, "from", refused);
        var to = day(row, "to", refused);
        var days = number(row, "days", 1);
        var after = number(row, "after", 0);
        if (days.isPresent() && days.getAsInt() <= 3_660 && after.orElse(0) <= 3_660) {
            return Optional.of(new Validity.Days(after.orElse(0), days.getAsInt()));
        }
        if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
            return Optional.of(new Validity.Dates(from.get(), to.get()));
        }
        refuse(row, "days", Reason.BAD_DATE, row.get("days"), refused);
        return Optional.empty();
    }

    private OptionalInt number(Row row, String column, int least) {
        var written = row.get(column);
        if (written.isEmpty()) return OptionalInt.empty();
        if (NUMBER.matcher(written).matches()) {
            int value = Integer.parseInt(written);
            if (value >= least && value <= MOST) return OptionalInt.of(value);
        }
        refuse(row, column, Reason.BAD_NUMBER, written, refused);
        return OptionalInt.empty();
    }

    private boolean yes(Row row) {
        return switch (row.get("new_only")) {
            case "yes", "1", "是" -> true;
            case "", "no", "0", "否" -> false;
            default -> {
                refuse(row, "new_only", Reason.BAD_WORD, row.get("new_only"), refused);
                yield false;
            }
        };
    }

    private Optional<FunderShares> funders(Row row) {
        var written = row.get("funders");
        if (written.isEmpty()) return Optional.empty();
        var shares =
                split(written).stream()
                        .map(SHARE::matcher)
                        .filter(form -> form.matches())
                        .map(form -> new Share(form.group(1).strip(), form.group(2)))
                        .toList();
        long sum = shares.stream().mapToLong(Share::basisPoints).sum();
        var merchants = shares.stream().map(Share::merchant).collect(Collectors.toSet());
        var good =
                shares.size() == split(written).size()
                        && merchants.size() == shares.size()
                        && sum == 10_000
                        && shares.stream().allMatch(share -> share.basisPoints() > 0);
        if (!good) {
            refuse(row, "funders", Reason.BAD_SHARES, written, refused);
            return Optional.empty();
        }
        return Optional.of(
                new FunderShares(
                        shares.stream()
                                .map(s -> new FunderShares.Share(s.merchant(), s.basisPoints()))
                                .toList()));
    }

    private record Share(String merchant, String percent) {
        long basisPoints() {
            return new BigDecimal(percent).movePointRight(2).longValueExact();
        }
    }
}
