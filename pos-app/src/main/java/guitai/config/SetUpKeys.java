package guitai.config;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which settings go from one till to the next, and what a person enters there by hand.
public final class SetUpKeys {

    /// What one till is, and no other: its numbers, the terminal beside it, and whether it trains.
    private static final Set<Key> OWN =
            EnumSet.of(
                    Key.WORKSTATION,
                    Key.TERMINAL_ID,
                    Key.NEIGHBOURS,
                    Key.CARD_TERMINAL_URL,
                    Key.CARD_TERMINAL_KEY_ID,
                    Key.CARD_TERMINAL_ID,
                    Key.HEAD_OFFICE_KEY_ID,
                    Key.TRAINING);

    private static final Map<Key, List<Key>> SECRETS = secrets();

    private SetUpKeys() {}

    private static Map<Key, List<Key>> secrets() {
        var secrets = new LinkedHashMap<Key, List<Key>>();
        secrets.put(
                Key.WECHAT,
                List.of(
                        Key.WECHAT_IDENTITY,
                        Key.WECHAT_PUBLIC_KEY,
                        Key.WECHAT_V2_KEY,
                        Key.WECHAT_V3_KEY));
        secrets.put(Key.ALIPAY, List.of(Key.ALIPAY_PRIVATE_KEY, Key.ALIPAY_PUBLIC_KEY));
        secrets.put(Key.CARD, List.of(Key.CARD_TERMINAL_KEY, Key.CARD_ACQUIRER_KEY));
        secrets.put(Key.HEAD_OFFICE, List.of(Key.HEAD_OFFICE_KEY, Key.HEAD_OFFICE_ISSUER_KEY));
        return secrets;
    }

    static boolean travels(Key key) {
        return !OWN.contains(key);
    }

    /// What is to be done by hand on a till that takes over a set-up.
    ///
    /// @param settings written names of settings that are each till's own; the workstation always,
    ///   the others where the first till has them
    /// @param files with keys, from the till's home; they go from hand to hand, never in a set-up
    public record ByHand(List<String> settings, List<String> files) {

        public ByHand {
            settings = List.copyOf(settings);
            files = List.copyOf(files);
        }

        private static boolean isOwn(Settings settings, Key key) {
            return key == Key.WORKSTATION
                    || (key != Key.TRAINING && !(settings.source(key) instanceof Source.Default));
        }

        public static ByHand of(Settings settings) {
            var own = OWN.stream().filter(key -> isOwn(settings, key)).map(Key::written).toList();
            var channels =
                    SECRETS.entrySet().stream()
                            .filter(channel -> settings.on(channel.getKey()))
                            .flatMap(channel -> channel.getValue().stream());
            var files =
                    Stream.concat(channels, Stream.of(Key.MEMBERS_CODE_KEY))
                            .map(settings::text)
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .toList();
            return new ByHand(own, files);
        }
    }
}
