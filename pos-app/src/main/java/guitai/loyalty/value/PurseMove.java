package guitai.loyalty.value;

import guitai.money.Money;

import java.util.List;

/// What a document does to a member's stored value. Its number is the act's: told twice it is one
/// act (rule LY-40).
public sealed interface PurseMove {
    String document();

    record ToppedUp(String document, PurseSum sum) implements PurseMove {}

    record Paid(String document, Money amount) implements PurseMove {}

    /// Goods came back.
    ///
    /// @param payments documents that had paid for them, the newest first: goods that were
    ///   exchanged had been paid for by an earlier one
    record CameBack(String document, List<String> payments, Money amount) implements PurseMove {
        public CameBack {
            payments = List.copyOf(payments);
        }
    }

    /// @param topUp document of the top-up whose money the member has back
    record PaidOut(String document, String topUp) implements PurseMove {}
}
