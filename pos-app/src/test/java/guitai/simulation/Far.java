package guitai.simulation;

import guitai.flow.LinePorts;
import guitai.money.Money;
import guitai.payment.CardTerminal;
import guitai.payment.OfflineLimits;

import java.time.Duration;
import java.util.Optional;

/// What the till is connected to besides wallets: a card terminal that may store cards, and head
/// office, which takes the journal.
record Far(CardTerminal terminal, HeadOffice headOffice) {
    /// Wide, so that the queue gets long.
    private static final OfflineLimits LIMITS =
            new OfflineLimits(
                    true,
                    Money.cny(300_00),
                    Money.cny(5_000_00),
                    Money.cny(1_000_000_00),
                    100,
                    Duration.ofHours(24),
                    Duration.ofHours(12),
                    Duration.ofHours(72),
                    Money.cny(200_00),
                    Duration.ofHours(24));

    LinePorts ports(Disk disk, Ports ports) {
        return new LinePorts(
                Optional.of(ports.terminal().apply(terminal)),
                Optional.empty(),
                LIMITS,
                Optional.of(new LinePorts.HeadOffice(disk.queue(), headOffice)));
    }

    void calm() {
        headOffice.calm();
    }
}
