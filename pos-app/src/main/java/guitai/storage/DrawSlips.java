package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.slip.MemberNotes;
import guitai.slip.Slip;

import java.time.LocalDate;
import java.util.Optional;

/// What became of a ticket of a draw, to be printed.
final class DrawSlips {
    private DrawSlips() {}

    static Optional<Slip> of(String ticket, Disk disk) {
        return disk.read(
                in ->
                        in.one(
                                "SELECT draw, member, date, prize IS NOT NULL AS won"
                                        + " FROM gift_draw WHERE number = ?",
                                row ->
                                        new Slip.DrawSlip(
                                                row.text("draw"),
                                                ticket,
                                                LocalDate.parse(row.text("date")),
                                                new MemberId(row.text("member")),
                                                row.getInt("won") == 1,
                                                MemberNotes.NONE),
                                ticket));
    }
}
