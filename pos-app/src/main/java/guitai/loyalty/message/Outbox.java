package guitai.loyalty.message;

import guitai.loyalty.MemberId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The messages that wait, as this machine has them.
///
/// Any thread; reads the disk, and [#tried] writes it.
public interface Outbox {

    /// What may be tried now, longest waiting first.
    List<Waiting> due(Instant now, int most);

    /// @param tries so far
    record Waiting(Message message, int tries) {}

    /// Counts a try that did not end it.
    void tried(String number, Instant next, String why);

    /// When advertising messages went out to a member since then, oldest first.
    List<Instant> pushes(MemberId member, Instant since);

    Backlog backlog();

    /// @param sent,dropped in all: what was dropped had no consent, came too often, or had nobody
    ///   to go to
    record Backlog(long waiting, long sent, long dropped) {}

    /// For a person who looks: the newest of what waits, then the newest of what ended.
    ///
    /// @param most of each
    List<Listed> list(int most);

    /// @param end empty while it waits
    /// @param ended when
    /// @param tries so far, and `why` the last of them did not end it; of what ended, none
    record Listed(
            Message message,
            Optional<MessageEnd> end,
            Optional<Instant> ended,
            int tries,
            Optional<String> why) {}

    /// How many ended how, of all.
    Map<MessageEnd, Long> ends();

    static Outbox none() {
        return new NoOutbox();
    }
}
