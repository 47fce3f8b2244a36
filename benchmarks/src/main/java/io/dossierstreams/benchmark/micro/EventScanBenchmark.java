package io.dossierstreams.benchmark.micro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dossierstreams.schema.codec.ContentMode;
import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.codec.Reading;
import io.dossierstreams.schema.event.DossierEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading one event of the log, as a consumer hands it over: headers not decoded yet. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EventScanBenchmark {
    private static final int DOSSIERS = 2_000;

    private final EventReader reader = new EventReader();
    private final ObjectMapper mapper = new ObjectMapper();
    private final List<Message> structured = new ArrayList<>();
    private final List<Message> binary = new ArrayList<>();
    private final List<Message> nested = new ArrayList<>();
    private int next;

    /** Writes the events, and reads each once to be sure that all are accepted. */
    @Setup
    public void write() {
        List<DossierEvent> events = IntStream.range(0, DOSSIERS)
                .boxed()
                .flatMap(dossier -> UsualDossiers.events(dossier).stream())
                .toList();
        EventWriter writer = new EventWriter();
        for (DossierEvent event : events) {
            Message usual = Message.of(writer.write(event, ContentMode.STRUCTURED, UsualDossiers.ARRIVAL));
            structured.add(usual);
            nested.add(usual.withNested());
            binary.add(Message.of(writer.write(event, ContentMode.BINARY, UsualDossiers.ARRIVAL)));
        }
        for (List<Message> messages : List.of(structured, binary, nested)) {
            for (int i = 0; i < events.size(); i++) {
                Reading reading = read(messages.get(i));
                if (!reading.equals(new Reading.Accepted(events.get(i)))) {
                    throw new IllegalStateException(reading + " is not " + events.get(i));
                }
            }
        }
    }

    /** In structured mode, as most are. */
    @Benchmark
    public Reading structured() {
        return read(take(structured));
    }

    /** In binary mode. */
    @Benchmark
    public Reading binary() {
        return read(take(binary));
    }

    /** With an array in a field of no meaning, for which the scan by hand gives up: what the complete reader takes. */
    @Benchmark
    public Reading structuredByCompleteReader() {
        return read(take(nested));
    }

    /** For comparison, only the tree of Jackson's data binding: no headers, no checks, no event. */
    @Benchmark
    public JsonNode jacksonTree() throws IOException {
        return mapper.readTree(take(structured).value());
    }

    private Message take(List<Message> messages) {
        next = next + 1 < messages.size() ? next + 1 : 0;
        return messages.get(next);
    }

    private Reading read(Message message) {
        return reader.read(message.freshHeaders(), message.key(), message.value(), UsualDossiers.ARRIVAL);
    }

    private record Message(List<ByteBuffer> names, List<byte[]> texts, byte[] key, byte[] value) {
        static Message of(ProducerRecord<byte[], byte[]> message) {
            List<ByteBuffer> names = new ArrayList<>();
            List<byte[]> texts = new ArrayList<>();
            for (Header header : message.headers()) {
                names.add(StandardCharsets.UTF_8.encode(header.key()));
                texts.add(header.value());
            }
            return new Message(names, texts, message.key(), message.value());
        }

        Message withNested() {
            String text = new String(value, StandardCharsets.UTF_8);
            String changed = text.substring(0, text.length() - 1) + ",\"x\":[]}";
            return new Message(names, texts, key, changed.getBytes(StandardCharsets.UTF_8));
        }

        /** Headers decode their names when asked, once. */
        Headers freshHeaders() {
            Headers headers = new RecordHeaders();
            for (int i = 0; i < names.size(); i++) {
                headers.add(new RecordHeader(names.get(i).duplicate(), ByteBuffer.wrap(texts.get(i))));
            }
            return headers;
        }
    }
}
