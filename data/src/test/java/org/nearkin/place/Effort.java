package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

/// Measures processor time, which other programs on a busy machine do not lengthen.
final class Effort {
  private static final long SECOND = 1_000_000_000;

  private Effort() {}

  /// Fails if the work needs more than a second, and prints what it took.
  static void staysUnderOneSecond(String what, Runnable work) {
    var thread = ManagementFactory.getThreadMXBean();
    var start = thread.getCurrentThreadCpuTime();
    work.run();
    var nanoseconds = thread.getCurrentThreadCpuTime() - start;
    System.out.printf("%s: %d ms%n", what, nanoseconds / 1_000_000);
    assertTrue(nanoseconds < SECOND, () -> what + " took " + nanoseconds / 1_000_000 + " ms");
  }
}
