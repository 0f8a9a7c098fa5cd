package guitai.promotion;

import guitai.money.Money;

import java.util.Optional;

/// Why an open offer cannot apply to a basket, whatever else does.
final class Obstacle {
    private Obstacle() {}

    static Optional<Reason> of(SumPlay play, Board board) {
        if (play.lines.length == 0) return Optional.of(new Reason.NothingInScope());
        long base = play.base(board.start, board.byHand);
        if (base < play.threshold()) {
            return Optional.of(new Reason.Threshold(money(play.threshold() - base, board)));
        }
        if (play.exchange().isPresent() && !play.hasGoods()) {
            return Optional.of(new Reason.NothingInScope());
        }
        if (play.most(board.start, board.byHand) <= 0) {
            return Optional.of(new Reason.SavesNothing());
        }
        return Optional.empty();
    }

    static Optional<Reason> of(UnitPlay play, Board board) {
        if (play.piles.length == 0) return Optional.of(new Reason.NothingInScope());
        if (play.units() < play.fewest()) {
            return Optional.of(new Reason.Pieces(play.fewest() - play.units()));
        }
        // There are enough, but not so many may be used.
        if (play.room < play.fewest()) return Optional.of(play.may.reason());
        return play.canSave() ? Optional.empty() : Optional.of(new Reason.SavesNothing());
    }

    private static Money money(long minor, Board board) {
        return new Money(minor, board.request.currency());
    }
}
