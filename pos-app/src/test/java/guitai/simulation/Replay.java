package guitai.simulation;

import guitai.journal.Fact;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundId;
import guitai.payment.RefundState;
import guitai.refund.Return;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.sale.SaleId;
import guitai.tender.TenderLine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts of a journal told again from the first, and what in them cannot be.
final class Replay {
    final Map<AttemptId, Attempt> attempts = new LinkedHashMap<>();
    final Map<RefundId, RefundAttempt> refunds = new LinkedHashMap<>();
    final Map<SaleId, Sale.Completed> sales = new LinkedHashMap<>();

    /// What each finished sale cost, in fen: no simulated line has a discount.
    final Map<SaleId, Long> prices = new HashMap<>();

    /// What settles each finished document by now, with the tenders that came in by swaps.
    final Map<DocumentNumber, List<TenderLine>> tenders = new HashMap<>();

    /// Which document an attempt has settled.
    final Map<AttemptId, DocumentNumber> settles = new HashMap<>();

    final List<String> wrong = new ArrayList<>();
    private final Map<DocumentNumber, Long> givenBack = new HashMap<>();
    long facts;
    private long documents;

    static Replay of(List<Fact> facts) {
        var replay = new Replay();
        replay.facts = facts.size();
        facts.forEach(replay::tell);
        return replay;
    }

    private void tell(Fact fact) {
        if (fact instanceof Fact.AttemptStarted(var attempt, _, _)) {
            if (attempts.put(attempt.id(), attempt) != null) say("started twice", attempt.id());
        } else if (fact instanceof Fact.AttemptMoved(var id, var state)) {
            moved(id, state);
        } else if (fact instanceof Fact.RefundStarted(var refund, _, _)) {
            if (refunds.put(refund.id(), refund) != null) say("started twice", refund.id());
        } else if (fact instanceof Fact.RefundMoved(var id, var state)) {
            moved(id, state);
        } else if (fact instanceof Fact.SaleCompleted(var sale, _)) {
            completed(sale);
        } else if (fact instanceof Fact.SaleVoided(var sale, _)) {
            document(sale.number());
            if (sales.containsKey(sale.header().id())) say("finished and voided", sale.header());
        } else if (fact instanceof Fact.ReturnCompleted(var goodsBack, _)) {
            returned(goodsBack);
        } else if (fact instanceof Fact.GoodsReceived(var paper, _)) {
            document(paper.number());
        } else if (fact instanceof Fact.GoodsWrittenOff(var off, _)) {
            document(off.number());
        } else if (fact instanceof Fact.TenderSwapped swap) {
            document(swap.number());
            var lines = new ArrayList<>(tenders.getOrDefault(swap.sale(), List.of()));
            if (!lines.removeIf(line -> replaces(swap.out(), line))) say("swaps nothing", swap);
            lines.add(swap.in());
            tenders.put(swap.sale(), lines);
            settled(swap.in(), swap.number());
        }
    }

    private static boolean replaces(TenderLine out, TenderLine line) {
        return line.kind() == out.kind()
                && line.amount().equals(out.amount().negated())
                && line.payment().equals(out.payment());
    }

    private void moved(AttemptId id, AttemptState state) {
        var was = Optional.ofNullable(attempts.get(id));
        if (was.isEmpty()) {
            say("moved before it started", id);
            return;
        }
        var waited = was.get().state().pending() || was.get().state().settles();
        if (!waited && state instanceof AttemptState.Approved) {
            say("approved after it had been given up", id);
        }
        attempts.put(id, was.get().in(state));
    }

    private void moved(RefundId id, RefundState state) {
        var was = refunds.get(id);
        if (was == null) {
            say("moved before it started", id);
            return;
        }
        if (!was.state().open()) say("moved after its end", id);
        refunds.put(id, was.in(state));
    }

    private void completed(Sale.Completed sale) {
        document(sale.number());
        if (sales.put(sale.header().id(), sale) != null) say("finished twice", sale.header().id());
        var price = sale.rounding().minor();
        for (var line : sale.lines()) price += line.gross().minor();
        var taken = 0L;
        for (var line : sale.tenders()) taken += line.amount().minor();
        if (taken != price) say("took " + taken + " for " + price, sale);
        prices.put(sale.header().id(), price);
        tenders.put(sale.number(), sale.tenders());
        for (var line : sale.tenders()) settled(line, sale.number());
    }

    private void settled(TenderLine line, DocumentNumber document) {
        if (line.payment().isEmpty()) return;
        var id = line.payment().get().attempt();
        if (settles.put(id, document) != null) say("settled two documents", id);
        var attempt = Optional.ofNullable(attempts.get(id));
        if (attempt.isEmpty() || !attempt.get().amount().equals(line.amount())) {
            say("no payment of " + line.amount(), id);
        }
    }

    private void returned(Return goodsBack) {
        document(goodsBack.number());
        var original = goodsBack.original().orElseThrow();
        var all = givenBack.merge(original, goodsBack.refunded().minor(), Long::sum);
        var held =
                tenders.getOrDefault(original, List.of()).stream()
                        .mapToLong(t -> t.amount().minor())
                        .sum();
        if (all > held) say("gave back more than was paid", original);
    }

    private void document(DocumentNumber number) {
        documents++;
        if (number.sequence() != documents) say("is not the next number", number);
    }

    private void say(String what, Object about) {
        wrong.add(about + ": " + what);
    }
}
