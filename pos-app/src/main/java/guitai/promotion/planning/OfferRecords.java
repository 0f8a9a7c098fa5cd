package guitai.promotion.planning;

import guitai.money.Money;
import guitai.promotion.Given;
import guitai.promotion.Offer;
import guitai.promotion.OfferBook;
import guitai.promotion.OfferId;
import guitai.sale.DocumentNumber;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Port: every version of every offer this till ever had, and the drafts.
///
/// A version comes into being by a fact in the journal and never changes. Thread-safe; all but
/// [OfferBook#published] block on the disk.
public interface OfferRecords extends OfferBook {
    /// More offers than this at once are nobody's plan any more.
    int MOST = 1_000;

    /// The newest version of every offer, by id; at most [#MOST].
    List<Kept> newest();

    /// Every version of one offer, newest first.
    List<Kept> versions(OfferId id);

    List<Draft> drafts();

    /// Keeps a draft in the place of the one with its id.
    void keep(Draft draft);

    void drop(OfferId draft);

    /// What each offer has taken off so far, in finished sales of this till.
    Map<OfferId, Used> used();

    /// What this till gave out of an offer, over all its versions, counted as this one counts (rule
    /// PR-16).
    Given given(Offer offer, BusinessDate today);

    /// The same as it stood when a finished sale was priced; nothing where too much has happened
    /// since to tell.
    Optional<Given> givenBefore(Offer offer, DocumentNumber sale);

    /// What every offer and every hand took off in the finished sales of these days, and what they
    /// came to before.
    Discounts discounts(BusinessDate from, BusinessDate to);

    /// The same of one shift, by its number.
    ///
    /// @param date its business date
    Discounts discounts(long shift, BusinessDate date);

    /// A shop without offers, in which nobody makes one.
    static OfferRecords none() {
        return new NoOffers();
    }

    /// @param at when it was published
    record Kept(Offer offer, Instant at, OperatorId by, Optional<Withdrawal> withdrawn) {
        public OfferState state(Instant now) {
            return withdrawn.isPresent() ? OfferState.WITHDRAWN : OfferState.of(offer, now);
        }
    }

    record Withdrawal(Instant at, OperatorId by) {}

    /// An offer that nobody gets yet; its version is 0.
    record Draft(Offer offer, Instant at, OperatorId by) {}

    /// @param sales in which it took something off
    /// @param last when the newest of them was paid
    record Used(long sales, Money saved, Instant last) {}
}
