package guitai.ui.sale;

import guitai.ui.text.Words;

import java.util.List;

/// Whom the sale is counted for, beside the basket; never in front of it.
///
/// @param aside what the keys of the card have opened beside the basket
/// @param coupons at the counter, of a member or of whoever shows them
public record MemberSide(Card card, Aside aside, int coupons) {
    /// Of a shop without members: nothing is drawn.
    public static final MemberSide NONE = new MemberSide(new Card.Closed(), Aside.NONE);

    /// Of a shop with members, and nobody is known yet.
    public static final MemberSide NOBODY = new MemberSide(new Card.Nobody(), Aside.NONE);

    /// Nobody has shown a coupon.
    public MemberSide(Card card, Aside aside) {
        this(card, aside, 0);
    }

    public MemberSide opening(Aside other) {
        return new MemberSide(card, other, coupons);
    }

    public sealed interface Card {
        record Closed() implements Card {}

        record Nobody() implements Card {}

        /// Somebody elsewhere is being asked.
        record Looking(String masked) implements Card {}

        /// Nobody is found by this; one key asks whether they want to be.
        record Stranger(String masked) implements Card {}

        /// A payment code was read whose owner is no member; one key asks.
        ///
        /// @param wallet that said whose it is
        record Payer(Words wallet) implements Card {}

        /// @param who name and masked key
        /// @param masked by which the customer knows themselves, and others do not
        /// @param mark that concerns today: a birthday; may say nothing
        /// @param points and what they are worth
        /// @param more what else the member has; each may be shortened
        /// @param earns by this sale
        /// @param goal the same with what is missing to the next tier
        /// @param coupons the member's and those that were shown
        /// @param pays whether points may pay: somebody showed that they are the member
        /// @param warning of a balance that nobody could be asked for; may say nothing
        /// @param earning points by this sale, as a number
        /// @param gifts whether there are stamps or draws
        /// @param topsUp whether stored value can be sold now
        record Known(
                Words who,
                String masked,
                String tier,
                Words mark,
                Words points,
                List<Words> more,
                Words earns,
                Words goal,
                int coupons,
                boolean pays,
                Words warning,
                long earning,
                boolean gifts,
                boolean topsUp)
                implements Card {
            public Known {
                more = List.copyOf(more);
            }
        }
    }

    /// A list of choices in the place of the quick keys; each has a key, and Esc closes it.
    ///
    /// @param about what is asked, in full; read out where the customer has to agree
    /// @param hint how else it can be said
    public record Aside(Kind kind, Words title, Words about, List<Choice> choices, Words hint) {
        public static final Aside NONE =
                new Aside(Kind.CLOSED, Words.NONE, Words.NONE, List.of(), Words.NONE);

        public Aside {
            choices = List.copyOf(choices);
        }

        public enum Kind {
            CLOSED,
            POINTS,
            COUPONS,
            JOIN,
            /// Cards of stamps and draws.
            GIFTS,
            /// The terms of one draw, before it is drawn.
            DRAW,
            /// What a ticket has won.
            DRAWN,
            /// What the shop sells of stored value.
            TOP_UP
        }

        public boolean isOpen() {
            return kind != Kind.CLOSED;
        }
    }

    /// @param about what it does, or why it does nothing
    /// @param taken whether it is so already
    /// @param reasoned whether `about` is a reason that can be had on paper
    public record Choice(
            Words name, Words about, boolean taken, boolean possible, boolean reasoned) {
        public Choice(Words name, Words about, boolean taken, boolean possible) {
            this(name, about, taken, possible, false);
        }
    }
}
