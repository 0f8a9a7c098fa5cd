package guitai.ui.tender;

import guitai.money.Money;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.util.List;

/// The sale is on disk. Stays until the next scan or the next word typed.
///
/// @param settled what was paid
/// @param member whom it was counted for, or who may be asked
/// @param typed what was typed into the one box since; it starts the next sale
public record PaidScreen(
        Settled settled, Paper paper, PaidMember member, String typed, Notice notice) {

    /// How a sale was paid.
    ///
    /// @param by what paid it, one line for each tender
    /// @param cash whether cash took part; without it nothing is given back
    /// @param proposal which pieces to hand back, largest first; empty when there is no change or
    ///   the drawer cannot make it
    /// @param changeImpossible true when what the drawer holds cannot make the change exactly
    public record Settled(
            String number,
            Money paid,
            Money change,
            List<Words> by,
            boolean cash,
            List<Piece> proposal,
            boolean changeImpossible) {

        public Settled {
            by = List.copyOf(by);
            proposal = List.copyOf(proposal);
        }
    }

    /// Of a customer nobody knows.
    public PaidScreen(Settled settled, Paper paper, Notice notice) {
        this(settled, paper, PaidMember.NOBODY, "", notice);
    }

    public PaidScreen with(PaidMember other) {
        return new PaidScreen(settled, paper, other, typed, notice);
    }

    PaidScreen with(Paper now) {
        return new PaidScreen(settled, now, member, typed, notice);
    }

    PaidScreen with(String text) {
        return new PaidScreen(settled, paper, member, text, notice);
    }

    PaidScreen with(Notice said) {
        return new PaidScreen(settled, paper, member, typed, said);
    }

    public record Piece(Money face, int count) {}

    /// What became of the receipt. Paper never decides whether a sale is paid.
    public enum Paper {
        PRINTING("paid.printing"),
        PRINTED("paid.printed"),
        WAITING("paid.waiting"),
        /// It may have come out or not: a person looks.
        UNCERTAIN("paid.uncertain"),
        NONE("paid.noPrinter");

        private final String label;

        Paper(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
