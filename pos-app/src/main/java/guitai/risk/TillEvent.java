package guitai.risk;

import guitai.money.Money;
import guitai.staff.OperatorId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something that happened at a till, as far as risk is concerned.
public sealed interface TillEvent {
    OperatorId by();

    Instant at();

    /// @param document its number
    /// @param member and `payer`, by numbers that name nobody
    /// @param listed what the goods cost before anything was taken off
    /// @param byHand what a person took off
    /// @param redeemed whether points or coupons paid for a part
    record Sold(
            String document,
            OperatorId by,
            Instant at,
            Optional<String> member,
            Optional<String> payer,
            Money paid,
            Money listed,
            Money byHand,
            boolean redeemed)
            implements TillEvent {

        public Sold by(Optional<String> whoPaid) {
            return new Sold(document, by, at, member, whoPaid, paid, listed, byHand, redeemed);
        }
    }

    /// @param of the sale; empty without a receipt
    /// @param member of that sale, or the mark of who brought the goods
    /// @param cash whether cash went out
    /// @param cashForOther whether cash went out for what was paid in another way
    record CameBack(
            String document,
            OperatorId by,
            Instant at,
            Optional<String> of,
            Optional<String> member,
            Money amount,
            boolean cash,
            boolean cashForOther)
            implements TillEvent {}

    record DrawerOpened(String document, OperatorId by, Instant at) implements TillEvent {}

    /// @param rule by its id, as the journal has it
    record Stopped(String rule, String subject, OperatorId by, Instant at) implements TillEvent {}

    /// @param by who let it pass, for `to`
    record Lifted(String rule, String subject, OperatorId by, OperatorId to, Instant at)
            implements TillEvent {}

    /// Somebody elsewhere was told afterwards, and could not do it any more.
    ///
    /// @param subject the coupon, or the number of what was told
    /// @param documents to look at
    record NotMet(RiskRule rule, String subject, List<String> documents, OperatorId by, Instant at)
            implements TillEvent {
        public NotMet {
            documents = List.copyOf(documents);
        }
    }
}
