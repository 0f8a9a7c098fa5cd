package guitai.gateway.wechatpay;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import guitai.gateway.bill.Cells;
import guitai.gateway.bill.Damage;
import guitai.gateway.bill.Lines;
import guitai.money.Money;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementLine.Kind;
import guitai.reconciliation.StatementLine.State;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Rows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/// Reads a trade bill 交易账单: of everything, of payments or of refunds, with the columns of today or
/// of years ago.
///
/// A row has a backtick before each value and quotes nothing, so a goods name may hold a comma and
/// a backtick side by side: columns before the name are counted from the left, those behind it from
/// the right. The last line but one heads the sums, the last one has them; without them, or with
/// other sums than the rows', the file is damaged.
final class TradeBill {
    private static final byte[] SUMMARY = "总交易单数".getBytes(UTF_8);
    private static final byte[] CNY = "CNY".getBytes(US_ASCII);
    private static final byte[] NOTHING = "0".getBytes(US_ASCII);
    private static final byte[] SUCCESS = "SUCCESS".getBytes(US_ASCII);
    private static final byte[] REFUND = "REFUND".getBytes(US_ASCII);
    private static final byte[] REVOKED = "REVOKED".getBytes(US_ASCII);
    private static final long BEIJING = Duration.ofHours(8).toSeconds();

    // The fee has five decimals of a yuan: thousandths of a fen.
    private static final int FEE_DECIMALS = 5;

    private final Bill bill;
    private final byte[] merchant;
    private final Rows rows;
    private final Lines lines;
    private final Cells cells;
    private final TradeColumns at;
    private final TradeTotals totals;

    private TradeBill(Lines lines, Bill bill, String merchant, Rows rows) throws Damage {
        this.bill = bill;
        this.merchant = merchant.getBytes(US_ASCII);
        this.rows = rows;
        this.lines = lines;
        this.cells = new Cells(lines);
        this.at = TradeColumns.read(lines, bill);
        this.totals = new TradeTotals(at.all(), lines, cells);
    }

    /// @param merchant whose bill it must be; empty: anybody's
    /// @return how many rows there were
    static long read(Lines lines, Bill bill, String merchant, Rows rows)
            throws IOException, Damage {
        // There is always a first line, or the file is empty and that was said.
        lines.next();
        return new TradeBill(lines, bill, merchant, rows).rows();
    }

    private long rows() throws IOException, Damage {
        while (lines.next()) {
            if (lines.startsWith(SUMMARY)) {
                totals.check();
                return totals.count();
            }
            cells.backticked();
            cells.fit(at.all());
            rows.trade(line());
            totals.row();
        }
        throw lines.damage("the file ends before its sums");
    }

    private StatementLine line() throws Damage {
        if (merchant.length > 0 && !cells.is(at.merchant(), merchant)) {
            throw cells.wrong(at.merchant(), "is another merchant's");
        }
        if (!cells.is(at.currency(), CNY)) throw cells.wrong(at.currency(), "is not CNY");
        var kind = kind();
        return switch (kind) {
            case PAYMENT -> payment();
            case REFUND, REVERSAL -> back(kind);
        };
    }

    private Kind kind() throws Damage {
        var kind =
                cells.is(at.state(), REVOKED)
                        ? Kind.REVERSAL
                        : cells.is(at.state(), REFUND)
                                        || (!cells.is(at.state(), SUCCESS) && hasRefund())
                                ? Kind.REFUND
                                : Kind.PAYMENT;
        boolean fits =
                switch (bill) {
                    case PAYMENTS -> kind == Kind.PAYMENT;
                    case REFUNDS -> kind != Kind.PAYMENT;
                    case TRADES, FUNDS -> true;
                };
        if (!fits) throw cells.wrong(at.state(), "does not belong into this kind of bill");
        return kind;
    }

    private boolean hasRefund() {
        return !cells.isEmpty(at.refund()) && !cells.is(at.refund(), NOTHING);
    }

    private StatementLine payment() throws Damage {
        long order = cells.decimal(at.order(), 2);
        long settled = cells.decimal(at.settled(), 2);
        if (order < 0 || settled < 0) throw cells.wrong(at.order(), "is below nothing");
        boolean done = cells.is(at.state(), SUCCESS);
        return new StatementLine(
                lines.row(),
                Kind.PAYMENT,
                cells.neededId(at.number()),
                "",
                cells.neededId(at.reference()),
                moment(),
                Money.cny(order),
                Money.cny(settled),
                money(order - settled + cells.decimal(at.coupon(), 2)),
                cells.decimal(at.fee(), FEE_DECIMALS),
                done ? State.DONE : State.UNKNOWN,
                done ? "SUCCESS" : cells.neededId(at.state()));
    }

    /// What went back: a refund by its own number, a reversal by its payment's.
    private StatementLine back(Kind kind) throws Damage {
        long asked = Math.abs(cells.decimal(at.refundAsked(), 2));
        long settled = Math.abs(cells.decimal(at.refundSettled(), 2));
        // Bills of reversals were seen with the refund's columns empty: all of it went back then.
        boolean told = asked != 0 || settled != 0 || kind == Kind.REFUND;
        long order = told ? asked : Math.abs(cells.decimal(at.order(), 2));
        if (!told) settled = Math.abs(cells.decimal(at.settled(), 2));
        var coupon = told ? at.refundCoupon() : at.coupon();
        return new StatementLine(
                lines.row(),
                kind,
                cells.neededId(at.number()),
                kind == Kind.REFUND ? cells.neededId(at.refund()) : "",
                cells.neededId(at.reference()),
                moment(),
                Money.cny(order),
                Money.cny(settled),
                money(order - settled + Math.abs(cells.decimal(coupon, 2))),
                cells.decimal(at.fee(), FEE_DECIMALS),
                fate(kind),
                code(kind));
    }

    private State fate(Kind kind) throws Damage {
        return switch (code(kind)) {
            case "SUCCESS" -> known() ? State.DONE : State.UNKNOWN;
            case "REVOKED" -> State.DONE;
            // CHANGE: it did not reach the card and waits for a person.
            case "PROCESSING", "CHANGE" -> State.PROCESSING;
            case "FAIL" -> State.FAILED;
            default -> State.UNKNOWN;
        };
    }

    private boolean known() {
        return cells.is(at.state(), REFUND) || cells.is(at.state(), REVOKED);
    }

    /// The refund's own state; the trade's where the bill has none, or a word nobody knows.
    private String code(Kind kind) throws Damage {
        if (!known() || (kind == Kind.REVERSAL && cells.isEmpty(at.refundState()))) {
            return cells.neededId(at.state());
        }
        if (cells.is(at.refundState(), SUCCESS)) return "SUCCESS";
        return cells.id(at.refundState());
    }

    private Instant moment() throws Damage {
        return Instant.ofEpochSecond(cells.moment(at.time()) - BEIJING);
    }

    private Money money(long fen) throws Damage {
        if (fen < 0) throw cells.wrong(at.settled(), "is more than the order");
        return fen == 0 ? Money.ZERO_CNY : Money.cny(fen);
    }
}
