package guitai.app;

import guitai.device.link.Tape;
import guitai.equipment.Traffic;

import java.time.Instant;

/// What is on a device's tape, in the words of the technician's page.
final class Overheard {
    private Overheard() {}

    static Traffic on(Tape tape, Instant now) {
        var pieces =
                tape.pieces().stream()
                        .map(
                                p ->
                                        new Traffic.Piece(
                                                now.minus(p.age()), p.sent(), p.hex(), p.text()))
                        .toList();
        return new Traffic(true, pieces, tape.dump().toString());
    }
}
