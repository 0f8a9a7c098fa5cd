package guitai.slip;

import guitai.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a receipt says of members' affairs beyond the sale itself, as they stand when it is
/// printed.
///
/// Nothing of it is kept: whoever prints asks the members' book, and a copy that is printed later
/// says what holds then.
///
/// @param member empty where nobody is known, or the book cannot be asked
/// @param given by campaigns for this very payment
/// @param claim for a customer nobody could look up
public record MemberNotes(Optional<Account> member, List<Given> given, Optional<Claim> claim) {
    public static final MemberNotes NONE =
            new MemberNotes(Optional.empty(), List.of(), Optional.empty());

    public MemberNotes {
        given = List.copyOf(given);
    }

    /// @param masked by which the member recognises themselves and nobody else does (rule CP-16)
    /// @param spendable points, now
    /// @param pending earned, and not spendable yet (rule LY-02)
    /// @param debt owed for goods that came back
    /// @param expiring within the next days that a customer must be told of, the first to go first
    ///   (rule LY-03)
    /// @param purse what is left of stored value; empty for who never had any
    public record Account(
            String masked,
            long spendable,
            long pending,
            long debt,
            List<Expiring> expiring,
            Optional<Money> purse) {
        public Account {
            expiring = List.copyOf(expiring);
        }

        /// Of a member without stored value.
        public Account(
                String masked, long spendable, long pending, long debt, List<Expiring> expiring) {
            this(masked, spendable, pending, debt, expiring, Optional.empty());
        }
    }

    /// @param last day on which they can be spent
    public record Expiring(long points, LocalDate last) {}

    /// A right that is whoever's has the paper.
    ///
    /// @param last day on which it can be used
    public record Bearer(String code, LocalDate last) {
        @Override
        public String toString() {
            return "Bearer[until " + last + "]";
        }
    }

    /// What paying brought.
    public sealed interface Given {
        /// @param english the name again
        /// @param code for whoever holds the paper; empty where it stands on a member's account
        record Coupon(String name, String english, LocalDate last, Optional<String> code)
                implements Given {
            public Coupon(String name, LocalDate last, Optional<String> code) {
                this(name, name, last, code);
            }

            @Override
            public String toString() {
                return "Coupon[" + name + "]";
            }
        }

        record Points(long points) implements Given {}

        /// @param code as of a coupon
        record Packet(Money amount, Optional<Bearer> code) implements Given {
            public Packet(Money amount) {
                this(amount, Optional.empty());
            }

            @Override
            public String toString() {
                return "Packet[" + amount + "]";
            }
        }

        /// @param codes as of a coupon, one a piece
        record Goods(String name, String english, int pieces, List<Bearer> codes) implements Given {
            public Goods {
                codes = List.copyOf(codes);
            }

            public Goods(String name, int pieces) {
                this(name, name, pieces, List.of());
            }

            @Override
            public String toString() {
                return "Goods[" + name + "]";
            }
        }
    }

    /// With this the points of a sale can be had later by a customer who is or becomes a member
    /// (rule LY-41).
    ///
    /// @param last day on which it is taken
    public record Claim(String token, LocalDate last) {
        @Override
        public String toString() {
            return "Claim[****]";
        }
    }
}
