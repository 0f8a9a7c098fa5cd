package guitai.loyalty.book;

import java.util.ArrayList;
import java.util.List;

/// What an authority decided: durable together, or not at all.
public record Decision(List<MemberEvent> events, List<Personal> personal) {
    public static final Decision NOTHING = new Decision(List.of(), List.of());

    public Decision {
        events = List.copyOf(events);
        personal = List.copyOf(personal);
    }

    public Decision and(Decision more) {
        var all = new ArrayList<>(events);
        all.addAll(more.events);
        var persons = new ArrayList<>(personal);
        persons.addAll(more.personal);
        return new Decision(all, persons);
    }
}
