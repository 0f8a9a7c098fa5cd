package guitai.slip;

/// What every paper says about the shop; empty strings are left out.
///
/// @param returnRule the promise printed at the end; printed, it binds (rule CP-27)
/// @param tax whether customers' papers list gross, ex-tax and tax of each rate (rule PX-10)
public record Letterhead(
        String shop,
        String legalName,
        String address,
        String phone,
        String taxId,
        String returnRule,
        boolean training,
        boolean tax) {

    /// A shop that lists the tax of each rate on its receipts, as most must.
    public Letterhead(
            String shop,
            String legalName,
            String address,
            String phone,
            String taxId,
            String returnRule,
            boolean training) {
        this(shop, legalName, address, phone, taxId, returnRule, training, true);
    }
}
