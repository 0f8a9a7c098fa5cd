package guitai.app;

import guitai.device.scanner.BurstDetector;
import guitai.device.scanner.Keystroke;
import guitai.device.scanner.Scan;
import guitai.device.scanner.Unreadable;
import guitai.ui.shell.KeyBurst;

/// The device library's ear for scanners that type, as the window asks it.
final class WedgeBurst implements KeyBurst {
    private final BurstDetector detector;

    WedgeBurst(BurstDetector detector) {
        this.detector = detector;
    }

    @Override
    public Verdict key(char key, long nanos) {
        return switch (detector.key(key, nanos)) {
            case Keystroke.First() -> new Verdict.First();
            case Keystroke.Through() -> new Verdict.Through();
            case Keystroke.Extra() -> new Verdict.Extra();
            case Keystroke.Read(Scan scan) -> new Verdict.Scan(scan.text());
            case Keystroke.Read(Unreadable bad) -> new Verdict.Unreadable(bad.raw());
        };
    }
}
