package guitai.device.scale;

import java.util.List;
import java.util.regex.Pattern;

/// One thing a scale may say, and what it means.
///
/// @param form its bytes
/// @param means what is done with them
record Answer(Form form, Means means) {

    /// @param fields the names of its parts, in the order in which they come
    record Form(Pattern pattern, List<String> fields) {}

    sealed interface Means {
        /// There is a weight in it, unless its fields say otherwise.
        record Weighed() implements Means {}

        /// There is no weight in it; its fields say why.
        record Status() implements Means {}

        /// The scale waits for these bytes, as characters, before it goes on.
        record Send(String bytes) implements Means {}

        /// It says one thing only.
        record Is(Weighing.Why why) implements Means {}
    }
}
