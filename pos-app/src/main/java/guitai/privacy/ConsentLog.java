package guitai.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Everything a person has said, oldest first; the last word about a purpose holds.
public record ConsentLog(List<Consent> said) {
    public static final ConsentLog SILENT = new ConsentLog(List.of());

    public ConsentLog {
        said = said.stream().sorted(Comparator.comparing(Consent::at)).toList();
    }

    public ConsentLog with(Consent word) {
        var all = new ArrayList<>(said);
        all.add(word);
        return new ConsentLog(all);
    }

    /// Silence is a no. For sharing this is true when somebody may be told: see [#allows(String)].
    public boolean allows(Purpose purpose) {
        return last(purpose).filter(Consent::given).isPresent();
    }

    /// Whether something may be handed to this receiver, and no other.
    public boolean allows(String receiver) {
        return said.stream()
                .filter(word -> word.purpose() == Purpose.SHARING)
                .filter(word -> word.receiver().filter(who -> !who.equals(receiver)).isEmpty())
                .reduce((_, later) -> later)
                .filter(Consent::given)
                .isPresent();
    }

    /// Two people who turn out to be one: what either refused is refused (rule LY-53).
    public ConsentLog mergedWith(ConsentLog other) {
        var all = new ArrayList<>(said);
        all.addAll(other.said);
        var merged = new ConsentLog(all);
        for (var purpose : Purpose.values()) {
            if (!merged.allows(purpose) || (allows(purpose) && other.allows(purpose))) continue;
            var given = merged.last(purpose).orElseThrow();
            merged = merged.with(takenBack(given));
        }
        return merged;
    }

    private static Consent takenBack(Consent given) {
        return new Consent(
                given.purpose(),
                false,
                given.text(),
                given.at(),
                given.channel(),
                given.staff(),
                Optional.empty());
    }

    private Optional<Consent> last(Purpose purpose) {
        return said.stream().filter(word -> word.purpose() == purpose).reduce((_, later) -> later);
    }
}
