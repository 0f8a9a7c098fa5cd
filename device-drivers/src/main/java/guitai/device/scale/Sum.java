package guitai.device.scale;

/// How a protocol proves that its bytes arrived whole.
enum Sum {
    /// Nothing to prove it by.
    NONE,
    /// One byte: all others exclusive-or-ed.
    XOR,
    /// The same as two characters, `0` to `9` and `A` to `F`.
    XOR_HEX,
    /// One byte of seven bits that makes all of them add up to nought.
    NOUGHT_7;

    boolean proves(String bytes, String sum) {
        return switch (this) {
            case NONE -> true;
            case XOR -> sum.length() == 1 && sum.charAt(0) == xor(bytes);
            case XOR_HEX -> sum.equals("%02X".formatted(xor(bytes)));
            case NOUGHT_7 ->
                    sum.length() == 1 && ((bytes.chars().sum() + sum.charAt(0)) & 0x7F) == 0;
        };
    }

    private static int xor(String bytes) {
        return bytes.chars().reduce(0, (a, b) -> a ^ b);
    }
}
