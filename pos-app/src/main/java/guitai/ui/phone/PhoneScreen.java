package guitai.ui.phone;

import guitai.scan.PaymentCode.Wallet;
import guitai.ui.phone.CustomersPhone.Behaviour;
import guitai.ui.phone.CustomersPhone.Fault;
import guitai.ui.text.Notice;

import java.util.List;

/// The phone as it is held, and what is broken meanwhile.
///
/// @param terminalCut whether the terminal is cut from its acquirer
/// @param armed faults switched on since the last repair; at most a few
/// @param busy while something is on its way to the sandbox
public record PhoneScreen(
        Wallet wallet,
        Behaviour behaviour,
        boolean coupon,
        boolean terminalCut,
        List<Fault> armed,
        boolean busy,
        Notice notice) {

    public PhoneScreen {
        armed = List.copyOf(armed);
    }

    PhoneScreen with(Wallet now) {
        return new PhoneScreen(now, behaviour, coupon, terminalCut, armed, busy, Notice.NONE);
    }

    PhoneScreen with(Behaviour now) {
        return new PhoneScreen(wallet, now, coupon, terminalCut, armed, busy, Notice.NONE);
    }

    PhoneScreen withCoupon(boolean now) {
        return new PhoneScreen(wallet, behaviour, now, terminalCut, armed, busy, Notice.NONE);
    }

    PhoneScreen withTerminalCut(boolean now) {
        return new PhoneScreen(wallet, behaviour, coupon, now, armed, busy, Notice.NONE);
    }

    PhoneScreen with(List<Fault> now) {
        return new PhoneScreen(wallet, behaviour, coupon, terminalCut, now, busy, notice);
    }

    PhoneScreen busy(boolean now, Notice said) {
        return new PhoneScreen(wallet, behaviour, coupon, terminalCut, armed, now, said);
    }
}
