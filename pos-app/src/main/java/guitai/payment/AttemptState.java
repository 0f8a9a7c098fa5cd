package guitai.payment;

import java.time.Instant;
import java.util.Optional;

/// What is known about one attempt. It is *open* until Approved, Declined or Reversed; while one is
/// open its sale takes no other wallet code.
///
/// `Sent → AwaitingBuyer | Unknown → Approved | Declined | Reversing → Reversed | NeedsPerson`, and
/// offline `Sent → StoredOffline → Approved | RefusedLater`
public sealed interface AttemptState {

    /// On disk, and on its way: the request left this machine, or is about to.
    record Sent() implements AttemptState {}

    /// The buyer has it on the phone: password, face, or a code shown that nobody has paid yet.
    record AwaitingBuyer() implements AttemptState {}

    /// We cannot tell; ask.
    record Unknown(Doubt why) implements AttemptState {}

    record Approved(Paid paid) implements AttemptState {}

    record Declined(Decline why) implements AttemptState {}

    /// Taken while the line was down: its sale is settled, and it waits to be handed over.
    ///
    /// @param masked the card or account, for people
    /// @param trace the number the terminal gave it
    record StoredOffline(String masked, String trace) implements AttemptState {}

    /// Handed over and refused, when the goods had left the shop: somebody owes for them.
    record RefusedLater(Decline why) implements AttemptState {}

    /// It is being taken back, and nothing turns that round: a success seen now goes back too.
    ///
    /// @param paid whether the gateway has said meanwhile that money was taken
    record Reversing(Why why, Instant since, boolean paid) implements AttemptState {}

    /// Confirmed: the buyer has not paid, or has the money back.
    ///
    /// @param refunded whether money had been taken and went back
    record Reversed(Why why, boolean refunded) implements AttemptState {}

    /// The till cannot bring it to an end by itself.
    ///
    /// @param code the gateway's own word
    record NeedsPerson(Why why, boolean paid, String code) implements AttemptState {}

    /// Why an attempt is taken back.
    enum Why {
        /// Nobody had paid when patience ended.
        TOO_LONG,
        /// The cashier stopped it.
        STOPPED_BY_CASHIER,
        /// The sale it paid for was given up.
        SALE_GIVEN_UP,
        /// The gateway reported success after the attempt was over.
        LATE_SUCCESS
    }

    /// Why it is, or was, taken back.
    default Optional<Why> takenBackFor() {
        return switch (this) {
            case Reversing(var why, _, _) -> Optional.of(why);
            case Reversed(var why, _) -> Optional.of(why);
            case NeedsPerson(var why, _, _) -> Optional.of(why);
            case Sent _,
                    AwaitingBuyer _,
                    Unknown _,
                    Approved _,
                    Declined _,
                    StoredOffline _,
                    RefusedLater _ ->
                    Optional.empty();
        };
    }

    /// Whether the cashier still waits for it: only then it can become Approved.
    default boolean pending() {
        return switch (this) {
            case Sent _, AwaitingBuyer _, Unknown _ -> true;
            case Approved _,
                    Declined _,
                    StoredOffline _,
                    RefusedLater _,
                    Reversing _,
                    Reversed _,
                    NeedsPerson _ ->
                    false;
        };
    }

    /// Whether its sale is settled by it, for the time being at least.
    default boolean settles() {
        return switch (this) {
            case Approved _, StoredOffline _ -> true;
            case Sent _,
                    AwaitingBuyer _,
                    Unknown _,
                    Declined _,
                    RefusedLater _,
                    Reversing _,
                    Reversed _,
                    NeedsPerson _ ->
                    false;
        };
    }

    /// Whether it has not come to an end. What is stored offline has, for its sale; the queue of
    /// what is handed over goes on with it.
    default boolean open() {
        return switch (this) {
            case Sent _, AwaitingBuyer _, Unknown _, Reversing _, NeedsPerson _ -> true;
            case Approved _, Declined _, StoredOffline _, RefusedLater _, Reversed _ -> false;
        };
    }
}
