package guitai.lane;

import guitai.flow.Counter;
import guitai.flow.CouponDesk;
import guitai.flow.CouponOffice;
import guitai.flow.Refusal;
import guitai.loyalty.coupon.CouponId;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// Coupons of the customer at the counter, and what a manager asks about them.
final class CouponCommands {
    private static final String COUPON = "/coupon";
    private static final String COUPONS = "/coupons";
    private static final String PREFIX = "CP:";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{20}");

    private final Lane lane;
    private final Counter counter;
    private final Facts facts;
    private final CouponFacts coupons;

    CouponCommands(Lane lane, Counter counter, Facts facts) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
        this.coupons = new CouponFacts(facts.line(), counter.rules().pricing().names());
        counter.coupons().listen(this::said);
    }

    /// @return false if it is no command of these
    boolean obey(String command, String rest) {
        switch (command) {
            case COUPON -> coupon(rest.strip());
            case COUPONS -> office(rest);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// `CODE`, `off ID`, `use ID`, `why`, or nothing for what is at the counter.
    private void coupon(String rest) {
        var parts = Typed.split(rest);
        if (rest.isEmpty()) coupons.rows(counter.coupons().rows());
        else if (parts[0].equals("off")) leave(parts[1].strip());
        else if (parts[0].equals("use")) use(parts[1].strip());
        else if (rest.equals("why")) why();
        else {
            var code = rest.startsWith(PREFIX) ? rest.substring(PREFIX.length()) : rest;
            said(counter.coupons().present(code));
        }
    }

    /// On paper, for all that take nothing off (rule CP-06).
    private void why() {
        counter.coupons()
                .why()
                .print()
                .ifPresentOrElse(
                        why -> lane.refused(why, COUPON),
                        () -> facts.line().print("coupon-why-printed"));
    }

    private void use(String id) {
        if (ID.matcher(id).matches()) said(counter.coupons().use(new CouponId(id)));
        else lane.refused(Refusal.Because.NO_SUCH_COUPON, COUPON);
    }

    private void leave(String id) {
        if (ID.matcher(id).matches()) said(counter.coupons().leave(new CouponId(id)));
        else lane.refused(Refusal.Because.NO_SUCH_COUPON, COUPON);
    }

    /// `stocks`, `refused`, `month 2026-11`, `give STOCK REASON`.
    private void office(String rest) {
        var parts = Typed.split(rest);
        switch (parts[0]) {
            case "stocks" -> coupons.stocks(counter.coupons().office().stocks());
            case "refused" -> coupons.refused(counter.coupons().office().refused());
            case "month" -> month(parts[1].strip());
            case "give" -> give(Typed.split(parts[1]));
            default ->
                    facts.line()
                            .error(
                                    "say stocks, refused, month or give",
                                    COUPONS,
                                    "/coupons month 2026-11");
        }
    }

    private void month(String written) {
        try {
            coupons.owed(counter.coupons().office().statement(YearMonth.parse(written)));
        } catch (DateTimeException notAMonth) {
            facts.line().error("not a month", COUPONS, "/coupons month 2026-11");
        }
    }

    /// To whoever is attached, or else to whoever gets the paper.
    private void give(String[] what) {
        var member = counter.members().card().map(card -> card.id());
        lane.attempt(
                COUPONS,
                approval ->
                        switch (counter.coupons()
                                .office()
                                .give(what[0], member, what[1], approval)) {
                            case CouponOffice.Giving.Given(var shown, var missed) -> {
                                coupons.given(shown.size(), missed);
                                yield Optional.empty();
                            }
                            case CouponOffice.Giving.Refused(var why) -> Optional.of(why);
                        });
    }

    void said(CouponDesk.Result result) {
        switch (result) {
            case CouponDesk.Result.Used(var row) -> coupons.presented(row);
            case CouponDesk.Result.Kept(var row) -> coupons.presented(row);
            case CouponDesk.Result.NotUsable(var why) -> coupons.notUsable(why);
            case CouponDesk.Result.Asking() -> facts.line().print("coupon-asking");
            case CouponDesk.Result.Left(var coupon) ->
                    facts.line()
                            .print(
                                    "coupon-left",
                                    json -> json.writeStringField("id", coupon.value()));
            case CouponDesk.Result.Refused(var why) -> lane.refused(why, COUPON);
        }
    }
}
