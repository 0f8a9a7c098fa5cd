package guitai.device.virtual;

import java.io.IOException;
import java.io.Serial;

/// Where the decoder takes its bytes from.
interface ByteSource {

    /// The next byte, 0 to 255. Blocks until there is one.
    ///
    /// @throws EndOfInput when the connection that was being read is over, or the paper is torn off
    ///   here; the next call reads on
    int next() throws EndOfInput, InterruptedException;

    /// How many bytes have been taken so far.
    long taken();

    /// A place where bytes stop belonging together.
    final class EndOfInput extends IOException {
        @Serial private static final long serialVersionUID = 1L;

        final boolean torn;

        EndOfInput(boolean torn) {
            super(torn ? "the paper is torn off" : "the connection is over");
            this.torn = torn;
        }
    }
}
