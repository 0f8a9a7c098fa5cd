package guitai.payment;

/// Where a payment is taken: what gateways and regulators want to know of a terminal.
///
/// @param ip the till's own address, IPv4
/// @param location latitude and longitude as the shop's set-up has them, such as
///   `+31.2304,+121.4737`; empty if not given
public record Place(
        String store,
        String storeName,
        String workstation,
        String operator,
        String ip,
        String location) {}
