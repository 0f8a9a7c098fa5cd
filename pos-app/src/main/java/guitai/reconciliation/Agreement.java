package guitai.reconciliation;

/// What the pairs that agree plainly come to: counted when a row comes, and taken off again should
/// the same number come a second time.
final class Agreement {
    private long pairs;
    private long moved;
    private long contract;
    private long charged;

    /// @param sign 1, or -1 to take it off
    /// @param contractFee in minor units
    /// @param chargedFee in thousandths of one
    void pair(int sign, long money, long contractFee, long chargedFee) {
        pairs += sign;
        moved = Math.addExact(moved, sign * money);
        contract = Math.addExact(contract, sign * contractFee);
        charged = Math.addExact(charged, sign * chargedFee);
    }

    long pairs() {
        return pairs;
    }

    long moved() {
        return moved;
    }

    long contract() {
        return contract;
    }

    long charged() {
        return charged;
    }
}
