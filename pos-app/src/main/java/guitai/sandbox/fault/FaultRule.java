package guitai.sandbox.fault;

import guitai.sandbox.book.Service;
import guitai.sandbox.book.Side;

import java.util.Optional;

/// A fault that is armed.
///
/// @param gateway empty: whichever payment gateway is called; head office is named
/// @param times how often it is still shown
/// @param perMille how likely it is on each fitting call, 1 to 1000
public record FaultRule(On on, Optional<Side> gateway, Fault what, int times, int perMille) {
    /// Armed for good.
    public static final int ALWAYS = Integer.MAX_VALUE;

    public FaultRule {
        if (times < 1) throw new IllegalArgumentException("times must be 1 or more");
        if (perMille < 1 || perMille > 1000) {
            throw new IllegalArgumentException("probability must be above 0 and at most 1");
        }
    }

    /// Shown once, at the next fitting call.
    public static FaultRule once(On on, Fault what) {
        return new FaultRule(on, Optional.empty(), what, 1, 1000);
    }

    boolean fits(On call, Side of) {
        // Head office takes the journal all the time: it would use up what is meant for a payment.
        var whoever = of != Service.HEAD_OFFICE;
        return (on == On.ANY || on == call) && gateway.map(of::equals).orElse(whoever);
    }

    FaultRule shown() {
        return times == ALWAYS ? this : new FaultRule(on, gateway, what, times - 1, perMille);
    }
}
