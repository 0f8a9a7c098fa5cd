package guitai.sandbox.book;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom a call goes to, in the words of the control desk.
public sealed interface Side permits Gateway, Service {
    String word();

    static Optional<Side> of(String word) {
        return Stream.<Side>concat(Arrays.stream(Gateway.values()), Arrays.stream(Service.values()))
                .filter(side -> side.word().equals(word))
                .findFirst();
    }
}
