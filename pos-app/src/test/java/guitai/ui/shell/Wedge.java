package guitai.ui.shell;

import guitai.device.scanner.BurstDetector;
import guitai.device.scanner.Keystroke;
import guitai.device.scanner.Scan;
import guitai.device.scanner.Unreadable;

/// The real detector behind the window's port, as the program wires it.
final class Wedge implements KeyBurst {

    private final BurstDetector detector = new BurstDetector();

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
