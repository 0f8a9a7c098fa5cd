package guitai.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.gateway.http.Exchange;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.Outgoing;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.sandbox.Endpoints;

import java.net.URI;
import java.nio.file.Path;
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
                    ? read(answered.body().text())
                    : Optional.empty();
        }
    }

    private static Optional<Endpoints> read(String text) {
        try {
            var json = new ObjectMapper().readTree(text);
            var base = json.path("base");
            var secure = json.path("secureBase");
            var folder = json.path("credentials");
            return base.isTextual() && secure.isTextual() && folder.isTextual()
                    ? Optional.of(
                            new Endpoints(base.asText(), secure.asText(), Path.of(folder.asText())))
                    : Optional.empty();
        } catch (JacksonException noSandbox) {
            return Optional.empty();
        }
    }
}
