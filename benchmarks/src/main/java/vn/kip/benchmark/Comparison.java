package vn.kip.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** Ways to do the same to so many things: each in turn, several times. Says the medians, and their ratios to one of them. */
public final class Comparison {

    /** How often each way is measured. */
    public static final int RUNS = Integer.getInteger("bench.runs", 5);

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final String things;
    private final long count;
    private final List<Way> ways = new ArrayList<>();

    public Comparison(String things, long count) {
        this.things = things;
        this.count = count;
    }

    /** A way to do it. */
    private record Way(String name, Callable<Run> measure) {}

    /**
     * What one run took.
     *
     * @param microsEach processor time, of all threads in this JVM: also the broker's
     */
    public record Run(double perSecond, double seconds, double microsEach) {}

    /** Something that takes a while and may fail. */
    public interface Work {
        void run() throws Exception;
    }

    /** One more way; it measures what is its own with {@link #timed}. */
    public void add(String name, Callable<Run> measure) {
        ways.add(new Way(name, measure));
    }

    public Run timed(Work work) throws Exception {
        long processor = MACHINE.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Run(count / seconds, seconds, (MACHINE.getProcessCpuTime() - processor) / 1e3 / count);
    }

    /**
     * Measures all of them.
     *
     * @param base the way, counted from 0, to which the ratios are
     */
    public void measure(int base) throws Exception {
        var runs = new Run[ways.size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            for (int way = 0; way < runs.length; way++) {
                System.gc();
                runs[way][run] = ways.get(way).measure.call();
                say("run %d: %-48s %,12.0f", run + 1, ways.get(way).name, runs[way][run].perSecond);
            }
        }
        var rate = median(runs[base], Run::perSecond);
        say("%n%-48s %12s %8s %20s %10s", "", things + "/s", "ratio", "processor time each", "s");
        for (int way = 0; way < runs.length; way++) {
            var own = median(runs[way], Run::perSecond);
            var micros = median(runs[way], Run::microsEach);
            var seconds = median(runs[way], Run::seconds);
            say("%-48s %,12.0f %8.2f %17.1f us %10.2f", ways.get(way).name, own, own / rate, micros, seconds);
        }
    }

    /** Says what the figures were measured with. */
    public static void sayWhere(String what, Object... parts) {
        say("%n" + what, parts);
        say(
                "Java %s, %s, %d processors, heap %d MB, %d runs%n",
                System.getProperty("java.version"),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                RUNS);
    }

    /** What Linux calls it; elsewhere what Java does. */
    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** A line for whoever has started the benchmark. */
    public static void say(String line, Object... parts) {
        System.out.println(line.formatted(parts));
    }

    private static double median(Run[] runs, ToDoubleFunction<Run> of) {
        return Arrays.stream(runs)
                .mapToDouble(of)
                .sorted()
                .skip(runs.length / 2)
                .findFirst()
                .orElseThrow();
    }
}
