package guitai.flow;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Telling;
import guitai.loyalty.value.PurseMove;
import guitai.loyalty.value.PurseSum;
import guitai.money.Money;
import guitai.refund.Return;
import guitai.refund.SaleBook;
import guitai.sale.Exchange;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a finished sale or a return does to stored value: told to whoever keeps it, and written
/// down in one commit with the paper itself (rule LY-60).
final class PurseBooking {
    /// Goods that were exchanged for others, and those again: nobody does it more often.
    private static final int MOST_EXCHANGES = 20;

    private final MemberPorts ports;
    private final SaleBook sales;

    PurseBooking(MemberPorts ports, SaleBook sales) {
        this.ports = ports;
        this.sales = sales;
    }

    /// What goes onto the purse for a line that tops it up.
    static PurseSum sum(LineItem line) {
        return new PurseSum(
                line.net(),
                line.basis() instanceof PriceBasis.TopUp(var bonus)
                        ? bonus
                        : line.net().withMinor(0));
    }

    Decision paid(Sale.Completed sale) {
        var document = sale.number().toString();
        var date = sale.header().date();
        var decision = Decision.NOTHING;
        var member = sale.header().terms().customer().member();
        if (sale.topUp().isPresent() && member.isPresent()) {
            var move = new PurseMove.ToppedUp(document, sum(sale.topUp().get()));
            decision = tell(new MemberId(member.get().id()), move, sale.at(), date);
        }
        for (var used : byMember(sale.tenders()).entrySet()) {
            var move = new PurseMove.Paid(document, used.getValue());
            decision = decision.and(tell(used.getKey(), move, sale.at(), date));
        }
        return decision;
    }

    Decision back(Return back, Sale.Completed sale) {
        var document = back.number().toString();
        var date = back.header().date();
        var member = sale.header().terms().customer().member();
        if (sale.topUp().isPresent()) {
            var move = new PurseMove.PaidOut(document, sale.number().toString());
            return member.map(one -> tell(new MemberId(one.id()), move, back.at(), date))
                    .orElse(Decision.NOTHING);
        }
        var decision = Decision.NOTHING;
        var payments = payments(sale);
        for (var again : byMember(back.refunds()).entrySet()) {
            var move = new PurseMove.CameBack(document, payments, again.getValue().negated());
            decision = decision.and(tell(again.getKey(), move, back.at(), date));
        }
        return decision;
    }

    /// By whose purse it is; what goods pay that came back is in none of them.
    private static Map<MemberId, Money> byMember(List<TenderLine> tenders) {
        var sums = new LinkedHashMap<MemberId, Money>();
        for (var line : tenders) {
            if (line.kind() != TenderKind.PURSE) continue;
            var member = line.purse().map(MemberId::new);
            member.ifPresent(id -> sums.merge(id, line.amount(), Money::plus));
        }
        return sums;
    }

    /// The sale, and the ones whose goods came back for it.
    private List<String> payments(Sale.Completed sale) {
        var documents = new ArrayList<String>();
        var now = Optional.of(sale);
        while (now.isPresent() && documents.size() < MOST_EXCHANGES) {
            documents.add(now.get().number().toString());
            now = exchange(now.get().header()).flatMap(e -> sales.completed(e.original()));
        }
        return documents;
    }

    private static Optional<Exchange> exchange(SaleHeader header) {
        return header.terms().exchange();
    }

    private Decision tell(MemberId member, PurseMove move, Instant at, BusinessDate date) {
        if (ports.club().isEmpty()) return Decision.NOTHING;
        var club = ports.club().get();
        var telling = new Telling.StoredValue(club.numbers().get(), member, move, at, date);
        return switch (club.authority().tell(telling)) {
            case Authority.Answer.Decided(var decision) -> decision;
            case Authority.Answer.ToBeTold(var later) ->
                    new Decision(List.of(new MemberEvent.ToTell(later)), List.of());
        };
    }
}
