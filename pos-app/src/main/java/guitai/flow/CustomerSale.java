package guitai.flow;

import guitai.sale.Sale;
import guitai.sale.SaleCustomer;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.sale.SaleMember;
import guitai.sale.SaleTerms;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The sale at the counter, as far as it says whom it is counted for and what was presented: a
/// customer may come before the goods.
final class CustomerSale {
    private final Desk desk;
    private final MemberPorts ports;
    private final Supplier<SaleId> ids;
    private final InstantSource clock;

    CustomerSale(Desk desk, MemberPorts ports, Supplier<SaleId> ids, InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.ids = ids;
        this.clock = clock;
    }

    /// Why nothing of the customer can change right now, if so.
    Optional<Refusal> notNow() {
        if (ports.club().isEmpty()) return Desk.refuse(Refusal.Because.NO_MEMBERS);
        var refused = desk.notTrading().or(desk::paymentUnderway);
        if (refused.isPresent()) return refused;
        return desk.sale().orElse(null) instanceof Sale.Tendering tendering
                        && !tendering.settlement().tenders().isEmpty()
                ? Desk.refuse(Refusal.Because.MONEY_TAKEN)
                : Optional.empty();
    }

    SaleCustomer customer() {
        return desk.sale()
                .map(sale -> sale.header().terms().customer())
                .orElse(SaleCustomer.UNKNOWN);
    }

    void counting(Optional<SaleMember> member) {
        keep(customer().with(member));
    }

    /// Prices the goods for this customer and keeps the sale; legal after [#notNow] found nothing.
    Sale.Open keep(SaleCustomer customer) {
        var open = open();
        return desk.keep(open.on(open.header().terms().counting(customer)), true);
    }

    Sale.Open open() {
        return switch (desk.sale().orElse(null)) {
            case Sale.Open open -> open;
            case Sale.Tendering tendering -> tendering.reopen();
            case null -> begun();
            case Sale.Completed _, Sale.Voided _ -> begun();
        };
    }

    private Sale.Open begun() {
        var shift = desk.openShift();
        var header =
                new SaleHeader(
                        ids.get(),
                        shift.number(),
                        desk.who().id(),
                        shift.date(),
                        clock.instant(),
                        SaleTerms.of(desk.rules.tax().regime()));
        return new Sale.Open(header, List.of());
    }
}
