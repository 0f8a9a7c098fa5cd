package guitai.credential;

/// A secret both sides know, such as a merchant's APIv3 key. Shows nothing of itself.
public record SharedSecret(String secret) {
    @Override
    public String toString() {
        return "SharedSecret[…]";
    }
}
