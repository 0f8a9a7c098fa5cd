package guitai.gateway.bill;

/// The sum of one column over all rows, to be held against the file's own.
public final class Tally {
    private final Column column;
    private long sum;

    public Tally(Column column) {
        this.column = column;
    }

    public void add(Lines lines, long value) throws Damage {
        long after = sum + value;
        // The signs of both differ from that of the sum: it went over.
        if (((sum ^ after) & (value ^ after)) < 0) {
            throw lines.damage("the sum of " + column.name() + " is too large");
        }
        sum = after;
    }

    public long sum() {
        return sum;
    }

    /// @param said what the file says the sum is
    public void equal(Lines lines, String name, long said) throws Damage {
        if (said != sum) {
            throw lines.damage(
                    "%s does not agree with the rows: %d said, %d added up"
                            .formatted(name, said, sum));
        }
    }
}
