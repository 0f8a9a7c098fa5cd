package guitai.simulation;

import guitai.journal.Books;
import guitai.payment.CardTerminal;
import guitai.payment.WalletGateway;

import java.util.function.UnaryOperator;

/// What a counter is wired to, one port at a time. A planted bug is another port around the right
/// one, made anew whenever the till starts.
record Ports(
        UnaryOperator<WalletGateway> wallet,
        UnaryOperator<CardTerminal> terminal,
        UnaryOperator<Books> books) {

    /// As they are.
    static final Ports RIGHT =
            new Ports(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());

    static Ports wallet(UnaryOperator<WalletGateway> planted) {
        return new Ports(planted, RIGHT.terminal, RIGHT.books);
    }

    static Ports terminal(UnaryOperator<CardTerminal> planted) {
        return new Ports(RIGHT.wallet, planted, RIGHT.books);
    }

    static Ports books(UnaryOperator<Books> planted) {
        return new Ports(RIGHT.wallet, RIGHT.terminal, planted);
    }
}
