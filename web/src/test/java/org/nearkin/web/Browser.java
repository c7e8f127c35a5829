package org.nearkin.web;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Chromium, for tests of what people see.
///
/// It is looked for in the variable `CHROMIUM` and on the `PATH`. Where there is none, tests that need it are skipped,
/// loudly; they fail instead when the variable or property `NEARKIN_BROWSER_REQUIRED` is `true`.
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser",
      "google-chrome", "google-chrome-stable");
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
      "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-default-apps");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Path executable) {
    playwright = Playwright.create(new Playwright.CreateOptions()
        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium = playwright.chromium()
        .launch(new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }

  /// Starts Chromium, or skips the test.
  public static Browser start() {
    var executable = find();
    if (executable.isEmpty() && isRequired()) {
      throw new IllegalStateException(
          "no Chromium: install it, put it on the PATH, or name it in CHROMIUM");
    }
    Assumptions.assumeTrue(executable.isPresent(), Browser::complain);
    return new Browser(executable.orElseThrow());
  }

  public com.microsoft.playwright.Browser chromium() {
    return chromium;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  private static Optional<Path> find() {
    var named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    var onPath = Arrays.stream(path.split(File.pathSeparator))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
    return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
  }

  private static boolean isRequired() {
    return "true".equals(System.getProperty("NEARKIN_BROWSER_REQUIRED",
        System.getenv("NEARKIN_BROWSER_REQUIRED")));
  }

  private static String complain() {
    var message = "SKIPPED: browser tests, because there is no Chromium on the PATH or in CHROMIUM";
    System.err.println(message);
    return message;
  }
}
