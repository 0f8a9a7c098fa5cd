package guitai.ui.shell;

import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.ui.text.Language;
import guitai.ui.text.Name;
import guitai.ui.text.Texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people are called. Someone who has left the shop is still in its reports, by number.
final class Names {

    // Nobody who signs on: what was set up, and what a command changed.
    private static final Name THE_PROGRAM = said("person.program");
    private static final Name THE_TECHNICIAN = said("person.technician");

    private final Map<OperatorId, Name> known = new HashMap<>();

    void learn(List<Operator> staff) {
        for (var one : staff) known.put(one.id(), Name.of(one.name()));
    }

    private static Name said(String key) {
        return new Name(Texts.in(Language.ZH).get(key), Texts.in(Language.EN).get(key));
    }

    Name of(OperatorId id) {
        if (id.equals(OperatorId.PROGRAM)) return THE_PROGRAM;
        if (id.equals(OperatorId.TECHNICIAN)) return THE_TECHNICIAN;
        return known.getOrDefault(id, Name.of(id.value()));
    }
}
