package guitai.sandbox.book;

/// A reduction the wallet gave, and who bears it. Amounts in fen.
///
/// @param kind [Kind#CASH] is prefunded and settled to the merchant, [Kind#NOCASH] is not settled,
///   [Kind#POINT] is the buyer's own points, worth money
/// @param merchant the part of `amount` the merchant bears
/// @param platform the part others bear: the platform, a brand
public record Voucher(
        String id, String name, Kind kind, long amount, long merchant, long platform) {

    public enum Kind {
        CASH,
        NOCASH,
        POINT
    }

    public Voucher {
        if (amount < 0 || merchant < 0 || platform < 0) {
            throw new IllegalArgumentException("a voucher of less than nothing: " + id);
        }
        if (kind != Kind.POINT && merchant + platform != amount) {
            throw new IllegalArgumentException(
                    "the parts of voucher " + id + " are not its amount");
        }
    }

    /// The same voucher where only part of it can be used; the merchant's part is used first.
    Voucher upTo(long most) {
        if (amount <= most) return this;
        long ours = Math.min(merchant, most);
        return kind == Kind.POINT
                ? new Voucher(id, name, kind, most, 0, 0)
                : new Voucher(id, name, kind, most, ours, most - ours);
    }
}
