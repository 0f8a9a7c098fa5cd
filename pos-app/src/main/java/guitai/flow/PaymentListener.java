package guitai.flow;

/// Hears of payments, on the till's thread; must be quick.
@FunctionalInterface
public interface PaymentListener {
    void heard(PaymentEvent event);
}
