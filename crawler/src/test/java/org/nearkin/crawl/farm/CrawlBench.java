package org.nearkin.crawl.farm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import org.nearkin.crawl.extract.PageReader;

/// Measures how near a crawl of many hosts comes to the fastest that politeness allows, and what a page costs.
///
/// With an interval of d and r requests to each host, robots.txt among them, no polite crawler ends before (r - 1) · d.
public final class CrawlBench {
  private static final int WARM_UP_HOSTS = 100;
  private static final int WARM_UP_PAGES = 150;

  private CrawlBench() {}

  /// Warms up, measures once, and prints one line for people and one for programs.
  ///
  /// @param arguments hosts; pages of each; interval in milliseconds
  public static void main(String[] arguments) throws Exception {
    var hosts = Integer.parseInt(arguments[0]);
    var pages = Integer.parseInt(arguments[1]);
    var interval = Duration.ofMillis(Long.parseLong(arguments[2]));
    crawl("warm", WARM_UP_HOSTS, WARM_UP_PAGES, Duration.ofMillis(1));
    var measured = crawl("host", hosts, pages, interval);
    var bound = interval.multipliedBy(pages);
    System.out.printf("hosts %d, pages %d, interval %d ms: %.2f s, bound %.2f s; %s%n", hosts,
        pages,
        interval.toMillis(), seconds(measured.wall), seconds(bound), measured.verdict);
    System.out.printf(
        "bench=crawl hosts=%d pages=%d interval_ms=%d efficiency=%.4f cpu_ms_per_page=%.3f%n",
        hosts, pages, interval.toMillis(), seconds(bound) / seconds(measured.wall),
        measured.cpu.toNanos() / 1e6 / (hosts * pages));
  }

  private record Measured(Duration wall, Duration cpu, String verdict) {}

  private static Measured crawl(String name, int hosts, int pages, Duration interval)
      throws IOException, InterruptedException, ExecutionException {
    var farm = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
        System.getProperty("java.class.path"), BenchFarm.class.getName(), String.valueOf(pages),
        String.valueOf(interval.toMillis())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var said = new BufferedReader(
        new InputStreamReader(farm.getInputStream(), StandardCharsets.UTF_8));
    var port = Integer.parseInt(said.readLine());
    var home = Files.createTempDirectory("crawl-bench");
    try (var crawl = new FarmCrawl(home, port, interval, PageReader::read)) {
      var cpu = cpu();
      var start = System.nanoTime();
      crawl.crawl(name, hosts, pages);
      var wall = Duration.ofNanos(System.nanoTime() - start);
      var used = cpu().minus(cpu);
      new PrintStream(farm.getOutputStream(), true, StandardCharsets.UTF_8).close();
      return new Measured(wall, used, said.readLine());
    } finally {
      farm.destroy();
      delete(home);
    }
  }

  private static void delete(Path home) throws IOException {
    try (var files = Files.walk(home)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Duration cpu() {
    return ManagementFactory
        .getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
            ? Duration.ofNanos(system.getProcessCpuTime())
            : Duration.ZERO;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
