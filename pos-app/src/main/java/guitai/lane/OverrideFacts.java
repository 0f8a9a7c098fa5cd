package guitai.lane;

import guitai.staff.OperatorId;
import guitai.staff.Permission;

import java.time.Duration;
import java.time.Instant;

/// What came of a supervisor who was asked, as lines.
final class OverrideFacts {
    private static final String WHERE = "/override";

    private final FactLine line;

    OverrideFacts(FactLine line) {
        this.line = line;
    }

    void allowed(OperatorId by, Permission step) {
        line.print(
                "override",
                json -> {
                    json.writeStringField("by", by.value());
                    json.writeStringField("step", Facts.lower(step));
                });
    }

    void nothingWaits() {
        line.error("no step waits for a supervisor", WHERE, "go on");
    }

    void wrong(Duration pause) {
        line.error("wrong operator or PIN", WHERE, "wait " + pause.toSeconds() + " s, then again");
    }

    void mustWait(Instant until) {
        line.error("too many wrong PINs", WHERE, "wait until " + until);
    }

    void notAllowed(Permission step) {
        line.error(
                "this person may not allow it either: " + Facts.lower(step),
                WHERE,
                "ask someone else");
    }
}
