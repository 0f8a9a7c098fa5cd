package guitai.equipment;

/// What can stand on a counter, in the order a technician goes through it.
public enum DeviceKind {
    PRINTER,
    SECOND_PRINTER,
    DRAWER,
    SCANNER,
    SCALE,
    CUSTOMER_DISPLAY,
    CARD_READER,
    PAYMENT_TERMINAL
}
