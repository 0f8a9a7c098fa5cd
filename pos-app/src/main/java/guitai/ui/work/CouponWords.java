package guitai.ui.work;

import guitai.flow.CouponDesk;
import guitai.flow.CouponNo;
import guitai.flow.CouponRow;
import guitai.loyalty.coupon.CouponAnswer;
import guitai.ui.text.Name;
import guitai.ui.text.Words;

/// Coupons, and the rule and date by which one takes nothing off, in words (rule CP-06).
public final class CouponWords {
    private CouponWords() {}

    public static Name name(CouponRow row) {
        return new Name(row.nameZh(), row.nameEn());
    }

    /// What became of one that was shown, or taken off; what is refused by the till itself has its
    /// own words.
    public static Words of(CouponDesk.Result result) {
        return switch (result) {
            case CouponDesk.Result.Used(var row) ->
                    Words.of("coupon.used", name(row), row.off().orElseThrow());
            case CouponDesk.Result.Kept(var row) ->
                    Words.of(
                            "coupon.kept",
                            name(row),
                            row.why().map(CouponWords::of).orElse(Words.of("why.savesNothing")));
            case CouponDesk.Result.NotUsable(var why) -> of(why);
            case CouponDesk.Result.Asking() -> Words.of("coupon.asking");
            case CouponDesk.Result.Left _ -> Words.of("coupon.left");
            case CouponDesk.Result.Refused(var why) -> Refusals.of(why);
        };
    }

    public static Words of(CouponNo why) {
        return switch (why) {
            case CouponNo.Life(var rule, var date) -> Words.of(life(rule), date);
            case CouponNo.NotKnown() -> Words.of("coupon.no.notKnown");
            case CouponNo.Terms(var reason, var last) ->
                    Words.of(
                            "coupon.no.terms",
                            OfferWords.of(reason, id -> new Name(id.value(), id.value())),
                            last);
            case CouponNo.OneOfAKind(var last) -> Words.of("coupon.no.oneOfAKind", last);
            case CouponNo.OfferMissing(var offer) -> Words.of("coupon.no.offerMissing", offer);
            case CouponNo.NotNow(var offline) -> Words.of(offline(offline));
        };
    }

    /// The same beside a name that has the date already: there is little room.
    public static Words shortly(CouponNo why) {
        return switch (why) {
            case CouponNo.Terms(var reason, _) ->
                    OfferWords.of(reason, id -> new Name(id.value(), id.value()));
            case CouponNo.OneOfAKind _ -> Words.of("coupon.no.kind");
            case CouponNo.Life _, CouponNo.NotKnown _, CouponNo.OfferMissing _, CouponNo.NotNow _ ->
                    of(why);
        };
    }

    /// Whether the date of the rule is that of the coupon's last day.
    public static boolean dated(CouponNo why) {
        return why instanceof CouponNo.Terms || why instanceof CouponNo.OneOfAKind;
    }

    private static String life(CouponAnswer.Why rule) {
        return switch (rule) {
            case HELD_BY_ANOTHER_SALE -> "coupon.no.held";
            case USED -> "coupon.no.used";
            case NOT_YET -> "coupon.no.notYet";
            case EXPIRED -> "coupon.no.expired";
            case OTHER_STORE -> "coupon.no.otherStore";
            case OTHER_MEMBER -> "coupon.no.otherMember";
            case NOT_USED_THERE -> "coupon.no.notUsedThere";
            case NOT_NEW -> "coupon.no.notNew";
            case NOT_KNOWN -> "coupon.no.notKnown";
        };
    }

    private static String offline(CouponNo.Offline why) {
        return switch (why) {
            case NOT_SIGNED -> "coupon.no.notSigned";
            case NOT_THIS_STORE -> "coupon.no.notThisStore";
            case LIMIT -> "coupon.no.limit";
        };
    }
}
