package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.points.LotMove;
import guitai.loyalty.points.PointsEntry;
import guitai.store.table.Tx;

/// Points as the projection keeps them: every entry, what is left of each lot, and the balance.
final class PointsTable {
    private final FactCodec codec;

    PointsTable(FactCodec codec) {
        this.codec = codec;
    }

    void posted(long seq, MemberId member, PointsEntry entry, String reason, Tx tx) {
        int added =
                tx.execute(
                        "INSERT INTO points_entry"
                                + "(member, kind, act, seq, date, points, reason, body)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        member.value(),
                        entry.kind().name(),
                        entry.key().act(),
                        seq,
                        entry.on().toString(),
                        entry.points(),
                        reason,
                        codec.written(entry));
        // The same key again is the same entry (rule LY-40).
        if (added == 0) return;
        for (var move : entry.moves()) moved(member, move, tx);
        tx.execute(
                "UPDATE member SET points = points + ? WHERE id = ?",
                entry.points(),
                member.value());
    }

    private static void moved(MemberId member, LotMove move, Tx tx) {
        var lot = move.lot();
        if (move.opened().isPresent()) {
            tx.execute(
                    "INSERT INTO points_lot(member, kind, act, place, expires, points)"
                            + " VALUES(?, ?, ?, ?, ?, ?)",
                    member.value(),
                    lot.opener().kind().name(),
                    lot.opener().act(),
                    lot.number(),
                    move.opened().get().expires().toString(),
                    move.points());
            return;
        }
        // A lot that was emptied and is given points again keeps its row and its date.
        tx.execute(
                "UPDATE points_lot SET points = points + ?"
                        + " WHERE member = ? AND kind = ? AND act = ? AND place = ?",
                move.points(),
                member.value(),
                lot.opener().kind().name(),
                lot.opener().act(),
                lot.number());
    }
}
