package guitai.flow;

import guitai.staff.Pin;
import guitai.staff.PinHash;
import guitai.staff.PinHashing;

/// Hashes nothing, so that a test does not wait for what is slow by design.
final class OpenPins implements PinHashing {
    @Override
    public PinHash hash(Pin pin) {
        return new PinHash("open:" + pin.secret());
    }

    @Override
    public boolean matches(Pin pin, PinHash hash) {
        return hash.equals(hash(pin));
    }
}
