package guitai.equipment;

import java.util.List;

/// Which protocols could read what a scale said.
///
/// @param candidates the likeliest first
/// @param cause why nobody could listen; `NONE` when somebody did
public record Listened(List<Candidate> candidates, Cause cause) {

    public Listened {
        candidates = List.copyOf(candidates);
    }

    /// @param protocol its name in the settings
    /// @param line speed, bits and parity
    /// @param confidence 1 to 100: how much of what was heard it explains
    /// @param weight as it reads it; empty where nothing had come to rest
    public record Candidate(String protocol, String line, int confidence, String weight) {}
}
