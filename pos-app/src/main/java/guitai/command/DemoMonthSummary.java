package guitai.command;

import com.fasterxml.jackson.core.JsonFactory;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.points.PointsKind;
import guitai.sale.Sale;
import guitai.storage.TillStore;
import guitai.store.journal.ChainCheck;
import guitai.time.BusinessDate;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/// Whether the members' books of a played month add up, by sums taken from its documents alone.
///
/// @param wrongBalances members whose points are not what their sales and returns come to
/// @param different members of whom the till's copy says another balance than head office
/// @param offline sales of members while nobody could be asked, and `offlineOnce` of them that
///   earned once and on their own day
/// @param left tellings nobody has heard
/// @param coupons the same of coupons
record DemoMonthSummary(
        long seed,
        int days,
        int members,
        int sales,
        int memberSales,
        int returns,
        long earned,
        long used,
        long takenBack,
        long givenBack,
        int wrongBalances,
        int different,
        int offline,
        int offlineOnce,
        int couldNotJoin,
        int left,
        DemoCouponSummary coupons,
        boolean sound,
        boolean intact) {

    static DemoMonthSummary of(
            long seed,
            int days,
            TillStore till,
            DemoOffice office,
            DemoMembers played,
            DemoCouponSummary coupons,
            BusinessDate today) {
        var files = new HashMap<MemberId, MemberFile>();
        for (var member : played.members()) files.put(member, office.file(member, today));
        var expected = expected(played);
        int wrong = 0;
        int different = 0;
        for (var file : files.entrySet()) {
            var balance = file.getValue().points().balance();
            var here = till.members().file(file.getKey(), today).orElseThrow();
            if (balance != expected.getOrDefault(file.getKey().value(), 0L)) wrong++;
            if (here.points().balance() != balance) different++;
        }
        return new DemoMonthSummary(
                seed,
                days,
                files.size(),
                played.sold().size(),
                (int) played.sold().stream().filter(DemoMonthSummary::counted).count(),
                played.goodsBack().size(),
                sum(played, true),
                sum(played, false),
                played.goodsBack().stream().mapToLong(b -> b.notes().points().takenBack()).sum(),
                played.goodsBack().stream().mapToLong(b -> b.notes().points().returned()).sum(),
                wrong,
                different,
                played.offline().size(),
                once(played, files),
                played.unreachable(),
                till.members().untold(1_000).size(),
                coupons,
                till.memberFigures().unsound().nothing()
                        && office.store().memberFigures().unsound().nothing(),
                till.verify() instanceof ChainCheck.Intact
                        && office.store().verify() instanceof ChainCheck.Intact);
    }

    private static boolean counted(Sale.Completed sale) {
        return sale.header().terms().customer().member().isPresent();
    }

    private static long sum(DemoMembers played, boolean earned) {
        return played.sold().stream()
                .flatMap(sale -> sale.header().terms().customer().member().stream())
                .mapToLong(member -> earned ? member.earned() : member.used())
                .sum();
    }

    /// What each member's documents come to.
    private static Map<String, Long> expected(DemoMembers played) {
        var expected = new HashMap<String, Long>();
        for (var sale : played.sold()) {
            sale.header()
                    .terms()
                    .customer()
                    .member()
                    .ifPresent(m -> expected.merge(m.id(), m.earned() - m.used(), Long::sum));
        }
        for (var back : played.goodsBack()) {
            var moved = back.notes().points();
            played.saleOf(back)
                    .header()
                    .terms()
                    .customer()
                    .member()
                    .ifPresent(
                            m ->
                                    expected.merge(
                                            m.id(),
                                            moved.returned() - moved.takenBack(),
                                            Long::sum));
        }
        return expected;
    }

    /// Offline sales that earned once, on their own day.
    private static int once(DemoMembers played, Map<MemberId, MemberFile> files) {
        var good = new HashSet<String>();
        for (var sale : played.sold()) {
            var document = sale.number().toString();
            if (!played.offline().contains(document)) continue;
            var member = sale.header().terms().customer().member().orElseThrow();
            var file = Optional.ofNullable(files.get(new MemberId(member.id()))).orElseThrow();
            var entries =
                    file.points().entries().stream()
                            .filter(e -> e.kind() == PointsKind.EARN)
                            .filter(e -> e.key().act().equals(document))
                            .toList();
            var day = sale.header().date().day();
            var nothing = member.earned() == 0 && entries.isEmpty();
            if (nothing || (entries.size() == 1 && on(entries.getFirst(), member.earned(), day))) {
                good.add(document);
            }
        }
        return good.size();
    }

    private static boolean on(PointsEntry entry, long points, LocalDate day) {
        return entry.on().equals(day) && entry.points() == points;
    }

    boolean good() {
        return wrongBalances == 0
                && different == 0
                && offlineOnce == offline
                && left == 0
                && coupons.good()
                && sound
                && intact;
    }

    String json() {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("seed", seed);
            json.writeNumberField("days", days);
            json.writeNumberField("members", members);
            json.writeNumberField("sales", sales);
            json.writeNumberField("memberSales", memberSales);
            json.writeNumberField("returns", returns);
            json.writeNumberField("pointsEarned", earned);
            json.writeNumberField("pointsUsed", used);
            json.writeNumberField("pointsTakenBack", takenBack);
            json.writeNumberField("pointsGivenBack", givenBack);
            json.writeNumberField("wrongBalances", wrongBalances);
            json.writeNumberField("differentAtTheTill", different);
            json.writeNumberField("offlineMemberSales", offline);
            json.writeNumberField("earnedOnceOnTheirDay", offlineOnce);
            json.writeNumberField("couldNotJoin", couldNotJoin);
            json.writeNumberField("notToldYet", left);
            coupons.write(json);
            json.writeBooleanField("booksSound", sound);
            json.writeStringField("chain", intact ? "intact" : "broken");
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
