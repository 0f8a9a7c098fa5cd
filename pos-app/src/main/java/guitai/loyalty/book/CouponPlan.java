package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.coupon.ImportedCoupons;
import guitai.loyalty.coupon.ImportedCoupons.Reason;
import guitai.loyalty.coupon.ImportedCoupons.Refused;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What taking a file of coupons would do here: what is there in the same form already is left
/// alone, so a file can be taken again; what was promised before is never changed (rule CP-06).
///
/// Immutable, and nothing is stored by it; making it reads the disk.
///
/// @param events in the order of the file: stocks, packs, coupons
/// @param codes of those coupons, in their order
/// @param refused of the file and of these books
/// @param there so many are there already
public record CouponPlan(
        List<MemberEvent> events, List<Personal> codes, List<Refused> refused, int there) {

    public CouponPlan {
        events = List.copyOf(events);
        codes = List.copyOf(codes);
        refused = List.copyOf(refused);
    }

    /// @param reason of coupons that were issued elsewhere, as the journal has it: the file's name
    public static CouponPlan of(
            ImportedCoupons read, MemberBook book, BusinessDate date, String reason) {
        return new Making(read, book, date, reason).plan();
    }

    private static final class Making {
        private final ImportedCoupons read;
        private final MemberBook book;
        private final BusinessDate date;
        private final String reason;
        private final List<MemberEvent> events = new ArrayList<>();
        private final List<Personal> codes = new ArrayList<>();
        private final List<Refused> refused;
        private final Map<String, CouponStock> stocks = new HashMap<>();
        private int there;

        Making(ImportedCoupons read, MemberBook book, BusinessDate date, String reason) {
            this.read = read;
            this.book = book;
            this.date = date;
            this.reason = reason;
            this.refused = new ArrayList<>(read.refused());
            // Read once: a file has up to 100,000 coupons.
            book.coupons().stocks().forEach(stock -> stocks.put(stock.id(), stock));
        }

        CouponPlan plan() {
            read.stocks().forEach(this::stock);
            read.packs().forEach(this::pack);
            read.coupons().forEach(this::coupon);
            return new CouponPlan(events, codes, refused, there);
        }

        private void stock(CouponStock stock) {
            var before = Optional.ofNullable(stocks.get(stock.id()));
            if (before.filter(stock::equals).isPresent()) {
                there++;
            } else if (before.filter(one -> !one.becomes(stock)).isPresent()) {
                refuse(0, "id", Reason.PROMISE_CHANGED, stock.id());
            } else {
                events.add(new MemberEvent.StockPublished(stock));
            }
        }

        private void pack(CouponPack pack) {
            boolean whole = true;
            for (var name : pack.stocks()) {
                var here = read.stocks().stream().anyMatch(stock -> stock.id().equals(name));
                if (!here && !stocks.containsKey(name)) {
                    refuse(0, "pack", Reason.UNKNOWN_STOCK, name);
                    whole = false;
                }
            }
            if (book.coupons().pack(pack.id()).filter(pack::equals).isPresent()) there++;
            else if (whole) events.add(new MemberEvent.PackPublished(pack));
        }

        private void coupon(ImportedCoupons.Row row) {
            if (book.coupon(CouponId.of(row.code())).isPresent()) {
                there++;
                return;
            }
            var stock = Optional.ofNullable(stocks.get(row.stock()));
            if (stock.isEmpty()) {
                refuse(row.line(), "stock", Reason.UNKNOWN_STOCK, row.stock());
                return;
            }
            var member = row.member().map(MemberId::new);
            if (member.filter(id -> book.file(id, date).isEmpty()).isPresent()) {
                refuse(row.line(), "member", Reason.UNKNOWN_MEMBER, "");
                return;
            }
            issued(row, member, stock.get().terms(date.day()));
        }

        private void issued(ImportedCoupons.Row row, Optional<MemberId> member, CouponTerms terms) {
            LocalDate last = row.last().orElse(terms.last());
            if (last.isBefore(terms.first())) {
                refuse(row.line(), "last", Reason.BAD_DATE, last.toString());
                return;
            }
            var own =
                    new CouponTerms(
                            terms.stock(),
                            terms.offer(),
                            terms.version(),
                            terms.first(),
                            last,
                            terms.stores());
            events.add(new MemberEvent.CouponIssued(CouponId.of(row.code()), member, own, reason));
            codes.add(new Personal.Code(row.code()));
        }

        private void refuse(long line, String column, Reason why, String shown) {
            refused.add(new Refused(line, column, why, shown));
        }
    }
}
