package guitai.device.virtual;

import guitai.device.virtual.ScalePan.Condition;

/// Scales that answer one question with one answer.
final class AskedScales {
    private AskedScales() {}

    /// `01.386`
    static String kilograms(long grams) {
        return "%02d.%03d".formatted(grams / 1000, grams % 1000);
    }

    static final class Toledo8217 implements ScaleFirmware {
        @Override
        public String answer(String command, VirtualScale scale) {
            return switch (command) {
                case "W" -> weight(scale.pan());
                case "Z" -> {
                    scale.zero();
                    yield status(0x10);
                }
                case "T" -> {
                    scale.tare();
                    yield status(0x20);
                }
                default -> UNKNOWN;
            };
        }

        @Override
        public boolean begins(String bytes) {
            return false;
        }

        private static String weight(ScalePan pan) {
            return switch (pan.condition()) {
                case STILL -> "\u0002" + kilograms(pan.net()) + (pan.tare() > 0 ? "N" : "") + "\r";
                case SWINGING -> status(0x01);
                case OVERLOADED -> status(0x02);
                case LIFTED -> status(0x04);
                case ZERO_LOST -> status(0x08);
            };
        }

        private static String status(int bits) {
            return "\u0002?" + (char) bits + "\r";
        }
    }

    static final class Nci implements ScaleFirmware {
        @Override
        public String answer(String command, VirtualScale scale) {
            if (!command.endsWith("\r")) return UNKNOWN;
            return switch (command) {
                case "W\r" -> weight(scale.pan());
                case "S\r" -> status(scale.pan());
                case "Z\r" -> {
                    scale.zero();
                    yield status(scale.pan());
                }
                default -> "\n?\r\u0003";
            };
        }

        @Override
        public boolean begins(String bytes) {
            return bytes.length() < 8;
        }

        private static String weight(ScalePan pan) {
            boolean valid = pan.is(Condition.STILL) || pan.is(Condition.SWINGING);
            return valid ? "\n" + kilograms(pan.net()) + "KG\r" + status(pan) : status(pan);
        }

        private static String status(ScalePan pan) {
            int first = 0x30 | (pan.is(Condition.SWINGING) ? 1 : 0) | (pan.net() == 0 ? 2 : 0);
            int second =
                    0x30
                            | (pan.is(Condition.LIFTED) ? 1 : 0)
                            | (pan.is(Condition.OVERLOADED) ? 2 : 0)
                            | (pan.is(Condition.ZERO_LOST) ? 8 : 0);
            return "\nS" + (char) first + (char) second + "\r\u0003";
        }
    }

    /// The weight and nothing else; silent while there is none.
    static final class Bare implements ScaleFirmware {
        private final String ask;
        private final String before;
        private final String after;
        private long swing;

        Bare(String ask, String before, String after) {
            this.ask = ask;
            this.before = before;
            this.after = after;
        }

        @Override
        public String answer(String command, VirtualScale scale) {
            if (!command.equals(ask)) return UNKNOWN;
            var pan = scale.pan();
            return switch (pan.condition()) {
                case STILL -> before + kilograms(pan.net()) + after;
                case SWINGING -> before + kilograms(pan.net() + 5 * (swing++ % 2)) + after;
                case LIFTED, OVERLOADED, ZERO_LOST -> "";
            };
        }

        @Override
        public boolean begins(String bytes) {
            return ask.startsWith(bytes);
        }
    }
}
