package guitai.storage;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.points.LotTerms;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.points.Posted;
import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.TierState;
import guitai.loyalty.value.Purse;
import guitai.loyalty.value.PurseSum;
import guitai.money.Money;
import guitai.privacy.Consent;
import guitai.privacy.Purpose;
import guitai.promotion.OfferId;
import guitai.refund.Return;
import guitai.refund.ReturnNotes;
import guitai.refund.ReturnPlan;
import guitai.sale.OfferUse;
import guitai.sale.Sale;
import guitai.sale.SaleCustomer;
import guitai.sale.SaleMember;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Members' affairs written straight into the books, as an authority would decide them.
final class Club {
    static final LocalDate DAY = Day.DATE.day();
    static final BusinessDate TOMORROW = new BusinessDate(DAY.plusDays(1));
    static final MemberKey WECHAT =
            new MemberKey(MemberKey.Kind.WECHAT, "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");

    private static final TierState SILVER = new TierState("银卡", DAY, DAY.plusYears(1));

    private final TillStore till;
    private final Random random;

    Club(TillStore till) {
        this.till = till;
        this.random = new Random(till.books().nextDocument());
    }

    static MemberKey phone(String typed) {
        return MemberKey.phone(typed).orElseThrow();
    }

    static MemberKey card(String number) {
        return MemberKey.card(number).orElseThrow();
    }

    void write(List<MemberEvent> events, Personal... personal) {
        var facts =
                events.stream()
                        .<Fact>map(event -> new Fact.MemberMoved(event, Day.CASHIER))
                        .toList();
        till.books().write(Commit.of(facts.toArray(new Fact[0])).knowing(List.of(personal)));
    }

    MemberFile file(String member) {
        return till.members().file(new MemberId(member), Day.DATE).orElseThrow();
    }

    void join(String member, MemberKey... keys) {
        var id = new MemberId(member);
        var events = new ArrayList<MemberEvent>();
        events.add(new MemberEvent.Joined(id, DAY, "TILL", SILVER));
        events.add(new MemberEvent.Said(id, says(Purpose.MEMBERSHIP, true)));
        var ties = new ArrayList<Personal>();
        for (var key : keys) {
            events.add(new MemberEvent.KeyTied(id, key.kind()));
            ties.add(new Personal.Tie(id, key));
        }
        write(events, ties.toArray(new Personal[0]));
    }

    static Consent says(Purpose purpose, boolean yes) {
        return new Consent(
                purpose,
                yes,
                "2026-11",
                Day.NINE,
                "TILL",
                Optional.of("1001"),
                purpose == Purpose.SHARING ? Optional.of("MALL") : Optional.empty());
    }

    void said(String member, Purpose purpose, boolean yes) {
        write(List.of(new MemberEvent.Said(new MemberId(member), says(purpose, yes))));
    }

    void named(String member, String name, MonthDay birthday) {
        write(
                List.of(),
                new Personal.Known(new MemberId(member), Optional.of(name), Optional.of(birthday)));
    }

    PointsEntry earn(String member, String act, long points) {
        return posted(member, file(member).points().earn(act, points, DAY, LotTerms.from(DAY)));
    }

    PointsEntry burn(String member, String act, long points) {
        return posted(member, file(member).points().burn(act, points, DAY));
    }

    private PointsEntry posted(String member, Posted posted) {
        if (!(posted instanceof Posted.Done(_, var entry))) throw new AssertionError(posted);
        write(List.of(new MemberEvent.PointsPosted(new MemberId(member), entry, "")));
        return entry;
    }

    void spend(String member, String document, long fen) {
        var spend = new Spend(DAY, Money.cny(fen), DAY);
        write(List.of(new MemberEvent.Spent(new MemberId(member), document, spend)));
    }

    void fill(String member, String number, long principal, long bonus) {
        var sum = new PurseSum(Money.cny(principal), Money.cny(bonus));
        var act = new Purse.Act.TopUp(number, sum, Day.NINE);
        write(List.of(new MemberEvent.PurseMoved(new MemberId(member), act)));
    }

    CouponCode coupon(String member, String secret, LocalDate last) {
        var code = new CouponCode(secret);
        var terms = new CouponTerms("NEW-10", new OfferId("C10"), 2, DAY, last, Set.of());
        write(
                List.of(
                        new MemberEvent.CouponIssued(
                                CouponId.of(code),
                                Optional.of(new MemberId(member)),
                                terms,
                                "GIFT")),
                new Personal.Code(code));
        return code;
    }

    void moved(CouponCode coupon, CouponState state, LocalDate last) {
        write(List.of(new MemberEvent.CouponMoved(CouponId.of(coupon), state, last)));
    }

    void merge(String kept, String gone) {
        write(
                List.of(
                        new MemberEvent.Merged(
                                new MemberId(kept), new MemberId(gone), SILVER, Day.NINE)));
    }

    void part(String kept, String gone) {
        write(
                List.of(
                        new MemberEvent.MergeUndone(
                                new MemberId(kept), new MemberId(gone), SILVER, Day.NINE)));
    }

    void erase(String member) {
        var id = new MemberId(member);
        write(List.of(new MemberEvent.Erased(id, DAY)), new Personal.Wipe(id));
    }

    /// Sold to a member, in cash, with something of the offer P1.
    Sale.Completed sale(String member, long shift, int units) {
        var sale = plan(member, shift, units);
        till.books().write(Commit.of(new Fact.SaleCompleted(sale, Day.CASHIER)));
        return sale;
    }

    /// The same, not written yet.
    Sale.Completed plan(String member, long shift, int units) {
        var no = till.books().nextDocument();
        var plain = Day.sale(no, shift, List.of(Goods.water(1, 3)), random);
        var customer =
                SaleCustomer.UNKNOWN.with(
                        Optional.of(
                                SaleMember.attached(member, "银卡", SaleMember.Proof.NAMED, false)));
        var terms =
                plain.header()
                        .terms()
                        .counting(customer)
                        .using(List.of(new OfferUse("P1", 1, units, 1)));
        return new Sale.Completed(
                plain.header().on(terms),
                plain.number(),
                plain.lines(),
                plain.tenders(),
                plain.rounding(),
                plain.at());
    }

    /// All of it comes back, and so many units of the offer.
    void back(Sale.Completed sale, long shift, int units) {
        var before = till.sales().returned(sale.number());
        if (!(ReturnPlan.ofAll(sale, before, Day.MODE) instanceof ReturnPlan.Possible possible)) {
            throw new AssertionError("nothing left of it");
        }
        var back =
                new Return(
                        Day.header(shift, random),
                        Day.number(till.books().nextDocument()),
                        new Return.Ground.Receipt(sale.number()),
                        possible.lines(),
                        List.of(TenderLine.exact(TenderKind.CASH, possible.cash().negated())),
                        possible.rounding(),
                        ReturnNotes.NONE.givingBack(List.of(new OfferUse("P1", 1, units, 0))),
                        Day.NINE);
        till.books().write(Commit.of(new Fact.ReturnCompleted(back, Day.CASHIER)));
    }
}
