package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.gift.GiftTerms;
import guitai.privacy.Consent;
import guitai.privacy.Purpose;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The till as its own authority: decides from the book on its own disk, at once.
///
/// It writes nothing itself: what it decides becomes durable with the caller's commit, and is seen
/// by the next question after that. Confined to the till's thread.
public final class OwnAuthority implements Authority {
    /// What [MemberEvent.Heard] says of a member who was erased.
    public static final String NO_SUCH_MEMBER = "NO_SUCH_MEMBER";

    private final MemberBook book;
    private final Programme programme;
    private final CouponPart coupons;
    private final GiftTerms gifts;
    private final List<Part> parts;
    private final Random random;
    private final InstantSource clock;

    /// For a shop that gives nothing besides points and tiers.
    ///
    /// @param random must be a cryptographic one outside tests
    public OwnAuthority(MemberBook book, Programme programme, Random random, InstantSource clock) {
        this(book, programme, GiftTerms.none(ZoneOffset.UTC), random, clock);
    }

    /// @param random must be a cryptographic one outside tests
    public OwnAuthority(
            MemberBook book,
            Programme programme,
            GiftTerms gifts,
            Random random,
            InstantSource clock) {
        this.book = book;
        this.programme = programme;
        this.gifts = gifts;
        this.random = random;
        this.clock = clock;
        // The order is the order of consequences: a coupon that comes back, the points, the tier
        // they lead to, and what a campaign makes of all that.
        this.coupons = new CouponPart(clock);
        var all = new ArrayList<Part>();
        all.add(coupons);
        all.add(new PointsPart(programme));
        all.add(new TierPart(programme));
        all.add(new PursePart(programme.purse()));
        all.add(new WalletPart());
        all.addAll(GiftParts.of(programme.campaigns(), gifts, random, clock));
        this.parts = List.copyOf(all);
    }

    /// What the shop gives besides points and tiers.
    public GiftTerms gifts() {
        return gifts;
    }

    @Override
    public Looked look(MemberKey key, BusinessDate today) {
        return book.find(key).map(member -> look(member, today)).orElseGet(Looked.NotKnown::new);
    }

    @Override
    public Looked look(MemberId member, BusinessDate today) {
        return book.file(member, today)
                .<Looked>map(file -> new Looked.Found(file, clock.instant()))
                .orElseGet(Looked.NotKnown::new);
    }

    @Override
    public Shown show(CouponCode code) {
        return book.coupon(code).<Shown>map(Shown.Known::new).orElseGet(Shown.NotKnown::new);
    }

    @Override
    public Joining enrol(Enrolment wish) {
        var agreed =
                wish.said().stream()
                        .anyMatch(word -> word.purpose() == Purpose.MEMBERSHIP && word.given());
        if (!agreed) return new Joining.NoConsent();
        var already =
                wish.keys().stream()
                        .flatMap(key -> book.find(key).stream())
                        .flatMap(member -> book.file(member, wish.date()).stream())
                        .findFirst();
        if (already.isPresent()) return new Joining.Already(already.get());
        var member = MemberId.random(random);
        var draft = draft(wish.date());
        var day = wish.date().day();
        draft.add(
                new MemberEvent.Joined(member, day, wish.channel(), programme.ladder().first(day)));
        for (var key : wish.keys()) tie(member, key, draft);
        if (wish.name().isPresent() || wish.birthday().isPresent()) {
            draft.add(new Personal.Known(member, wish.name(), wish.birthday()));
        }
        for (Consent word : wish.said()) draft.add(new MemberEvent.Said(member, word));
        return new Joining.Joined(member, draft.decision());
    }

    static void tie(MemberId member, MemberKey key, Draft draft) {
        draft.add(new MemberEvent.KeyTied(member, key.kind()));
        draft.add(new Personal.Tie(member, key));
    }

    @Override
    public Held hold(Hold wish) {
        var draft = draft(wish.date());
        var unusable = new ArrayList<Held.NotUsable>();
        for (var part : parts) unusable.addAll(part.hold(wish, draft));
        var points = wish.points() > 0 && tooFew(wish, draft);
        return points || !unusable.isEmpty()
                ? new Held.Refused(points, unusable)
                : new Held.Granted(draft.decision());
    }

    /// A debt pays first (rule LY-32).
    private static boolean tooFew(Hold wish, Draft draft) {
        var points = wish.member().flatMap(draft::file).map(MemberFile::points);
        return points.filter(account -> account.debt() == 0)
                .filter(account -> account.spendable(wish.date().day()) >= wish.points())
                .isEmpty();
    }

    @Override
    public Answer tell(Telling telling) {
        return new Answer.Decided(
                switch (telling) {
                    case Telling.Paid(var number, var sale) -> paid(number, sale);
                    case Telling.CameBack(var number, var back) -> back(number, back);
                    case Telling.Exchanged exchanged -> exchanged(exchanged);
                    case Telling.LetGo letGo -> {
                        var draft = draft(letGo.date());
                        for (var part : parts) part.letGo(letGo, draft);
                        yield draft.decision();
                    }
                    case Telling.Earned earned -> other(earned, earned.member(), earned.date());
                    case Telling.Stamped stamped ->
                            other(stamped, stamped.member(), stamped.date());
                    case Telling.StoredValue value -> other(value, value.member(), value.date());
                    case Telling.Drawing drawing ->
                            other(drawing, drawing.member(), drawing.date());
                });
    }

    private Decision paid(String number, PaidSale sale) {
        var draft = draft(sale.date());
        gone(number, sale.member(), draft);
        for (var part : parts) part.paid(sale, draft);
        return draft.decision();
    }

    private Decision back(String number, GoodsBack back) {
        var draft = draft(back.date());
        gone(number, back.member(), draft);
        for (var part : parts) part.back(back, draft);
        return draft.decision();
    }

    /// One draft: what the sale uses may be what came back with it.
    private Decision exchanged(Telling.Exchanged exchanged) {
        var draft = draft(exchanged.sale().date());
        gone(exchanged.number(), exchanged.back().member(), draft);
        gone(exchanged.number(), exchanged.sale().member(), draft);
        for (var part : parts) part.back(exchanged.back(), draft);
        for (var part : parts) part.paid(exchanged.sale(), draft);
        return draft.decision();
    }

    /// Nobody has this id any more: what it would have got is dropped, and somebody is told (rule
    /// LY-42).
    private static void gone(String number, Optional<MemberId> member, Draft draft) {
        if (member.isPresent() && draft.file(member.get()).isEmpty()) {
            draft.add(new MemberEvent.Heard(number, Optional.of(NO_SUCH_MEMBER)));
        }
    }

    private Decision other(Telling telling, MemberId member, BusinessDate date) {
        var draft = draft(date);
        gone(telling.number(), Optional.of(member), draft);
        for (var part : parts) part.told(telling, draft);
        return draft.decision();
    }

    /// The day's job for one member: clears what has expired, reviews the tier (rules LY-03,
    /// LY-52). A second time on one day nothing is left to do.
    public Decision day(MemberId member, BusinessDate today) {
        var draft = draft(today);
        for (var part : parts) {
            draft.file(member).ifPresent(file -> part.day(file, today, draft));
        }
        return draft.decision();
    }

    /// What was given out of a stock of coupons, or of a pack, and what of it was not.
    public record Gift(Decision decision, CouponIssue.Given issued) {}

    /// Gives coupons out of hand.
    ///
    /// @param stock or a pack
    /// @param member empty for coupons that whoever holds them may use
    public Gift give(String stock, Optional<MemberId> member, String reason, BusinessDate today) {
        var draft = draft(today);
        var issued = new CouponIssue(random).give(stock, member, reason, draft);
        return new Gift(draft.decision(), issued);
    }

    /// Marks the coupons whose last day is over; asked again, the next so many.
    public Decision ended(BusinessDate today, int most) {
        var draft = draft(today);
        coupons.ended(today, most, draft);
        return draft.decision();
    }

    /// Whom the day may have something for besides; each is to be looked at by [#day].
    public DayRound round(BusinessDate today) {
        return new DayRound(gifts, book.gifts(), today.day());
    }

    Draft draft(BusinessDate today) {
        return new Draft(book, today, programme.nothing());
    }
}
