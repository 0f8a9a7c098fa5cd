package guitai.ui.technician;

/// One thing the till can learn of a device. JavaFX thread only.
interface Lesson {
    void begin();

    /// The main button.
    void next();

    /// Once a second.
    void tick();

    void choose(int index);

    /// Nobody looks any more.
    void leave();
}
