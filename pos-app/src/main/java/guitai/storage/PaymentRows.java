package guitai.storage;

import guitai.journal.BooksUnavailable;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.Means;
import guitai.payment.PaymentJournal.Case;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundId;
import guitai.payment.Way;
import guitai.store.table.Row;

import java.util.Optional;

/// Attempts and refunds, one row each, as values.
final class PaymentRows {
    static final String ATTEMPT =
            "SELECT id, sale, channel, wallet, way, amount, started, shown, detail, changed,"
                    + " (SELECT owner FROM payment_case WHERE number = id) AS owner,"
                    + " (SELECT contact FROM offline_contact WHERE attempt = id) AS contact"
                    + " FROM payment_attempt";

    static final String REFUND =
            "SELECT id, attempt, channel, document, amount, paid, started, detail, changed,"
                    + " (SELECT owner FROM payment_case WHERE number = id) AS owner"
                    + " FROM payment_refund";

    private final FactCodec codec;

    PaymentRows(FactCodec codec) {
        this.codec = codec;
    }

    Case attemptCase(Row row) {
        return new Case(
                row.text("id"),
                Optional.of(attempt(row)),
                Optional.empty(),
                Optional.empty(),
                row.optionalText("owner").orElse(""),
                row.optionalText("contact").orElse(""),
                row.instant("changed"));
    }

    Case refundCase(Row row) {
        return new Case(
                row.text("id"),
                Optional.empty(),
                Optional.of(refund(row)),
                Optional.empty(),
                row.optionalText("owner").orElse(""),
                "",
                row.instant("changed"));
    }

    Attempt attempt(Row row) {
        return new Attempt(
                new AttemptId(row.text("id")),
                row.text("sale"),
                Channel.valueOf(row.text("channel")),
                Means.valueOf(row.text("wallet")),
                Way.valueOf(row.text("way")),
                money(row.getLong("amount")),
                row.instant("started"),
                row.text("shown"),
                codec.attemptState(row.text("detail")).orElseThrow(() -> damaged(row)));
    }

    RefundAttempt refund(Row row) {
        return new RefundAttempt(
                new RefundId(row.text("id")),
                new AttemptId(row.text("attempt")),
                Channel.valueOf(row.text("channel")),
                row.text("document"),
                money(row.getLong("amount")),
                money(row.getLong("paid")),
                row.instant("started"),
                codec.refundState(row.text("detail")).orElseThrow(() -> damaged(row)));
    }

    private Money money(long minor) {
        return new Money(minor, codec.currency());
    }

    private static BooksUnavailable damaged(Row row) {
        return new BooksUnavailable(
                BooksUnavailable.Reason.DAMAGED,
                new IllegalStateException("payment " + row.text("id")));
    }
}
