package guitai.ui.text;

import java.util.List;

/// Something to say, before it is known in which language: a key of the bundles and what fills its
/// gaps.
///
/// @param args in the order of `{0}`, `{1}` …; [Texts#say] knows how to write money, dates, times,
///   names and further words
public record Words(String key, List<Object> args) {

    /// Says nothing; drawn as no text at all.
    public static final Words NONE = new Words("", List.of());

    public Words {
        args = List.copyOf(args);
    }

    public static Words of(String key, Object... args) {
        return new Words(key, List.of(args));
    }

    public boolean isEmpty() {
        return key.isEmpty();
    }
}
