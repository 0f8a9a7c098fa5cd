package guitai.gateway.alipay;

import guitai.payment.Funds;

/// The till's own reading of an answer, for the rulebook's vectors.
public final class AlipayFunds {
    private AlipayFunds() {}

    /// @param answer the content of the answer, as JSON
    public static Funds of(String answer) {
        var said = Said.read(answer).orElseThrow();
        return FundsReading.of(said, said.amount("total_amount").orElseThrow());
    }
}
