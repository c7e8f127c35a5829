package org.nearkin.effort;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

/// Measures processor time, which other programs on a busy machine do not lengthen.
public final class Effort {
  /// Readers aim at 50 ms for 100 KB; a machine that has just begun and is busy gets more.
  private static final long MOST_MILLISECONDS = 500;
  private static final int TRIES = 3;

  private Effort() {}

  /// Fails if the work needs more than half a second in the best of three tries, and prints what it took.
  public static void staysSmall(String what, Runnable work) {
    var thread = ManagementFactory.getThreadMXBean();
    var best = Long.MAX_VALUE;
    for (var i = 0; i < TRIES; i++) {
      var start = thread.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, (thread.getCurrentThreadCpuTime() - start) / 1_000_000);
    }
    var milliseconds = best;
    System.out.printf("%s: %d ms%n", what, milliseconds);
    assertTrue(milliseconds < MOST_MILLISECONDS, () -> what + " took " + milliseconds + " ms");
  }
}
