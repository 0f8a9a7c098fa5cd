package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.message.Carrier;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.Template;
import guitai.time.BusinessDate;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Carries messages as far as a file that the shop's own service fetches: a line of JSON each, with
/// the template, what stands in its gaps, and whom it goes to.
///
/// A message goes to the member's account with WeChat, else to that with Alipay, else to the phone;
/// who has only a card cannot be told anything.
final class FileCarrier implements Carrier {
    private static final int VERSION = 1;

    private final MessageFolder folder;
    private final StoredMembers members;
    private final FactCodec codec;
    private final Sender sender;

    /// @param name who the message is from, as the law wants it said (rule CP-09)
    record Sender(String name, ZoneId zone, InstantSource clock) {}

    FileCarrier(MessageFolder folder, StoredMembers members, FactCodec codec, Sender sender) {
        this.folder = folder;
        this.members = members;
        this.codec = codec;
        this.sender = sender;
    }

    /// What stands in a line, in this order.
    ///
    /// @param stop whether it must say how to stop such messages
    record Line(
            int version,
            String number,
            Instant at,
            Template template,
            MemberId member,
            To to,
            Map<String, String> values,
            String sender,
            boolean stop) {}

    record To(String kind, String id) {}

    @Override
    public Carried carry(Message message) {
        var day = LocalDate.ofInstant(sender.clock().instant(), sender.zone());
        try {
            return switch (folder.append(day, message.number(), () -> line(message, day))) {
                case DONE -> new Carried.Taken();
                case NOTHING -> new Carried.NobodyThere();
                case FULL -> new Carried.NotNow("file full");
            };
        } catch (IOException refused) {
            return new Carried.NotNow(refused.getClass().getSimpleName());
        }
    }

    private Optional<String> line(Message message, LocalDate day) {
        var values = new LinkedHashMap<String, String>();
        for (var value : message.values()) values.put(value.name(), value.text());
        return members.file(message.member(), new BusinessDate(day))
                .flatMap(file -> to(file.keys()))
                .map(
                        to ->
                                codec.written(
                                        new Line(
                                                VERSION,
                                                message.number(),
                                                message.at(),
                                                message.template(),
                                                message.member(),
                                                to,
                                                values,
                                                sender.name(),
                                                message.template().advertises())));
    }

    private static Optional<To> to(Iterable<MemberKey> keys) {
        for (var kind :
                new MemberKey.Kind[] {
                    MemberKey.Kind.WECHAT, MemberKey.Kind.ALIPAY, MemberKey.Kind.PHONE
                }) {
            for (var key : keys) {
                if (key.kind() == kind) return Optional.of(new To(kind.name(), key.secret()));
            }
        }
        return Optional.empty();
    }
}
