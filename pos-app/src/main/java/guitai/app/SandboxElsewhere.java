package guitai.app;

import guitai.gateway.http.Exchange;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.Outgoing;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.sandbox.Endpoints;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A sandbox that runs as a process of its own on this machine.
final class SandboxElsewhere {
    private SandboxElsewhere() {}

    /// Asks it where everything of it is.
    ///
    /// @param base of plain HTTP, as it printed it
    static Optional<Endpoints> at(URI base, InstantSource clock) {
        if (!"http".equals(base.getScheme())) return Optional.empty();
        try (var line = new HttpLine(Tls.ofThisMachine(), TimeOuts.DEFAULT, clock)) {
            var asking =
                    Outgoing.get(
                            "sandbox endpoints", base.resolve("/control/endpoints"), List.of());
            return line.send(asking) instanceof Exchange.Answered answered
                            && answered.status() == 200
                    ? Endpoints.read(answered.body().text())
                    : Optional.empty();
        }
    }
}
