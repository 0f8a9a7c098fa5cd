package guitai.slip;

/// Which till made a paper or a report: for those whose figures carry no document number.
///
/// @param store the number of the shop, as in [guitai.sale.DocumentNumber]
/// @param workstation the number of the till in the shop
/// @param version of the program (rule CM-11)
public record Imprint(String store, String workstation, String version) {}
