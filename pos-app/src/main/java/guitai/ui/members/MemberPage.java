package guitai.ui.members;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.gift.GiftBook;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.points.PointsKind;
import guitai.loyalty.value.Purse;
import guitai.privacy.Consent;
import guitai.privacy.Purpose;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Everything one member has, a row each: what finds them, points, what moved them, coupons,
/// consents, stored value.
final class MemberPage {
    /// The newest moves of points; the export has them all.
    private static final int MOST_MOVES = 60;

    private MemberPage() {}

    /// One member in a list.
    static FigureRow listed(MemberFile file, LocalDate today) {
        var last = file.last().map(day -> Words.of("members.last", day));
        return FigureRow.of(
                name(file),
                last.orElse(Words.of("members.joined", file.joined())),
                Words.of("members.points", count(file.points().spendable(today))),
                Words.of("promo.named", file.tier().tier()));
    }

    /// The same, and the page behind it.
    static Line line(MemberFile file, LocalDate today) {
        return new Line(listed(file, today), new Behind.Member(file.id()));
    }

    static Words name(MemberFile file) {
        return file.name()
                .map(name -> Words.of("member.who", name, file.masked()))
                .orElseGet(() -> Words.of("member.masked", file.masked()));
    }

    /// A row, and what a person can do with it.
    record Line(FigureRow row, Behind behind) {}

    /// Rows under a title, with what is behind each of them, if anything.
    record Seen(Words title, List<FigureRow> rows, List<Behind> doors) {
        static Seen of(Words title, List<Line> lines) {
            return new Seen(
                    title,
                    lines.stream().map(Line::row).toList(),
                    lines.stream().map(Line::behind).toList());
        }
    }

    /// What is behind a row.
    sealed interface Behind {
        record Nothing() implements Behind {}

        record Member(MemberId member) implements Behind {}

        /// Somebody who became the member of this page.
        record Merged(MemberId gone) implements Behind {}

        /// Something that was agreed to and not taken back.
        record Given(Purpose purpose) implements Behind {}

        /// Something that finds the member of this page.
        record Known(MemberKey key) implements Behind {}

        /// Something that may find a member from now on.
        record Offered(MemberKey key) implements Behind {}
    }

    /// @param merged who became this member
    /// @param full shows what finds the person, to somebody who may see it
    static List<Line> of(
            MemberFile file,
            List<MemberId> merged,
            GiftBook.Touches touches,
            boolean full,
            LocalDate today) {
        var lines = new ArrayList<Line>();
        for (var key : file.keys()) lines.add(new Line(key(key, full), new Behind.Known(key)));
        lines.add(plain(tier(file)));
        touches.last().ifPresent(last -> lines.add(plain(cameBy(last, touches))));
        lines.add(plain(points(file, today)));
        for (var gone : merged) lines.add(new Line(merged(gone), new Behind.Merged(gone)));
        file.coupons().forEach(coupon -> lines.add(plain(coupon(coupon))));
        if (file.purse().left().whole().isPositive()) lines.add(plain(purse(file)));
        for (var word : file.consents().said().reversed()) {
            var given = word.given() && file.consents().allows(word.purpose());
            lines.add(
                    new Line(
                            consent(word),
                            given ? new Behind.Given(word.purpose()) : new Behind.Nothing()));
        }
        file.purse().acts().reversed().forEach(act -> lines.add(plain(act(act))));
        file.points().entries().stream().toList().reversed().stream()
                .limit(MOST_MOVES)
                .forEach(entry -> lines.add(plain(moved(entry))));
        return lines;
    }

    private static Line plain(FigureRow row) {
        return new Line(row, new Behind.Nothing());
    }

    private static FigureRow merged(MemberId gone) {
        return FigureRow.of(
                Words.of("members.mergedIn"),
                Words.of("members.canPart"),
                Words.of("promo.named", gone.value()),
                Words.NONE);
    }

    /// What was typed or shown, for the member it may find.
    static Line offered(MemberKey key, Words who) {
        var row =
                FigureRow.of(
                        Words.of("members.tieTo", who),
                        Words.of(kind(key.kind())),
                        Words.of("member.masked", key.masked()),
                        Words.NONE);
        return new Line(row, new Behind.Offered(key));
    }

    private static FigureRow key(MemberKey key, boolean full) {
        return FigureRow.of(
                Words.of(kind(key.kind())),
                Words.NONE,
                Words.of("member.masked", full ? key.secret() : key.masked()),
                Words.NONE);
    }

    private static String kind(MemberKey.Kind kind) {
        return switch (kind) {
            case PHONE -> "memberKey.phone";
            case CARD -> "memberKey.card";
            case WECHAT -> "memberKey.wechat";
            case ALIPAY -> "memberKey.alipay";
        };
    }

    private static FigureRow tier(MemberFile file) {
        return FigureRow.of(
                Words.of("members.tier"),
                Words.of("members.since", file.tier().since(), file.tier().review()),
                Words.of("promo.named", file.tier().tier()),
                Words.of("members.joined", file.joined()));
    }

    private static FigureRow cameBy(String last, GiftBook.Touches touches) {
        return FigureRow.of(
                Words.of("members.cameBy"),
                Words.of("members.cameFirst", channel(touches.first().orElse(last))),
                channel(last),
                Words.NONE);
    }

    private static FigureRow points(MemberFile file, LocalDate today) {
        var points = file.points();
        var ends =
                points.lots().stream()
                        .map(lot -> lot.terms().expires())
                        .min(Comparator.naturalOrder())
                        .map(day -> Words.of("members.ends", day))
                        .orElse(Words.NONE);
        return new FigureRow(
                Words.of("members.account"),
                points.debt() > 0
                        ? Words.of("member.debt", count(points.debt()))
                        : Words.of("member.pending", count(points.pending(today))),
                Words.of("members.points", count(points.spendable(today))),
                ends,
                points.debt() > 0 ? Tone.WARN : Tone.PLAIN);
    }

    private static FigureRow coupon(Coupon coupon) {
        var terms = coupon.terms();
        return FigureRow.of(
                Words.of("members.coupon", terms.stock()),
                Words.of("member.masked", coupon.code().masked()),
                Words.of(state(coupon.state())),
                Words.of("members.until", terms.last()));
    }

    private static String state(CouponState state) {
        return switch (state) {
            case CouponState.Issued _ -> "couponState.issued";
            case CouponState.Reserved _ -> "couponState.reserved";
            case CouponState.Redeemed _ -> "couponState.redeemed";
            case CouponState.Returned _ -> "couponState.returned";
            case CouponState.Expired _ -> "couponState.expired";
        };
    }

    private static FigureRow purse(MemberFile file) {
        var left = file.purse().left();
        return FigureRow.of(
                Words.of("members.purse"),
                Words.of("members.purseParts", left.principal(), left.bonus()),
                Words.of("price.money", left.whole()),
                Words.NONE);
    }

    private static FigureRow act(Purse.Act act) {
        var key =
                switch (act) {
                    case Purse.Act.TopUp _ -> "purseAct.topUp";
                    case Purse.Act.Payment _ -> "purseAct.payment";
                    case Purse.Act.Refund _ -> "purseAct.refund";
                    case Purse.Act.PaidOut _ -> "purseAct.paidOut";
                };
        return FigureRow.of(
                Words.of(key),
                Words.of("promo.named", act.number()),
                Words.of("price.money", act.sum().whole()),
                Words.NONE);
    }

    private static FigureRow consent(Consent word) {
        return FigureRow.of(
                Words.of(purpose(word.purpose())),
                Words.of("members.words", word.text(), channel(word.channel())),
                Words.of(word.given() ? "members.given" : "members.withdrawn"),
                Words.of("promo.named", word.staff().orElse("")));
    }

    /// Where it was said or bought; what another program has named stands as it is.
    private static Words channel(String channel) {
        return switch (channel.toUpperCase(Locale.ROOT)) {
            case "TILL", "POS" -> Words.of("members.channelTill");
            case "IMPORT" -> Words.of("members.channelImport");
            case "CARRIER" -> Words.of("members.channelCarrier");
            default -> Words.of("promo.named", channel);
        };
    }

    private static String purpose(Purpose purpose) {
        return switch (purpose) {
            case MEMBERSHIP -> "purpose.membership";
            case MARKETING -> "purpose.marketing";
            case PROFILING -> "purpose.profiling";
            case SHARING -> "purpose.sharing";
        };
    }

    private static FigureRow moved(PointsEntry entry) {
        return new FigureRow(
                Words.of(kind(entry.kind())),
                Words.of("promo.named", entry.key().act()),
                Words.of("promo.named", signed(entry.points())),
                Words.of("promo.day", entry.on()),
                entry.points() < 0 ? Tone.PLAIN : Tone.GOOD);
    }

    private static String kind(PointsKind kind) {
        return switch (kind) {
            case EARN -> "pointsKind.earn";
            case BURN -> "pointsKind.burn";
            case EXPIRE -> "pointsKind.expire";
            case REVERSE_EARN -> "pointsKind.reverseEarn";
            case REVERSE_BURN -> "pointsKind.reverseBurn";
            case ADJUST -> "pointsKind.adjust";
            case MERGE -> "pointsKind.merge";
        };
    }

    static String count(long points) {
        return String.format(Locale.ROOT, "%,d", points);
    }

    private static String signed(long points) {
        return String.format(Locale.ROOT, "%+,d", points);
    }
}
