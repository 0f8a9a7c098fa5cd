package guitai.app;

import guitai.loyalty.book.FarAuthority;
import guitai.sandbox.Endpoints;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// What a till is built against besides its home.
///
/// @param environment variables that settings may come from
/// @param sandbox gateways that run by themselves, for training
/// @param played whether devices made of software stand in where none is set
/// @param office the other end of the line to whoever decides about members; empty for the till
///   itself
record Stage(
        InstantSource clock,
        Map<String, String> environment,
        Optional<Endpoints> sandbox,
        boolean played,
        Optional<FarAuthority.Line> office) {

    static Stage real(InstantSource clock, Map<String, String> environment) {
        return new Stage(clock, environment, Optional.empty(), false, Optional.empty());
    }

    Stage at(InstantSource other) {
        return new Stage(other, environment, sandbox, played, office);
    }

    Stage with(Endpoints elsewhere) {
        return new Stage(clock, environment, Optional.of(elsewhere), played, office);
    }

    Stage playing() {
        return new Stage(clock, environment, sandbox, true, office);
    }

    Stage decidedBy(FarAuthority.Line line) {
        return new Stage(clock, environment, sandbox, played, Optional.of(line));
    }
}
