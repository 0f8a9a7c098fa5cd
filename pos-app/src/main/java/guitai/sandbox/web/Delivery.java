package guitai.sandbox.web;

import java.time.Duration;

/// How an answer goes out: whole, or in one of the ways a bad line spoils it.
public sealed interface Delivery {

    record Whole() implements Delivery {}

    /// The connection is cut before the first byte of the answer.
    record CutBeforeHeaders() implements Delivery {}

    /// Headers and the first half of the body go out, then the connection is cut.
    record CutInBody() implements Delivery {}

    /// The body goes out in small pieces with a pause after each.
    record Drip(int piece, Duration pause) implements Delivery {}

    /// The whole answer, but late.
    record HeldBack(Duration howLong) implements Delivery {}
}
