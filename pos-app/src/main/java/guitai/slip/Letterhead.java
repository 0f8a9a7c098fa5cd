package guitai.slip;

/// What every paper says about the shop; empty strings are left out.
///
/// @param returnRule the promise printed at the end; printed, it binds (rule CP-27)
public record Letterhead(
        String shop,
        String legalName,
        String address,
        String phone,
        String taxId,
        String returnRule,
        boolean training) {}
