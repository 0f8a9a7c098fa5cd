package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Sku;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberEvent.CampaignFired;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponToken;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.slip.MemberNotes;
import guitai.slip.MemberNotes.Bearer;
import guitai.slip.MemberNotes.Expiring;
import guitai.slip.MemberNotes.Given;
import guitai.slip.Slip;
import guitai.time.BusinessCalendar;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Says on a sale's receipt what the member has, and what paying brought.
///
/// Any thread; reads the members' book on the disk. A member who was erased meanwhile is not named.
public final class ReceiptNotes {
    /// A customer is told so many days before points are gone (rule LY-03).
    private static final int EXPIRY_TOLD_DAYS = 30;

    private final MemberBook book;
    private final Catalogue catalogue;
    private final BusinessCalendar calendar;
    private final InstantSource clock;
    private final Optional<CouponToken> tokens;

    public ReceiptNotes(
            MemberBook book, Catalogue catalogue, BusinessCalendar calendar, InstantSource clock) {
        this(book, catalogue, calendar, clock, Optional.empty());
    }

    /// @param tokens signs coupons on paper; empty for a shop that signs none
    public ReceiptNotes(
            MemberBook book,
            Catalogue catalogue,
            BusinessCalendar calendar,
            InstantSource clock,
            Optional<CouponToken> tokens) {
        this.tokens = tokens;
        this.book = book;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Slip on(Slip slip) {
        if (slip instanceof Slip.SaleReceipt receipt) return receipt.saying(of(receipt.sale()));
        if (slip instanceof Slip.CouponPaper paper) return paper.showing(shown(paper, tokens));
        return slip instanceof Slip.DrawSlip drawn ? drawn.saying(of(drawn)) : slip;
    }

    private static String shown(Slip.CouponPaper paper, Optional<CouponToken> tokens) {
        var coupon = paper.coupon();
        return CouponOffice.shown(coupon.code(), Optional.of(coupon.terms()), tokens);
    }

    private MemberNotes of(Slip.DrawSlip drawn) {
        var today = calendar.dateOf(clock.instant());
        var file = book.file(drawn.member(), today);
        var given =
                book.firedFor(drawn.number()).stream()
                        .map(fired -> given(fired, new BusinessDate(drawn.on())))
                        .toList();
        return new MemberNotes(file.map(found -> account(found, today)), given, Optional.empty());
    }

    MemberNotes of(Sale.Completed sale) {
        var today = calendar.dateOf(clock.instant());
        var file =
                sale.header()
                        .terms()
                        .customer()
                        .member()
                        .flatMap(member -> book.file(new MemberId(member.id()), today));
        var given =
                book.firedFor(sale.number().toString()).stream()
                        .map(fired -> given(fired, sale.header().date()))
                        .toList();
        var claim =
                book.claim(sale.number().toString())
                        .filter(open -> ClaimCodes.isOpen(open, today))
                        .map(
                                open ->
                                        new MemberNotes.Claim(
                                                "CP:" + open.code().secret(), open.terms().last()));
        return new MemberNotes(file.map(found -> account(found, today)), given, claim);
    }

    private static MemberNotes.Account account(MemberFile file, BusinessDate today) {
        var points = file.points();
        return new MemberNotes.Account(
                file.masked(),
                points.spendable(today.day()),
                points.pending(today.day()),
                points.debt(),
                expiring(file, today),
                purse(file));
    }

    private static Optional<Money> purse(MemberFile file) {
        return file.purse().acts().isEmpty()
                ? Optional.empty()
                : Optional.of(file.purse().left().whole());
    }

    private static List<Expiring> expiring(MemberFile file, BusinessDate today) {
        var told = today.day().plusDays(EXPIRY_TOLD_DAYS);
        var days = new TreeMap<java.time.LocalDate, Long>();
        for (var lot : file.points().lots()) {
            var last = lot.terms().expires();
            if (last.isBefore(today.day()) || last.isAfter(told)) continue;
            days.merge(last, lot.left(), Long::sum);
        }
        return days.entrySet().stream()
                .map(day -> new Expiring(day.getValue(), day.getKey()))
                .toList();
    }

    private Given given(CampaignFired fired, BusinessDate sold) {
        return switch (fired.reward()) {
            case Reward.OfPoints(var points) -> new Given.Points(points);
            case Reward.OfPot(var total, _) -> new Given.Packet(total);
            case Reward.OfRedPacket(var amount) ->
                    new Given.Packet(amount, codes(fired).stream().findFirst());
            case Reward.OfGoods(var sku, var pieces) -> goods(sku, pieces, codes(fired));
            case Reward.OfCoupon(var stock) -> coupon(stock, fired, sold);
        };
    }

    private Given goods(String sku, int pieces, List<Bearer> codes) {
        return catalogue.find(new Sku(sku)) instanceof Catalogue.Lookup.Found(var item)
                ? new Given.Goods(item.nameZh(), item.nameEn(), pieces, codes)
                : new Given.Goods(sku, sku, pieces, codes);
    }

    private Given coupon(String stock, CampaignFired fired, BusinessDate sold) {
        var coupons = book.coupons();
        var last =
                given(fired)
                        .map(coupon -> coupon.terms().last())
                        .max(Comparator.naturalOrder())
                        .orElse(sold.day());
        var code = codes(fired).stream().map(Bearer::code).findFirst();
        var known = coupons.stock(stock);
        if (known.isPresent()) {
            var names = known.get();
            return new Given.Coupon(names.nameZh(), names.nameEn(), last, code);
        }
        return coupons.pack(stock)
                .map(pack -> new Given.Coupon(pack.nameZh(), pack.nameEn(), last, code))
                .orElseGet(() -> new Given.Coupon(stock, last, code));
    }

    private Stream<Coupon> given(CampaignFired fired) {
        return book.gifts().given(fired.campaign(), fired.payment()).stream()
                .flatMap(id -> book.coupon(id).stream());
    }

    /// What nobody's account holds, whoever has the paper uses.
    private List<Bearer> codes(CampaignFired fired) {
        if (fired.member().isPresent()) return List.of();
        return given(fired)
                .filter(coupon -> coupon.member().isEmpty())
                .map(coupon -> new Bearer(coupon.code().secret(), coupon.terms().last()))
                .toList();
    }
}
