package io.dossierstreams.metrics;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code /metrics} answered.
 *
 * @param types of the families, by name
 * @param samples of all families
 */
public record Scrape(SortedMap<String, String> types, List<Sample> samples) {
    private static final Pattern SAMPLE = Pattern.compile("([a-z0-9_A-Z]+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /**
     * A line of it.
     *
     * @param name of the series
     * @param labels by name
     * @param value as it stands there
     */
    public record Sample(String name, Map<String, String> labels, double value) {}

    /** @param url of the application, without a path */
    public static Scrape of(String url) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/metrics")).build();
        return parse(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    static Scrape parse(String text) {
        SortedMap<String, String> types = new TreeMap<>();
        List<Sample> samples = new ArrayList<>();
        text.lines().forEach(line -> {
            if (line.startsWith("# TYPE ")) {
                String[] parts = line.split(" ");
                types.put(parts[2], parts[3]);
            } else if (!line.startsWith("#")) {
                samples.add(sample(line));
            }
        });
        return new Scrape(types, samples);
    }

    private static Sample sample(String line) {
        Matcher matcher = SAMPLE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no sample: " + line);
        }
        Map<String, String> labels = new TreeMap<>();
        if (matcher.group(2) != null) {
            LABEL.matcher(matcher.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Sample(matcher.group(1), labels, Double.parseDouble(matcher.group(3)));
    }

    /** The samples of a name. */
    public List<Sample> of(Predicate<String> names) {
        return samples.stream().filter(sample -> names.test(sample.name())).toList();
    }

    /** The one value of a name without labels; NaN where there is none. */
    public double value(String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .mapToDouble(Sample::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The names of the labels of a family. */
    public SortedSet<String> labels(String family) {
        SortedSet<String> labels = new TreeSet<>();
        of(name -> name.equals(family) || name.equals(family + "_count"))
                .forEach(sample -> labels.addAll(sample.labels().keySet()));
        return labels;
    }
}
