package guitai.staff;

/// A PIN as it is stored: salted and slow to guess. The encoding is [PinHashing]'s.
public record PinHash(String encoded) {
    @Override
    public String toString() {
        return "PIN hash";
    }
}
