package guitai.simulation;

import guitai.journal.Books;
import guitai.payment.PaymentJournal;
import guitai.payment.WalletGateway;

import java.util.function.UnaryOperator;

/// What a counter is wired to, one port at a time. A planted bug is another port around the right
/// one, made anew whenever the till starts.
record Ports(
        UnaryOperator<WalletGateway> gateway,
        UnaryOperator<Books> books,
        UnaryOperator<PaymentJournal> payments) {

    /// As they are.
    static final Ports RIGHT =
            new Ports(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());

    static Ports gateway(UnaryOperator<WalletGateway> planted) {
        return new Ports(planted, UnaryOperator.identity(), UnaryOperator.identity());
    }

    static Ports books(UnaryOperator<Books> planted) {
        return new Ports(UnaryOperator.identity(), planted, UnaryOperator.identity());
    }

    static Ports payments(UnaryOperator<PaymentJournal> planted) {
        return new Ports(UnaryOperator.identity(), UnaryOperator.identity(), planted);
    }
}
