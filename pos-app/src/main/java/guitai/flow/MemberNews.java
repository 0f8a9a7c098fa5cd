package guitai.flow;

/// What an authority elsewhere answered after the cashier had gone on.
public sealed interface MemberNews {

    /// A member was looked up, or joined.
    record Looked(MemberDesk.Result result) implements MemberNews {}

    /// Points and coupons of the sale at the counter were held, or not, and the total follows.
    record Held(Checkout.Result result) implements MemberNews {}
}
