package guitai.storage;

import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.Channel;
import guitai.payment.Funds;
import guitai.payment.Means;
import guitai.payment.Paid;
import guitai.payment.Payment;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundId;
import guitai.payment.RefundState;
import guitai.payment.Way;
import guitai.sale.SaleId;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.util.Random;

/// Payments of a trading day, good and bad.
final class WalletDay {
    private final Books books;
    private final Random random;
    private final RandomPayments payments;

    WalletDay(Books books, Random random) {
        this.books = books;
        this.random = random;
        this.payments = new RandomPayments(random);
    }

    /// Pays an amount: the tender line the sale gets.
    TenderLine pay(SaleId sale, long shift, Money due) {
        var attempt = begin(sale, shift, due);
        var platform = Money.cny(random.nextLong(due.minor() + 1));
        var none = Money.ZERO_CNY;
        var buyer = due.minus(platform);
        var funds =
                new Funds(
                        due, buyer, due, none, none, platform, buyer, random.nextInt(4) == 0, true);
        var paid = new Paid(payments.reference(), Day.NINE, funds);
        books.write(
                Commit.of(new Fact.AttemptMoved(attempt.id(), new AttemptState.Approved(paid))));
        return TenderLine.paid(
                TenderKind.WECHAT,
                new Payment(attempt.id(), Channel.WECHAT_PAY, paid.reference(), funds));
    }

    private Attempt begin(SaleId sale, long shift, Money due) {
        var attempt =
                new Attempt(
                        payments.id(),
                        sale.value(),
                        Channel.WECHAT_PAY,
                        Means.WECHAT,
                        Way.CODE_READ,
                        due,
                        Day.NINE,
                        "13************5678",
                        new AttemptState.Sent());
        books.write(Commit.of(new Fact.AttemptStarted(attempt, shift, Day.CASHIER)));
        return attempt;
    }

    /// An attempt that goes through states of any kind, and perhaps a refund.
    void anything(long shift) {
        var due = Money.cny(1 + random.nextInt(10_000));
        var attempt = begin(Goods.saleId(random), shift, due);
        for (int i = random.nextInt(5); i > 0; i--) {
            books.write(Commit.of(new Fact.AttemptMoved(attempt.id(), payments.state())));
        }
        if (random.nextBoolean()) return;
        var id = RefundId.wholeOf(attempt.id());
        var refund =
                new RefundAttempt(
                        id,
                        attempt.id(),
                        attempt.channel(),
                        Day.number(1).toString(),
                        due,
                        due,
                        Day.NINE,
                        new RefundState.Asked());
        books.write(Commit.of(new Fact.RefundStarted(refund, shift, Day.CASHIER)));
        for (int i = random.nextInt(4); i > 0; i--) {
            books.write(Commit.of(new Fact.RefundMoved(id, payments.refundState())));
        }
        books.write(Commit.of(new Fact.CaseTaken(id.value(), Day.MANAGER)));
    }
}
