package guitai.slip;

/// What every paper says about the shop; empty strings are left out.
///
/// @param returnRule the promise printed at the end; printed, it binds (rule CP-27)
/// @param tax whether customers' papers list gross, ex-tax and tax of each rate (rule PX-10)
/// @param invitations codes that a customer may scan after the sale
public record Letterhead(
        String shop,
        String legalName,
        String address,
        String phone,
        String taxId,
        String returnRule,
        boolean training,
        boolean tax,
        Invitations invitations) {

    /// @param follow the shop's account, as its platform says it is followed (rule SC-19)
    /// @param review where a purchase is judged, whatever the judgement (rule SC-34)
    public record Invitations(String follow, String review) {
        public static final Invitations NONE = new Invitations("", "");
    }

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

    public Letterhead(
            String shop,
            String legalName,
            String address,
            String phone,
            String taxId,
            String returnRule,
            boolean training,
            boolean tax) {
        this(shop, legalName, address, phone, taxId, returnRule, training, tax, Invitations.NONE);
    }

    public Letterhead inviting(Invitations others) {
        return new Letterhead(
                shop, legalName, address, phone, taxId, returnRule, training, tax, others);
    }
}
