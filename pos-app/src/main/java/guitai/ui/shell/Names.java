package guitai.ui.shell;

import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.ui.text.Name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people are called. Someone who has left the shop is still in its reports, by number.
final class Names {

    private final Map<OperatorId, Name> known = new HashMap<>();

    void learn(List<Operator> staff) {
        for (var one : staff) known.put(one.id(), Name.of(one.name()));
    }

    Name of(OperatorId id) {
        return known.getOrDefault(id, Name.of(id.value()));
    }
}
