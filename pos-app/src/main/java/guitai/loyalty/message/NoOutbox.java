package guitai.loyalty.message;

import guitai.loyalty.MemberId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A shop that tells its members nothing.
final class NoOutbox implements Outbox {
    @Override
    public List<Waiting> due(Instant now, int most) {
        return List.of();
    }

    @Override
    public void tried(String number, Instant next, String why) {}

    @Override
    public List<Instant> pushes(MemberId member, Instant since) {
        return List.of();
    }

    @Override
    public Backlog backlog() {
        return new Backlog(0, 0, 0);
    }

    @Override
    public List<Listed> list(int most) {
        return List.of();
    }

    @Override
    public Map<MessageEnd, Long> ends() {
        return Map.of();
    }
}
