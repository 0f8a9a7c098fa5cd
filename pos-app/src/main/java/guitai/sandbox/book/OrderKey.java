package guitai.sandbox.book;

/// What an order is found by: whose it is, and the number the merchant gave it.
public record OrderKey(Gateway gateway, String number) {}
