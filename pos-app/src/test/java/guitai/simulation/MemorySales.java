package guitai.simulation;

import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.payment.Payment;
import guitai.refund.Return;
import guitai.refund.ReturnReasons;
import guitai.refund.Returned;
import guitai.refund.SaleBook;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.sale.SuspendedSale;
import guitai.tender.TenderLine;
import guitai.time.BusinessDate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sales of a till in memory.
final class MemorySales implements SaleBook {
    private static final Returned NOTHING =
            new Returned(Map.of(), Map.of(), Map.of(), Money.ZERO_CNY, Money.ZERO_CNY);

    private final Map<Long, Sale.Completed> completed = new HashMap<>();
    private final Map<Long, List<TenderLine>> swapped = new HashMap<>();
    private final Map<Long, List<Return>> returns = new HashMap<>();
    private Optional<Sale.Completed> last = Optional.empty();
    private Optional<Sale> working = Optional.empty();
    private long documents;

    void completed(Sale.Completed sale) {
        completed.put(sale.number().sequence(), sale);
        last = Optional.of(sale);
        count(sale.number());
    }

    void voided(Sale.Voided sale) {
        count(sale.number());
    }

    void returned(Return goodsBack) {
        returns.computeIfAbsent(
                        goodsBack.original().orElseThrow().sequence(), _ -> new ArrayList<>())
                .add(goodsBack);
        count(goodsBack.number());
    }

    @Override
    public List<ReturnReasons.Taken> taken(BusinessDate from, BusinessDate to, int most) {
        return returns.values().stream()
                .flatMap(List::stream)
                .filter(back -> back.number().date().compareTo(from) >= 0)
                .filter(back -> back.number().date().compareTo(to) <= 0)
                .map(back -> new ReturnReasons.Taken(back, back.header().operator()))
                .limit(most)
                .toList();
    }

    void swapped(Fact.TenderSwapped swap) {
        var lines = new ArrayList<>(tenders(swap.sale()));
        var attempt = swap.out().payment().map(Payment::attempt);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.kind() == swap.out().kind()
                    && line.amount().equals(swap.out().amount().negated())
                    && attempt.equals(line.payment().map(Payment::attempt))) {
                lines.set(i, swap.in());
                break;
            }
        }
        swapped.put(swap.sale().sequence(), List.copyOf(lines));
        count(swap.number());
    }

    void keep(Working next) {
        switch (next) {
            case Working.Unchanged() -> {}
            case Working.Clear() -> working = Optional.empty();
            case Working.Keep(var sale) -> working = Optional.of(sale);
        }
    }

    /// A paper of another kind took this number.
    void count(DocumentNumber number) {
        documents = Math.max(documents, number.sequence());
    }

    long nextDocument() {
        return documents + 1;
    }

    @Override
    public Optional<Sale.Completed> completed(DocumentNumber number) {
        return Optional.ofNullable(completed.get(number.sequence()));
    }

    @Override
    public List<TenderLine> tenders(DocumentNumber number) {
        var now = swapped.get(number.sequence());
        return now != null ? now : completed(number).map(Sale.Completed::tenders).orElse(List.of());
    }

    @Override
    public Optional<Sale.Completed> last() {
        return last;
    }

    @Override
    public Returned returned(DocumentNumber number) {
        var before = returns.get(number.sequence());
        if (before == null) return NOTHING;
        var milli = new HashMap<Integer, Long>();
        var amount = new HashMap<Integer, Money>();
        var tax = new HashMap<Integer, Money>();
        for (var goodsBack : before) {
            for (var line : goodsBack.lines()) {
                milli.merge(line.sold().number(), line.quantity().milli(), Long::sum);
                amount.merge(line.sold().number(), line.amount(), Money::plus);
                tax.merge(line.sold().number(), line.tax().tax(), Money::plus);
            }
        }
        return new Returned(
                milli,
                amount,
                tax,
                Money.sum(Money.CNY, before.stream().map(Return::amount).toList()),
                Money.sum(Money.CNY, before.stream().map(Return::refunded).toList()));
    }

    @Override
    public List<Return> returns(DocumentNumber sale) {
        return List.copyOf(returns.getOrDefault(sale.sequence(), new ArrayList<>()));
    }

    @Override
    public Optional<Sale> working() {
        return working;
    }

    @Override
    public List<SuspendedSale> parked() {
        return List.of();
    }
}
