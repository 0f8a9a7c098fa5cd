package guitai.app;

import guitai.payment.ChannelCheck;
import guitai.ui.status.Light.Health;

import java.util.Collection;

/// What the channels said at the start, as one light: the worst of them.
final class ChannelLight {
    private ChannelLight() {}

    static Health of(Collection<ChannelCheck> checks) {
        return checks.stream()
                .map(ChannelLight::of)
                .max((one, other) -> Integer.compare(weight(one), weight(other)))
                .orElse(Health.NONE);
    }

    private static Health of(ChannelCheck check) {
        return switch (check) {
            case ChannelCheck.Works _ -> Health.ONLINE;
            case ChannelCheck.ClockWrong _ -> Health.CLOCK_WRONG;
            case ChannelCheck.KeysWrong _ -> Health.KEYS_WRONG;
            case ChannelCheck.Unreachable _ -> Health.OFFLINE;
            case ChannelCheck.Refused _ -> Health.FAULT;
        };
    }

    // Without a line nothing else can be known; a wrong clock stops every channel.
    private static int weight(Health health) {
        return switch (health) {
            case CLOCK_WRONG -> 4;
            case KEYS_WRONG -> 3;
            case FAULT -> 2;
            case OFFLINE -> 1;
            case READY,
                    CONNECTING,
                    ONLINE,
                    NONE,
                    KEYBOARD,
                    GONE,
                    PAPER_LOW,
                    PAPER_OUT,
                    COVER_OPEN,
                    DRAWER_OPEN,
                    SPARE ->
                    0;
        };
    }
}
