package guitai.command;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.flow.CouponOffice;
import guitai.loyalty.book.CouponBook;
import guitai.sale.Sale;
import guitai.sale.SaleCoupon;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether the coupons of a played month add up: what its papers say against head office's books.
///
/// @param used in sales of this till, whatever became of them
/// @param elsewhere used at another till while this one could not be told
/// @param refused at sync, because they had been used elsewhere; their sales stand
/// @param listed of these on the manager's list at the till
/// @param cameBack because all goods of their sale did
/// @param booked and `bookedBack` what head office says of uses for good and of returns
record DemoCouponSummary(
        int used,
        int elsewhere,
        int refused,
        int listed,
        int cameBack,
        long booked,
        long bookedBack) {

    static DemoCouponSummary of(
            DemoMembers played, DemoCoupons coupons, DemoOffice office, CouponOffice atTheTill) {
        var books = office.store().members().coupons();
        var refused = new HashSet<String>();
        for (var use : books.refused(1_000)) refused.add(key(use));
        int used = 0;
        for (var sale : played.sold()) used += applied(sale).size();
        int back = 0;
        for (var returned : played.goodsBack()) {
            if (!returned.notes().coupons().isEmpty()) {
                back += good(played.saleOf(returned), refused);
            }
        }
        var figures = books.figures();
        return new DemoCouponSummary(
                used,
                coupons.elsewhere(),
                refused.size(),
                (int) atTheTill.refused().stream().filter(u -> refused.contains(key(u))).count(),
                back,
                figures.stream().mapToLong(CouponBook.Figures::used).sum(),
                figures.stream().mapToLong(CouponBook.Figures::returned).sum());
    }

    private static String key(CouponBook.RefusedUse use) {
        return use.coupon().value() + " " + use.document();
    }

    private static List<SaleCoupon> applied(Sale.Completed sale) {
        return sale.header().terms().customer().coupons().stream()
                .filter(SaleCoupon::applied)
                .toList();
    }

    /// Those that were really used here.
    private static int good(Sale.Completed sale, Set<String> refused) {
        return (int)
                applied(sale).stream()
                        .filter(one -> !refused.contains(one.id() + " " + sale.number()))
                        .count();
    }

    boolean good() {
        return refused == elsewhere
                && listed == refused
                && bookedBack == cameBack
                && booked == used - refused + elsewhere - cameBack;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeNumberField("couponsUsed", used);
        json.writeNumberField("couponsUsedElsewhere", elsewhere);
        json.writeNumberField("couponsRefusedAtSync", refused);
        json.writeNumberField("couponsListed", listed);
        json.writeNumberField("couponsCameBack", cameBack);
        json.writeBooleanField("couponsAgree", good());
    }
}
