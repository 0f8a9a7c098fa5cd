package guitai.device.virtual;

import guitai.device.virtual.ScalePan.Condition;

import java.util.regex.Pattern;

/// Scales that hold a dialogue.
final class TalkingScales {
    private TalkingScales() {}

    /// Wants a price, then says weight, price and amount; each weight once.
    static final class Dialog06 implements ScaleFirmware {
        private static final Pattern PRICE =
                Pattern.compile("\u0004\u000201\u001b([0-9]{6})\u001b\u0003");
        private static final int LONGEST = 20;

        private long price = -1;
        private long given = -1;
        private String trouble = "00";

        @Override
        public String answer(String command, VirtualScale scale) {
            var priced = PRICE.matcher(command);
            if (priced.matches()) {
                price = Long.parseLong(priced.group(1));
                return "\u0006";
            }
            return switch (command) {
                case "\u0004\u0005" -> weigh(scale.pan());
                case "\u0004\u000208\u0003" -> "\u000209\u001b" + trouble + "\u0003";
                default -> UNKNOWN;
            };
        }

        @Override
        public boolean begins(String bytes) {
            return bytes.charAt(0) == 0x04 && bytes.length() < LONGEST;
        }

        private String weigh(ScalePan pan) {
            trouble = trouble(pan);
            if (!trouble.equals("00")) return "\u0015";
            given = pan.net();
            long amount = (pan.net() * price + 500) / 1000;
            return "\u000202\u001b3\u001b%05d\u001b%06d\u001b%06d\u0003"
                    .formatted(pan.net(), price, amount);
        }

        private String trouble(ScalePan pan) {
            if (price <= 0) return "22";
            return switch (pan.condition()) {
                case SWINGING -> {
                    given = -1;
                    yield "20";
                }
                case LIFTED -> "31";
                case OVERLOADED -> "32";
                case ZERO_LOST -> "30";
                case STILL -> pan.net() == given ? "21" : "00";
            };
        }
    }

    /// Greets first, then is asked.
    static final class EnqDc1 implements ScaleFirmware {
        private boolean greeted;

        @Override
        public String answer(String command, VirtualScale scale) {
            if (command.equals("\u0005")) {
                greeted = true;
                return "\u0006";
            }
            if (!command.equals("\u0011")) return UNKNOWN;
            if (!greeted) return "\u0015";
            greeted = false;
            var block = block(scale.pan());
            int sum = 0;
            for (char c : block.toCharArray()) sum ^= c;
            return "\u0001\u0002" + block + (char) sum + "\u0003\u0004";
        }

        private static String block(ScalePan pan) {
            char state =
                    switch (pan.condition()) {
                        case STILL, LIFTED -> 'S';
                        case SWINGING -> 'U';
                        case OVERLOADED, ZERO_LOST -> 'F';
                    };
            char sign = pan.is(Condition.LIFTED) ? '-' : ' ';
            return state + "" + sign + AskedScales.kilograms(pan.net()) + "kg";
        }

        @Override
        public boolean begins(String bytes) {
            return false;
        }
    }
}
