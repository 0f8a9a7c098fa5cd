/// Scales: what lies on them, exactly, or why nobody knows.
///
/// Read [Weighing] first, then [Scale]. How a kind of scale talks is a table, one small file each
/// beside `toledo-8217.scale`, read into a [ScaleProtocol]; [ProtocolScale] speaks any of them, and
/// [ScaleListener] finds out which one a scale speaks that nobody knows. Not here: prices,
/// packaging weights of goods, or what a shop does without a scale.
///
/// ```java
/// var protocol = ScaleProtocol.named("toledo-8217");
/// try (var scale = ProtocolScale.open(SerialLink.open("/dev/ttyS0", protocol.line()), protocol, status -> {})) {
///     switch (scale.weigh()) {
///         case Weighing.Stable(var weight, _) -> log(weight.grams() + " g lie still");
///         case Weighing.None(var why) -> log("no weight: " + why);
///     }
/// }
/// ```
@NullMarked
package guitai.device.scale;

import org.jspecify.annotations.NullMarked;
