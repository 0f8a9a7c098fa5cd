package guitai.sandbox.web;

import java.util.Optional;

/// A part of the sandbox that answers calls: one gateway, or the control desk.
///
/// Called on the server's threads, several at once; may block.
@FunctionalInterface
public interface Surface {

    /// @return the answer, or empty when the path is none of this surface's
    Optional<Reply> serve(Call call);
}
