package org.nearkin.app;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// Tells the person at the terminal what goes on: one line that rewrites itself, or plain lines elsewhere.
final class Progress {
  private static final int WIDTH = 78;

  private final PrintWriter out;
  private final boolean terminal;

  Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /// On the real standard output.
  static Progress onStandardOutput() {
    return new Progress(new PrintWriter(System.out, true, System.out.charset()),
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  /// Something under way; on a terminal the next line overwrites it, elsewhere it is left out.
  synchronized void step(String text) {
    if (terminal) {
      var shown = text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
      out.print("\r" + shown + " ".repeat(WIDTH - shown.length()));
      out.flush();
    }
  }

  /// Something done, which stays.
  synchronized void line(String text) {
    if (terminal) {
      out.print("\r" + " ".repeat(WIDTH) + "\r");
    }
    out.println(text);
    out.flush();
  }
}
