package guitai.reconciliation;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// Something about money that a person must explain (差错), and who did: one takes it and resolves
/// it, a second one closes it.
///
/// `Open → Taken → Resolved → Closed`; the second person may send it back to the owner instead.
public sealed interface DifferenceCase {

    Id id();

    Subject subject();

    LocalDate opened();

    /// How many days it has been open.
    default long age(LocalDate today) {
        return ChronoUnit.DAYS.between(opened(), today);
    }

    /// The same for the same difference, however often its day is reconciled.
    record Id(String value) {
        public Id {
            if (!value.matches("[0-9A-F]{16}")) {
                throw new IllegalArgumentException("no case number: " + value);
            }
        }

        static Id of(Subject subject) {
            try {
                var hash = MessageDigest.getInstance("SHA-256");
                for (char letter : subject.name().toCharArray()) {
                    hash.update((byte) (letter >> 8));
                    hash.update((byte) letter);
                }
                // 64 bits: two of a million cases share a number once in 37 million shops.
                return new Id(HexFormat.of().withUpperCase().formatHex(hash.digest(), 0, 8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /// What it is about.
    sealed interface Subject {

        /// Names it for ever.
        String name();

        /// A row of a reconciled bill.
        record OfBill(Channel channel, Row row) implements Subject {
            @Override
            public String name() {
                return "bill|%s|%s|%s|%s|%s|%d"
                        .formatted(
                                channel,
                                row.since(),
                                row.key().kind(),
                                row.key().number(),
                                row.what(),
                                row.copy());
            }
        }

        /// Money that moved otherwise than the bill of that day says.
        record OfFunds(Channel channel, LocalDate date, FundDifference difference)
                implements Subject {
            @Override
            public String name() {
                return "funds|%s|%s|%s|%s"
                        .formatted(channel, date, difference.reference(), difference.what());
            }
        }

        /// A card payment stored while the line was down, which the acquirer refused afterwards:
        /// the goods are gone and the money was not taken.
        ///
        /// @param number ours of the payment
        /// @param shown the card's number, masked
        /// @param code the acquirer's own word
        record StoredPaymentRefused(
                String number, BusinessDate day, String shown, Money amount, String code)
                implements Subject {
            @Override
            public String name() {
                return "stored|" + number;
            }
        }
    }

    /// How it was explained.
    enum Resolution {
        BOOKED_LATE,
        REFUNDED,
        WRITTEN_OFF,
        EXTERNAL_REFUND_ACCEPTED,
        FEE_ACCEPTED,
        /// The channel or the acquirer is asked to make it good.
        CLAIMED,
        OTHER
    }

    /// Nobody looks after it yet.
    static Open open(Subject subject, LocalDate today) {
        return new Open(Id.of(subject), subject, today);
    }

    record Open(Id id, Subject subject, LocalDate opened) implements DifferenceCase {
        public Taken take(OperatorId owner) {
            return new Taken(this, owner);
        }
    }

    record Taken(Open of, OperatorId owner) implements DifferenceCase {
        public Taken handTo(OperatorId other) {
            return new Taken(of, other);
        }

        /// @param words what was found out; at least something, at most 500 characters
        public Resolved resolve(Resolution how, String words, OperatorId by) {
            return new Resolved(this, how, words, by);
        }

        @Override
        public Id id() {
            return of.id();
        }

        @Override
        public Subject subject() {
            return of.subject();
        }

        @Override
        public LocalDate opened() {
            return of.opened();
        }
    }

    record Resolved(Taken of, Resolution how, String words, OperatorId by)
            implements DifferenceCase {
        public Resolved {
            if (words.isBlank() || words.length() > 500) {
                throw new IllegalArgumentException("a resolution has 1 to 500 characters of words");
            }
        }

        /// Confirmed by a second person.
        public Closing close(OperatorId second) {
            return second.equals(by) ? new SamePerson(by) : new Closed(this, second);
        }

        /// The second person does not agree: back to the owner.
        public Taken sendBack() {
            return of;
        }

        @Override
        public Id id() {
            return of.id();
        }

        @Override
        public Subject subject() {
            return of.subject();
        }

        @Override
        public LocalDate opened() {
            return of.opened();
        }
    }

    /// What came of closing.
    sealed interface Closing {}

    /// Refused: whoever resolved it does not confirm it.
    record SamePerson(OperatorId who) implements Closing {}

    record Closed(Resolved of, OperatorId by) implements DifferenceCase, Closing {
        @Override
        public Id id() {
            return of.id();
        }

        @Override
        public Subject subject() {
            return of.subject();
        }

        @Override
        public LocalDate opened() {
            return of.opened();
        }
    }
}
