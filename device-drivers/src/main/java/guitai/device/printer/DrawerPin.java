package guitai.device.printer;

/// Which solenoid of the drawer plug is fired. One drawer is on pin 2; a second one on a Y cable is
/// on pin 5.
public enum DrawerPin {
    TWO,
    FIVE
}
