package guitai.sale;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.tender.Settlement;
import guitai.tender.TenderLine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One customer's purchase, as the state it is in. An operation exists only where it is legal.
public sealed interface Sale {

    SaleHeader header();

    List<LineItem> lines();

    /// The lines with their parts of the tax of this document.
    default List<TaxedLine> taxed() {
        return TaxedLine.of(header().terms().tax(), lines());
    }

    /// The top-up of stored value that this is; it stands alone in its sale (rule LY-60).
    default Optional<LineItem> topUp() {
        return lines().stream().filter(LineItem::topUp).findFirst();
    }

    default Totals totals(Currency currency) {
        return Totals.of(currency, header().terms().tax(), lines());
    }

    /// Goods are being added. Totals are live.
    record Open(SaleHeader header, List<LineItem> lines) implements Sale {
        /// A basket of more is refused at the counter, so that every screen, receipt and commit has
        /// a bound.
        public static final int MOST_LINES = 500;

        /// What offers give is on top of that.
        public static final int MOST_GIFTS = 100;

        public Open {
            lines = List.copyOf(lines);
            if (lines.size() > MOST_LINES + MOST_GIFTS) {
                throw new IllegalArgumentException("too many lines");
            }
        }

        public boolean full() {
            return goods().size() >= MOST_LINES;
        }

        /// The lines without what offers have put in.
        public List<LineItem> goods() {
            return lines.stream().filter(line -> !line.gift()).toList();
        }

        /// The number the next line gets: numbers of deleted lines are not given again.
        public int nextNumber() {
            return lines.stream().mapToInt(LineItem::number).max().orElse(0) + 1;
        }

        public Optional<LineItem> line(int number) {
            return lines.stream().filter(l -> l.number() == number).findFirst();
        }

        public Open add(LineItem line) {
            var more = new ArrayList<>(lines);
            more.add(line);
            return new Open(header, more);
        }

        public Open replace(int number, UnaryOperator<LineItem> change) {
            return new Open(
                    header,
                    lines.stream().map(l -> l.number() == number ? change.apply(l) : l).toList());
        }

        public Open on(SaleTerms terms) {
            return new Open(header.on(terms), lines);
        }

        public Open delete(int number) {
            return new Open(header, lines.stream().filter(l -> l.number() != number).toList());
        }

        /// The price is fixed from here on; goods cannot change until tendering is given up.
        public Tendering tender(Currency currency, CashRounding mode) {
            return tender(currency, mode, Money.zero(currency));
        }

        /// The same, where goods that come back pay for a part.
        ///
        /// @param credit what they pay, at most the total
        public Tendering tender(Currency currency, CashRounding mode, Money credit) {
            var total = totals(currency).net();
            return new Tendering(header, lines, Settlement.of(total.minus(credit), mode));
        }
    }

    /// Money is being taken.
    record Tendering(SaleHeader header, List<LineItem> lines, Settlement settlement)
            implements Sale {

        public Tendering cash(Money given) {
            return new Tendering(header, lines, settlement.cash(given));
        }

        /// Takes what another tender settles.
        public Tendering with(TenderLine line) {
            return new Tendering(header, lines, settlement.with(line));
        }

        /// Back to the goods; legal while nothing has been tendered.
        public Open reopen() {
            if (!settlement.tenders().isEmpty()) throw new IllegalStateException("money was taken");
            return new Open(header, lines);
        }

        public Completed complete(DocumentNumber number, Instant at) {
            return complete(number, at, List.of());
        }

        /// The same, with what goods that come back have paid.
        public Completed complete(DocumentNumber number, Instant at, List<TenderLine> exchanged) {
            if (!settlement.settled()) throw new IllegalStateException("owes " + settlement.due());
            var tenders = new ArrayList<>(exchanged);
            tenders.addAll(settlement.tenders());
            return new Completed(header, number, lines, tenders, settlement.rounding(), at);
        }

        /// What goods that come back pay for a part of these.
        public Money credit() {
            return totals(settlement.total().currency()).net().minus(settlement.total());
        }

        public Tendering counting(SaleCustomer customer) {
            return new Tendering(header.on(header.terms().counting(customer)), lines, settlement);
        }

        public Tendering promising(ReturnPromise promise) {
            return new Tendering(header.on(header.terms().promising(promise)), lines, settlement);
        }
    }

    /// Paid for: never changes again. Corrections are new documents.
    record Completed(
            SaleHeader header,
            DocumentNumber number,
            List<LineItem> lines,
            List<TenderLine> tenders,
            Money rounding,
            Instant at)
            implements Sale {

        public Completed {
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
        }

        /// As it would stand if it had been counted for this customer.
        public Completed counting(SaleCustomer customer) {
            return new Completed(
                    header.on(header.terms().counting(customer)),
                    number,
                    lines,
                    tenders,
                    rounding,
                    at);
        }

        public Totals totals() {
            return totals(rounding.currency());
        }

        /// What was paid: net and rounding.
        public Money paid() {
            return totals().net().plus(rounding);
        }

        public Money change() {
            return Money.sum(
                    rounding.currency(), tenders.stream().map(TenderLine::change).toList());
        }
    }

    /// Given up before it was paid; the number keeps the sequence dense.
    record Voided(SaleHeader header, DocumentNumber number, List<LineItem> lines, Instant at)
            implements Sale {}
}
