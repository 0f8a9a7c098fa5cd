package guitai.sandbox;

import guitai.sandbox.web.Call;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;

import java.util.Optional;

/// `GET /control/endpoints`: where everything answers, and where the merchant's files are. Whoever
/// knows the plain address finds the rest.
final class EndpointDesk implements Surface {
    // Ports are known only after the listener has opened, and calls may come at once.
    private volatile Optional<Endpoints> here = Optional.empty();

    void at(Endpoints endpoints) {
        here = Optional.of(endpoints);
    }

    /// This desk, and for every other path the others.
    Surface before(Surface others) {
        return call -> serve(call).or(() -> others.serve(call));
    }

    @Override
    public Optional<Reply> serve(Call call) {
        if (!call.path().equals("/control/endpoints") || !call.method().equals("GET")) {
            return Optional.empty();
        }
        return here.map(endpoints -> Reply.json(200, endpoints.written()));
    }
}
