package io.dossierstreams.benchmark;

import io.dossierstreams.topology.StateStores;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.StreamsConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures what ticks, corrections and changes of reference data cost the ledger, and how much it stores, for a country
 * of 3,600 units with 400 days behind it. Prints tables in Markdown.
 */
@Command(
        name = "ledger-sizes",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures what ticks and changes cost the ledger at the size of a country.")
public final class LedgerSizes implements Callable<Integer> {
    private static final double NANOS = 1e6;
    private static final double MEGABYTES = 1e6;

    @Option(names = "--store", defaultValue = "ROCKSDB", description = "ROCKSDB or MEMORY; ${DEFAULT-VALUE}")
    private StateStores stores;

    @Option(names = "--days", defaultValue = "400", description = "days that have passed; ${DEFAULT-VALUE}")
    private int days;

    @Option(names = "--runs", defaultValue = "5", description = "how often each is done; ${DEFAULT-VALUE}")
    private int runs;

    @Option(names = "--communes", defaultValue = "3321", description = "communes; ${DEFAULT-VALUE}")
    private int communes;

    @Option(
            names = "--days-per-tick",
            defaultValue = "1",
            description = "more is sooner done: days of a tick before the last 30; ${DEFAULT-VALUE}")
    private int daysPerTick;

    @Option(names = "--broker", description = "on a broker, with the application's own settings")
    private boolean broker;

    @Option(names = "--directory", defaultValue = ".", description = "for the stores, removed at the end")
    private Path workplace;

    private final PrintStream out;
    private final PrintStream err;

    LedgerSizes(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LedgerSizes(System.out, System.err)).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path directory = Files.createTempDirectory(workplace, "ledger-sizes");
        try {
            measure(directory);
        } finally {
            DirectoryCopy.remove(directory);
        }
        return 0;
    }

    private void measure(Path directory) throws IOException {
        Path live = Files.createDirectory(directory.resolve("live"));
        if (broker) {
            try (BrokerDriver driver = new BrokerDriver(stores, live)) {
                measure(driver);
                printHeap();
            }
            return;
        }
        try (LedgerDriver driver = new LedgerDriver(stores, live, StreamsConfig.EXACTLY_ONCE_V2, 0)) {
            measure(driver);
            printStores(driver, live);
            printHeap();
            if (stores == StateStores.ROCKSDB) {
                printRestarts(driver, live, directory);
            }
        }
    }

    private void measure(TickDriver driver) {
        Sizes sizes = new Sizes();
        Scene scene = new Scene(Country.VIETNAM.with(communes), LocalDate.of(2023, 1, 1), days, daysPerTick, driver);
        out.printf(
                Locale.ROOT,
                "%,d units, %d days to %s, %s, %s; Java %s, %d processors, %,d MB of heap%n",
                scene.units().size(),
                days,
                scene.lastDay(),
                stores,
                broker ? "on a broker" : "without a broker",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() / (long) MEGABYTES);
        long begin = System.nanoTime();
        scene.live(sizes, this::report);
        out.printf(Locale.ROOT, "all days: %.0f s%n%n", (System.nanoTime() - begin) / NANOS / 1_000);
        new Changes(scene, sizes).measure(runs);
        sizes.lines().forEach(out::println);
    }

    /** Once a month, as all of it takes a while. */
    private void report(LocalDate day) {
        if (day.getDayOfMonth() == 1) {
            err.println("it is " + day);
        }
    }

    private void printStores(LedgerDriver driver, Path directory) throws IOException {
        driver.stores().values().forEach(store -> store.commit(Map.of()));
        out.println();
        out.println("| store | entries | MB |");
        out.println("|---|---:|---:|");
        driver.stores().values().stream()
                .map(StoreSize::of)
                .filter(size -> size.entries() > 0)
                .forEach(size -> out.printf(
                        Locale.ROOT, "| `%s` | %,d | %.1f |%n", size.name(), size.entries(), size.bytes() / MEGABYTES));
        out.println();
        out.printf(Locale.ROOT, "on disk: %.0f MB%n", StoreSize.onDisk(directory) / MEGABYTES);
    }

    private void printHeap() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.gc();
        out.printf(
                Locale.ROOT,
                "heap: %.0f MB stay in use, peak %.0f MB%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTES,
                peak / MEGABYTES);
    }

    /** Opens copies of the stores; the first tick reads what the ledger keeps in memory. */
    private void printRestarts(LedgerDriver driver, Path live, Path directory) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Path copy = directory.resolve("restart-" + run);
            DirectoryCopy.copy(live, copy);
            long begin = System.nanoTime();
            LedgerDriver restarted = new LedgerDriver(stores, copy, StreamsConfig.AT_LEAST_ONCE, driver.lastTick());
            nanos.add(System.nanoTime() - begin);
            restarted.close();
        }
        nanos.sort(null);
        out.printf(Locale.ROOT, "restart with the stores at hand: %.0f ms%n", nanos.get(runs / 2) / NANOS);
    }
}
