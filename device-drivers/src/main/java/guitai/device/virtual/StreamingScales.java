package guitai.device.virtual;

import guitai.device.virtual.ScalePan.Condition;

/// Scales that say what lies on them again and again, whether or not anybody asks.
final class StreamingScales {
    private StreamingScales() {}

    /// Takes no commands at all.
    interface Deaf extends ScaleFirmware {
        @Override
        default String answer(String command, VirtualScale scale) {
            return UNKNOWN;
        }

        @Override
        default boolean begins(String bytes) {
            return false;
        }
    }

    static final class Toledo implements Deaf {
        @Override
        public String frame(ScalePan pan) {
            int second =
                    0x30
                            | (pan.tare() > 0 ? 0x01 : 0)
                            | (pan.is(Condition.LIFTED) ? 0x02 : 0)
                            | (pan.is(Condition.OVERLOADED) || pan.is(Condition.ZERO_LOST)
                                    ? 0x04
                                    : 0)
                            | (pan.is(Condition.SWINGING) ? 0x08 : 0);
            var text = "\u0002-%c %6d%6d\r".formatted((char) second, pan.net(), pan.tare());
            int sum = text.chars().sum();
            return text + (char) (-sum & 0x7F);
        }
    }

    static final class Acs implements Deaf {
        @Override
        public String frame(ScalePan pan) {
            var mode = pan.tare() > 0 ? "NT" : "GS";
            return switch (pan.condition()) {
                case OVERLOADED -> "OL," + mode + ",+9999999kg\r\n";
                case ZERO_LOST -> "OL," + mode + ",-9999999kg\r\n";
                case STILL -> "ST,%s,+%7skg\r\n".formatted(mode, written(pan));
                case LIFTED -> "ST,%s,-%7skg\r\n".formatted(mode, written(pan));
                case SWINGING -> "US,%s,+%7skg\r\n".formatted(mode, written(pan));
            };
        }

        private static String written(ScalePan pan) {
            return "%d.%03d".formatted(pan.net() / 1000, pan.net() % 1000);
        }
    }

    static final class Xk3190 implements Deaf {
        private long swing;

        @Override
        public String frame(ScalePan pan) {
            long shown = pan.net() + (pan.is(Condition.SWINGING) ? 5 * (swing++ % 2) : 0);
            if (pan.is(Condition.OVERLOADED) || pan.is(Condition.ZERO_LOST)) return "";
            var text = "%s%06d3".formatted(pan.is(Condition.LIFTED) ? "-" : "+", shown);
            int sum = text.chars().reduce(0, (a, b) -> a ^ b);
            return "\u0002" + text + hex(sum >> 4) + hex(sum & 0xF) + "\u0003";
        }

        private static char hex(int half) {
            return (char) (half > 9 ? half + 0x37 : half + 0x30);
        }
    }

    static final class FfBcd implements Deaf {
        private final int pointFrom;

        FfBcd(int pointFrom) {
            this.pointFrom = pointFrom;
        }

        @Override
        public String frame(ScalePan pan) {
            int status =
                    3
                            + pointFrom
                            + (pan.is(Condition.LIFTED) ? 0x20 : 0)
                            + (pan.is(Condition.SWINGING) ? 0 : 0x40)
                            + (pan.is(Condition.OVERLOADED) || pan.is(Condition.ZERO_LOST)
                                    ? 0x80
                                    : 0);
            var digits = "%06d".formatted(pan.net());
            return "\u00ff" + (char) status + pair(digits, 4) + pair(digits, 2) + pair(digits, 0);
        }

        private static char pair(String digits, int at) {
            return (char) Integer.parseInt(digits.substring(at, at + 2), 16);
        }
    }
}
