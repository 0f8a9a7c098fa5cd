package guitai.ui.sample;

import guitai.staff.Pin;
import guitai.staff.PinHash;
import guitai.staff.PinHashing;

/// The hash of a test: no secret, no waiting.
final class PlainPins implements PinHashing {
    @Override
    public PinHash hash(Pin pin) {
        return new PinHash("test:" + pin.secret());
    }

    @Override
    public boolean matches(Pin pin, PinHash hash) {
        return hash.encoded().equals("test:" + pin.secret());
    }
}
