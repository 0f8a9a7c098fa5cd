package guitai.storage;

import guitai.money.Money;
import guitai.store.journal.Entry;
import guitai.store.projection.Projection;
import guitai.store.table.Tx;

import java.util.List;

/// The same tables kept by a later program, which builds them anew from the journal.
record LaterProgram(Projection now) implements Projection {

    static List<Projection> projections() {
        return Schema.projections(new FactCodec(Money.CNY)).stream()
                .<Projection>map(LaterProgram::new)
                .toList();
    }

    @Override
    public String name() {
        return now.name();
    }

    @Override
    public int version() {
        return now.version() + 1;
    }

    @Override
    public void reset(Tx tx) {
        now.reset(tx);
    }

    @Override
    public void apply(Entry entry, Tx tx) {
        now.apply(entry, tx);
    }
}
