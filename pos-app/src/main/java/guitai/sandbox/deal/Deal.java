package guitai.sandbox.deal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One payment as its holder of money knows it.
///
/// @param id the shop's number of it
/// @param amount in fen; 0 for one that was only ever reversed
/// @param at when it was asked for here
/// @param code the reason in the holder's own words
/// @param reference the holder's number
/// @param notes what else its package wants to remember
/// @param ended when it was reversed
public record Deal(
        String id,
        long amount,
        Instant at,
        State state,
        String code,
        String reference,
        Map<String, String> notes,
        Optional<Instant> ended,
        List<Back> backs) {

    /// What became of it.
    public enum State {
        APPROVED,
        DECLINED,
        /// Was approved, and was taken back whole.
        REVERSED,
        /// Reversed before it was ever seen: it is refused when it comes.
        UNSEEN
    }

    public Deal {
        notes = Map.copyOf(notes);
        backs = List.copyOf(backs);
    }

    /// A fresh one.
    public static Deal of(
            String id,
            long amount,
            Instant at,
            State state,
            String code,
            String reference,
            Map<String, String> notes) {
        return new Deal(id, amount, at, state, code, reference, notes, Optional.empty(), List.of());
    }

    public String note(String name) {
        return notes.getOrDefault(name, "");
    }

    public Optional<Back> back(String refund) {
        return backs.stream().filter(back -> back.id().equals(refund)).findFirst();
    }

    /// What went back, or is on its way.
    public long returned() {
        return backs.stream()
                .filter(back -> back.state() != Back.State.FAILED)
                .mapToLong(Back::amount)
                .sum();
    }

    /// What of it the shop still has.
    public long kept() {
        return state == State.APPROVED ? amount - returned() : 0;
    }

    Deal reversed(Instant now) {
        return new Deal(
                id, amount, at, State.REVERSED, code, reference, notes, Optional.of(now), backs);
    }

    Deal with(Back back) {
        var more = new ArrayList<Back>(backs);
        more.removeIf(known -> known.id().equals(back.id()));
        more.add(back);
        return new Deal(id, amount, at, state, code, reference, notes, ended, more);
    }

    /// As it stands at a time: refunds in work end by themselves.
    Deal at(Instant now) {
        var then = backs.stream().map(back -> back.at(now)).toList();
        return new Deal(id, amount, at, state, code, reference, notes, ended, then);
    }
}
