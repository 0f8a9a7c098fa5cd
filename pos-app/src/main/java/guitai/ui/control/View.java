package guitai.ui.control;

import javafx.scene.Parent;

/// The nodes of one screen: draws values of type `S` and tells what a person did.
///
/// JavaFX thread only.
public interface View<S> {

    Parent root();

    /// What the keyboard can do on this screen; the window sends every command here.
    Keys keys();

    void show(S screen);

    /// Puts the cursor where typing belongs.
    void focus();
}
