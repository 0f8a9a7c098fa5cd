package guitai.command;

import guitai.sandbox.book.Gateway;

import java.util.Random;

/// The payment codes of a played day; the same seed gives the same ones, so that whoever looks for
/// them knows them.
final class DemoCodes {
    private final Random random;

    DemoCodes(long seed) {
        // Not the customers' own dice: what they buy must not change with how they pay.
        random = new Random(seed ^ 0x7061796D656E74L);
    }

    String next(Gateway gateway) {
        return prefix(gateway) + "%016d".formatted(random.nextLong(10_000_000_000_000_000L));
    }

    private static String prefix(Gateway gateway) {
        return switch (gateway) {
            case WECHAT -> "13";
            case ALIPAY -> "28";
        };
    }
}
