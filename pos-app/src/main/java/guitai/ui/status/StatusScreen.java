package guitai.ui.status;

import guitai.ui.signon.Person;
import guitai.ui.text.Name;

import java.time.LocalDate;
import java.util.List;

/// The head bar and the status strip of every screen.
///
/// @param till the number of this workstation in the shop
/// @param lights in the order they are shown
/// @param training true draws the stripe that says nothing here is real
public record StatusScreen(
        Name store,
        String till,
        Person operator,
        LocalDate businessDate,
        List<Light> lights,
        Backlog backlog,
        boolean training) {

    public StatusScreen {
        lights = List.copyOf(lights);
    }
}
