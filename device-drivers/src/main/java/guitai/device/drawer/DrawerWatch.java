package guitai.device.drawer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Turns what is seen of a drawer into what happened to it. Pure; not thread-safe.
final class DrawerWatch {
    // A drawer is out within half a second of the pulse, and a slow printer on a busy machine says
    // so seconds later; taking that for the key would accuse somebody.
    private static final Duration FIRED = Duration.ofSeconds(5);

    private final Duration allowed;
    private DrawerState last = DrawerState.UNKNOWN;
    private long openSince;
    private boolean alarmed;
    private boolean everFired;
    private long firedAt;

    /// @param allowed how long it may stand open
    DrawerWatch(Duration allowed) {
        this.allowed = allowed;
    }

    void fired(long now) {
        everFired = true;
        firedAt = now;
    }

    List<DrawerEvent> seen(DrawerState state, long now) {
        var events = new ArrayList<DrawerEvent>();
        // While its printer is away nothing is known, and what was open may still be.
        if (state == DrawerState.UNKNOWN) {
            return events;
        }
        if (state != last) {
            if (state == DrawerState.OPEN) {
                openSince = now;
                alarmed = false;
                // Found open when it is first seen, nobody has seen it opened.
                boolean fired = everFired && now - firedAt < FIRED.toNanos();
                if (fired || last != DrawerState.UNKNOWN) events.add(new DrawerEvent.Opened(fired));
            } else if (last == DrawerState.OPEN) {
                events.add(new DrawerEvent.Closed());
            }
            last = state;
        }
        if (last == DrawerState.OPEN && !alarmed && now - openSince >= allowed.toNanos()) {
            alarmed = true;
            events.add(new DrawerEvent.LeftOpen(Duration.ofNanos(now - openSince)));
        }
        return events;
    }
}
