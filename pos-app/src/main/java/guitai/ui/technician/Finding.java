package guitai.ui.technician;

import guitai.equipment.Found;
import guitai.ui.technician.SetUps.Told;

import java.util.List;
import java.util.function.Consumer;

/// Port: what is attached to this machine, and binding it. Every call returns at once and tells on
/// any thread.
public interface Finding {

    /// Looks at what is plugged in; opens nothing.
    void attached(Consumer<List<Found>> back);

    /// Asks every address of the shop's own network once whether a receipt printer is there; takes
    /// up to half a minute.
    void onTheNetwork(Consumer<List<Found>> back);

    /// Writes the setting that binds it; tells [Told.Applied] or [Told.Refused].
    void bind(Found found, Consumer<Told> back);

    /// A machine nobody can look at.
    Finding NONE =
            new Finding() {
                @Override
                public void attached(Consumer<List<Found>> back) {
                    back.accept(List.of());
                }

                @Override
                public void onTheNetwork(Consumer<List<Found>> back) {
                    back.accept(List.of());
                }

                @Override
                public void bind(Found found, Consumer<Told> back) {
                    back.accept(new Told.Refused(List.of()));
                }
            };
}
