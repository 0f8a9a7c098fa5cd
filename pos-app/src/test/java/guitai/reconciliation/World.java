package guitai.reconciliation;

import static guitai.reconciliation.Discrepancy.AMOUNT_DIFFERS;
import static guitai.reconciliation.Discrepancy.COUPON_DIFFERS;
import static guitai.reconciliation.Discrepancy.FEE_DIFFERS;
import static guitai.reconciliation.Discrepancy.LATE;
import static guitai.reconciliation.Discrepancy.ONLY_OURS;
import static guitai.reconciliation.Discrepancy.ONLY_THEIRS;
import static guitai.reconciliation.Discrepancy.STATE_DIFFERS;
import static guitai.reconciliation.TwoBooks.DAY;
import static guitai.reconciliation.TwoBooks.NEXT;
import static guitai.reconciliation.TwoBooks.at;
import static guitai.reconciliation.TwoBooks.fee;

import guitai.reconciliation.OurLine.Kind;
import guitai.reconciliation.OurLine.State;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Two days of a made-up shop: customers pay, get money back, are reversed; rows are lost, late,
/// wrong and twice; and what reconciling must find of it, written down while it is made up.
final class World {
    final TwoBooks books = new TwoBooks();

    /// By key and copy.
    final Map<String, Discrepancy> onDay = new TreeMap<>();

    final Map<String, Discrepancy> onNext = new TreeMap<>();
    int nothingTaken;
    int agree;

    private final Random random;
    private int made;

    World(long seed, int customers) {
        random = new Random(seed);
        for (int i = 0; i < customers; i++) customer();
    }

    private void customer() {
        var number = "T01" + (1_000_000 + made++);
        long fen = random.nextLong(1, 100_001);
        var noon = DAY.atTime(8, 0).plusSeconds(random.nextInt(50_000));
        var at = noon.atZone(TwoBooks.CHINA).toInstant();
        if (random.nextInt(4) != 0) {
            agreeing(number, fen, at);
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> lost(number, fen, at);
            case 1 -> wrong(number, 2 + fen, at);
            case 2 -> late(number, fen);
            case 3 -> halves(number, fen);
            default -> twice(number, fen, at);
        }
    }

    private void agreeing(String number, long fen, Instant at) {
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                long coupon = random.nextInt(3) == 0 ? random.nextLong(fen + 1) : 0;
                books.we(Kind.PAYMENT, number, "", fen, coupon, State.DONE, at);
                long off = random.nextInt(-1_000, 1_001);
                pay(number, fen, coupon, fee(fen - coupon) + off, at);
                agree++;
            }
            case 2 -> {
                books.weSold(number, fen, State.DONE, at);
                books.theyPaid(number, fen, at);
                agree++;
                refunds(number, fen);
            }
            case 3 -> {
                books.weSold(number, fen, State.TAKEN_BACK, at);
                books.theyPaid(number, fen, at);
                books.theyReversed(number, fen, at.plusSeconds(60));
                agree++;
            }
            case 4 -> {
                books.weSold(number, fen, State.GIVEN_UP, at);
                books.theyPaid(number, fen, at);
                books.theyRefunded(number, number + "R", fen, at.plusSeconds(900));
                agree++;
            }
            default -> {
                books.weSold(
                        number, fen, random.nextBoolean() ? State.NOT_DONE : State.GIVEN_UP, at);
                nothingTaken++;
            }
        }
    }

    private void refunds(String number, long fen) {
        for (int i = 1; i < 4 && fen > 3; i++) {
            long some = 1 + random.nextLong(fen / 3);
            books.weRefunded(number, number + "F" + i, some);
            books.theyRefunded(number, number + "F" + i, some, at(DAY, "15:00:00"));
            agree++;
        }
    }

    private void lost(String number, long fen, Instant at) {
        switch (random.nextInt(4)) {
            case 0 -> {
                books.weSold(number, fen, State.DONE, at);
                both("P " + number, ONLY_OURS);
            }
            case 1 -> {
                books.theyPaid(number, fen, at);
                both("P " + number, ONLY_THEIRS);
            }
            case 2 -> {
                books.weRefunded(number, number + "F", fen);
                both("R " + number + "F", ONLY_OURS);
            }
            default -> {
                books.weSold(number, fen, State.DONE, at);
                books.theyPaid(number, fen, at);
                agree++;
                books.theyRefunded(number, "PORTAL" + number, fen, at.plusSeconds(60));
                both("R PORTAL" + number, ONLY_THEIRS);
            }
        }
    }

    private void wrong(String number, long fen, Instant at) {
        switch (random.nextInt(6)) {
            case 0 -> {
                books.weSold(number, fen, State.DONE, at);
                books.theyPaid(number, fen + (random.nextBoolean() ? 1 : -1), at);
                onDay.put("P " + number + " 1", AMOUNT_DIFFERS);
            }
            case 1 -> {
                books.weRefunded(number, number + "F", fen);
                books.theyRefunded(number, number + "F", fen - 1, at(DAY, "15:00:00"));
                onDay.put("R " + number + "F 1", AMOUNT_DIFFERS);
            }
            case 2 -> {
                books.we(Kind.PAYMENT, number, "", fen, 1, State.DONE, at);
                pay(number, fen, 2, fee(fen - 2), at);
                onDay.put("P " + number + " 1", COUPON_DIFFERS);
            }
            case 3 -> {
                books.weSold(number, fen, State.DONE, at);
                pay(number, fen, 0, fee(fen) + (random.nextBoolean() ? 1_001 : -1_001), at);
                onDay.put("P " + number + " 1", FEE_DIFFERS);
            }
            case 4 -> {
                books.weSold(number, fen, random.nextBoolean() ? State.OPEN : State.NOT_DONE, at);
                books.theyPaid(number, fen, at);
                onDay.put("P " + number + " 1", STATE_DIFFERS);
            }
            default -> {
                books.weSold(number, fen, random.nextBoolean() ? State.DONE : State.OPEN, at);
                books.theyPaid(number, fen, at);
                books.theyReversed(number, fen, at.plusSeconds(60));
                onDay.put("P " + number + " 1", STATE_DIFFERS);
            }
        }
    }

    private void late(String number, long fen) {
        var before = at(DAY, "23:59:59");
        var after = at(NEXT, "00:00:01");
        long theirs = random.nextInt(3) == 0 ? fen + 1 : fen;
        if (random.nextBoolean()) {
            books.weSold(number, fen, State.DONE, before);
            books.theyPaid(number, theirs, after);
            onDay.put("P " + number + " 1", ONLY_OURS);
        } else {
            books.theyPaid(number, theirs, before);
            books.weSold(number, fen, State.DONE, after);
            onDay.put("P " + number + " 1", ONLY_THEIRS);
        }
        onNext.put("P " + number + " 1", theirs == fen ? LATE : AMOUNT_DIFFERS);
    }

    /// Taken back over midnight, or never.
    private void halves(String number, long fen) {
        var before = at(DAY, "23:59:50");
        books.weSold(number, fen, State.TAKEN_BACK, before);
        books.theyPaid(number, fen, before);
        onDay.put("P " + number + " 1", STATE_DIFFERS);
        var comes = random.nextBoolean();
        if (comes && random.nextBoolean()) {
            books.theyReversed(number, fen, at(NEXT, "00:00:10"));
        } else if (comes) {
            books.theyRefunded(number, number + "R", fen, at(NEXT, "00:15:00"));
        }
        onNext.put("P " + number + " 1", comes ? LATE : STATE_DIFFERS);
    }

    private void twice(String number, long fen, Instant at) {
        int copies = 1 + random.nextInt(2);
        if (random.nextBoolean()) {
            books.weSold(number, fen, State.DONE, at);
            agree++;
        } else {
            both("P " + number, ONLY_THEIRS);
        }
        books.theyPaid(number, fen, at);
        for (int copy = 2; copy < 2 + copies; copy++) {
            books.theyPaid(number, fen, at);
            onDay.put("P " + number + " " + copy, ONLY_THEIRS);
        }
    }

    private void both(String key, Discrepancy what) {
        onDay.put(key + " 1", what);
        onNext.put(key + " 1", what);
    }

    private void pay(String number, long fen, long coupon, long fee, Instant at) {
        books.they(StatementLine.Kind.PAYMENT, number, "", fen, coupon, fee, at);
    }
}
