package io.dossierstreams.benchmark.flink;

import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** A tick is a watermark of its partition; Flink waits until all partitions have reached it. */
final class TickWatermarks implements WatermarkGenerator<LogRecord> {
    private static final String TICK = MessageType.TICK.typeName();

    @Override
    public void onEvent(LogRecord message, long timestamp, WatermarkOutput output) {
        if (TICK.equals(CloudEventHeaders.typeOf(message.headers()))) {
            output.emitWatermark(new Watermark(
                    MessageCodec.TICK_MARK.decode(message.value()).now().toEpochMilli()));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // Only ticks move time.
    }
}
