package guitai.flow;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.planning.OfferRecords;
import guitai.refund.CreditNote;
import guitai.refund.GiftCondition;
import guitai.refund.Repricing;
import guitai.refund.ReturnBook;
import guitai.refund.ReturnPolicy;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What returns stand on besides the sales: what the shop has decided, and what this till
/// remembers.
///
/// @param condition whether goods that stay still earn a gift
/// @param repricing what goods that stay would have cost, for receipts that said so
public record ReturnPorts(
        ReturnPolicy policy, ReturnBook book, GiftCondition condition, Repricing repricing) {

    /// Where every line gives back what it stored, gifts come back with their goods, and nothing is
    /// taken without a receipt.
    public static ReturnPorts usual(Money highValue) {
        return new ReturnPorts(
                ReturnPolicy.usual(highValue),
                new Nothing(highValue.withMinor(0)),
                GiftCondition.FALLS,
                Repricing.OFF);
    }

    /// Where what goods still earn and would have cost is asked of the offers as they were kept.
    public static ReturnPorts of(
            ReturnPolicy policy, ReturnBook book, TillRules rules, OfferRecords offers) {
        return new ReturnPorts(policy, book, new KeptGifts(offers), new KeptPrices(rules, offers));
    }

    private record Nothing(Money none) implements ReturnBook {
        @Override
        public Optional<Money> lowestPrice(Sku sku, Instant since) {
            return Optional.empty();
        }

        @Override
        public Money withoutReceipt(BusinessDate date) {
            return none;
        }

        @Override
        public Money withoutReceipt(String customer, Instant since) {
            return none;
        }

        @Override
        public Optional<CreditNote> note(CreditNote.Id number) {
            return Optional.empty();
        }

        @Override
        public List<CreditNote> notes(int most) {
            return List.of();
        }

        @Override
        public String sealed(String purpose, String text) {
            throw new IllegalStateException("nothing is sealed without books");
        }
    }
}
