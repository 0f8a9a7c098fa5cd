package guitai.device.virtual;

/// What a Star printer obeys at once: ESC ACK SOH asks how it is, FS and SUB fire the drawers; also
/// inside other data. Not thread-safe.
final class StarRealTime implements RealTimeFilter {
    private static final int[] QUESTION = {0x1B, 0x06, 0x01};

    private final RealTime.Obey obey;
    private int matched;

    StarRealTime(RealTime.Obey obey) {
        this.obey = obey;
    }

    @Override
    public void take(int b) throws InterruptedException {
        if (b == QUESTION[matched]) {
            matched++;
            if (matched == QUESTION.length) {
                matched = 0;
                obey.status(1);
            }
            return;
        }
        end();
        if (b == QUESTION[0]) {
            matched = 1;
        } else if (b == 0x1C) {
            obey.kick(0);
        } else if (b == 0x1A) {
            obey.kick(1);
        } else {
            obey.pass(b);
        }
    }

    @Override
    public void end() throws InterruptedException {
        int held = matched;
        matched = 0;
        for (int i = 0; i < held; i++) {
            obey.pass(QUESTION[i]);
        }
    }
}
